/** Tables of Chinese, Japanese and Korean letters, and the usual fonts, which PDFs may use without bringing them along. */
const FILES = import.meta.glob<string>(
  ['../../../node_modules/pdfjs-dist/cmaps/*.bcmap', '../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}'],
  { query: '?url&inline', import: 'default' },
);

/** Gives pdf.js such files out of our own page: it would fetch them, which nothing in Verbatim may. */
export class OwnData {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const path = Object.keys(FILES).find((each) => each.endsWith(`/${filename}`));
    const url = await FILES[path ?? '']?.();
    if (url === undefined) throw new Error(`Verbatim has no ${filename} for PDFs.`);
    const letters = atob(url.slice(url.indexOf(',') + 1));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  }
}
