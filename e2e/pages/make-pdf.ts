/** Letters that a PDF's string marks with a backslash. */
function escaped(words: string): string {
  return words.replace(/[\\()]/g, (letter) => `\\${letter}`);
}
/** A PDF of our own: one line of Helvetica on each page; `labels` are the numbers that are printed on the pages, "i" first. */
export function makePdf(lines: readonly string[], options: { readonly roman?: number } = {}): Uint8Array {
  const { roman = 0 } = options;
  const numbers = roman > 0 ? `/PageLabels << /Nums [0 << /S /r >> ${roman} << /S /D >>] >>` : '';
  const kids = lines.map((_, place) => `${4 + place * 2} 0 R`).join(' ');
  const script = '/OpenAction << /S /JavaScript /JS (app.alert\\("run"\\)) >>';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${numbers} ${script} >>`,
    `<< /Type /Pages /Count ${lines.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, place) => {
      const drawn = `0.2 0.4 0.8 rg 60 700 200 60 re f 0 g BT /F 24 Tf 60 640 Td (${escaped(line)}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + place * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, place) => {
    const at = file.length;
    file += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const at = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
