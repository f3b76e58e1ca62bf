import type { FoundFormat } from '#contract/calls';
import { count, many } from '../ui/words';

/** "38 MB", in steps of a thousand, as file managers count. */
export function size(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** step;
  const unit = units[step] ?? 'byte';
  // Below ten a decimal still tells something.
  const maximumFractionDigits = step > 0 && value < 10 ? 1 : 0;
  const unitDisplay = step === 0 ? 'long' : 'short';
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(value);
}
const formatNames = new Map(
  Object.entries({
    '': 'without extension',
    txt: 'Text',
    html: 'Web page',
    md: 'Markdown',
    mhtml: 'Web page in one file',
    warc: 'Web archive',
    wacz: 'Web archive, packed',
    pdf: 'PDF',
    doc: 'Word 97–2003',
    docx: 'Word',
    odt: 'OpenDocument',
    rtf: 'Rich text',
    epub: 'EPUB',
    eml: 'Mail',
    msg: 'Outlook mail',
    mbox: 'Mailbox',
    zip: 'Zip archive',
    wpd: 'WordPerfect',
    jpg: 'JPEG picture',
    png: 'PNG picture',
    gif: 'GIF picture',
    tif: 'TIFF picture',
    csv: 'CSV table',
    xls: 'Excel 97–2003',
    xlsx: 'Excel',
    ppt: 'PowerPoint 97–2003',
    pptx: 'PowerPoint',
    xml: 'XML',
    json: 'JSON',
    js: 'Script',
    css: 'Style sheet',
  }),
);
/** A kind of files in words; one that we have no word for is called by its extension. */
export function formatName(format: string): string {
  return formatNames.get(format) ?? `.${format}`;
}
/** "405 files, 38 MB". */
export function filesAndSize(files: number, bytes: number): string {
  return `${many(files, 'file', 'files')}, ${size(bytes)}`;
}
export const foundLabel = 'What was found';
/** Kinds that a sentence names; the rest of a long list is only counted. */
const MOST_NAMED = 6;
/** "Will be kept but not read yet: 12 (PDF 8, Word 97–2003 4)." */
export function keptUnread(unread: readonly FoundFormat[]): string {
  const all = unread.reduce((sum, { files }) => sum + files, 0);
  const named = unread.slice(0, MOST_NAMED).map(({ format, files }) => `${formatName(format)} ${count(files)}`);
  const more = unread.length - named.length;
  const kinds = more > 0 ? [...named, many(more, 'more kind', 'more kinds')] : named;
  return `Will be kept but not read yet: ${count(all)} (${kinds.join(', ')}).`;
}
export function leftOut(passedOver: number): string {
  return `Left out for their names: ${count(passedOver)} (hidden files, system files, folders of saved pages).`;
}
export function importCount(files: number): string {
  return `Import ${many(files, 'file', 'files')}`;
}
