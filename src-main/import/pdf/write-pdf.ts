/** A line of text on a page of a test: from the lower left corner, in points. */
export interface WrittenLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}
export interface WrittenPdf {
  readonly pages: readonly (readonly WrittenLine[])[];
  /** Fields of the information dictionary. */
  readonly info?: Readonly<Record<string, string>>;
  /** More entries of the catalog: "/PageLabels << … >>". */
  readonly catalog?: string;
  /** More entries of the trailer. */
  readonly trailer?: string;
  /** Degrees by which all pages are turned. */
  readonly rotate?: number;
}
const HEIGHT = 842;
const WIDTH = 595;

function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}
function drawn({ text, x = 72, y, size = 12, bold = false }: WrittenLine): string {
  return `BT /${bold ? 'B' : 'R'} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${literal(text)} Tj ET`;
}
/** The bytes of a small PDF with the given lines (Latin-1), for tests: two fonts, no compression, a true table of objects. */
export function writePdf({ pages, info = {}, catalog = '', trailer = '', rotate = 0 }: WrittenPdf): Uint8Array {
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [ ${kids} ] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} ${literal(value)}`)
      .join(' ')} >>`,
  ];
  pages.forEach((lines, at) => {
    const stream = lines.map(drawn).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 ${WIDTH} ${HEIGHT} ] /Rotate ${rotate} /Contents ${7 + 2 * at} 0 R /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  });
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file + end, 'latin1'));
}
