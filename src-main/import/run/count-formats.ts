import type { FoundFormat } from '#contract/calls';
import type { FoundFile } from './find-files';

/** Extensions of one kind under the most usual of them. */
const SAME = new Map(
  Object.entries({
    text: 'txt',
    asc: 'txt',
    log: 'txt',
    htm: 'html',
    xhtml: 'html',
    markdown: 'md',
    mht: 'mhtml',
    jpeg: 'jpg',
    tiff: 'tif',
  }),
);
/** Kinds that are read now. Names without an extension are here because most of them are texts; their content decides. */
const READ: ReadonlySet<string> = new Set([
  '',
  ...'txt html md mhtml eml mbox pdf doc docx odt rtf epub zip warc wacz'.split(' '),
]);
/** A folder of odd files has as many extensions as files; behind these they are counted as if they had none. */
const MOST_FORMATS = 60;
/** What follows the last dot of "Statement No. 4 of the delegation" is no extension. */
const EXTENSION = /\.([a-z0-9]{1,8})$/;

function formatOf(relative: string): string {
  const extension = EXTENSION.exec(relative.toLowerCase())?.[1] ?? '';
  return SAME.get(extension) ?? extension;
}
/** Counts files by kind, as their names tell it: what a file is in truth is found out when it is read. */
export function countFormats() {
  const formats = new Map<string, FoundFormat>();
  return {
    add({ relative, bytes }: Pick<FoundFile, 'relative' | 'bytes'>): void {
      const named = formatOf(relative);
      const format = formats.has(named) || formats.size < MOST_FORMATS ? named : '';
      const before = formats.get(format) ?? { format, files: 0, bytes: 0, read: READ.has(format) };
      formats.set(format, { ...before, files: before.files + 1, bytes: before.bytes + bytes });
    },
    /** Most files first. */
    all: (): FoundFormat[] => [...formats.values()].sort((one, other) => other.files - one.files),
  };
}
