/** Points: A4, its margins, and lines of 11 on 14. */
const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 64;
const SIZE = 11;
const PITCH = 14;
/** Characters a line of Helvetica at that size. */
const COLUMNS = 84;

function linesOf(paragraph: string): string[] {
  const lines: string[] = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length < COLUMNS) lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
/** What draws a page: each line at its place, with an empty line between paragraphs. */
function contentOf(text: string): string {
  const lines = text.split('\n').flatMap((paragraph) => (paragraph === '' ? [''] : linesOf(paragraph)));
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`);
  return `BT /F1 ${SIZE} Tf ${PITCH} TL ${MARGIN} ${HEIGHT - MARGIN} Td\n${shown.join('\n')}\nET`;
}
/** A small PDF of ASCII text, a page each. */
export function writePdf(pages: readonly string[]): Uint8Array {
  const kids = pages.map((_, page) => `${4 + 2 * page} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 ${WIDTH} ${HEIGHT}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, page) => {
      const content = contentOf(text);
      return [
        `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * page} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  const starts: number[] = [];
  let file = '%PDF-1.4\n';
  objects.forEach((object, at) => {
    starts.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  });
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R >>`;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  return Buffer.from(`${file}${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}
