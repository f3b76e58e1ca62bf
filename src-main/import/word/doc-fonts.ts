import type { DocFile } from './doc-file';

const FONTS = 15;
const NAME_AT = 40;
const MOST_FONTS = 2000;

/** The names of a Word file's fonts, by their number. */
export function readDocFonts({ table }: DocFile): string[] {
  const bytes = table(FONTS);
  const names: string[] = [];
  for (let at = 4; at + NAME_AT < bytes.length && names.length < MOST_FONTS; at += 1 + (bytes[at] ?? 0)) {
    const font = bytes.subarray(at, at + 1 + (bytes[at] ?? 0));
    names.push(font.toString('utf16le', NAME_AT).replace(/\0.*/s, ''));
  }
  return names;
}
