/** First bytes of formats that hold something other than their own text (Latin-1; "?" is any byte). */
const SIGNATURES: readonly (readonly [format: string, start: string])[] = [
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['gzip', '\x1f\x8b'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['rar', 'Rar!\x1a\x07'],
  ['xz', '\xfd7zXZ\0'],
  ['bzip2', 'BZh'],
  ['png', '\x89PNG'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['riff', 'RIFF'],
  ['mp3', 'ID3'],
  ['sqlite', 'SQLite format 3\0'],
  ['elf', '\x7fELF'],
  ['postscript', '%!PS'],
  ['warc', 'WARC/1.'],
  ['mbox', 'From '],
];
/** What the first words of markup and messages look like; they are written in ASCII whatever the encoding. */
const BEGINNINGS: readonly (readonly [format: string, beginning: RegExp])[] = [
  [
    'html',
    /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script|div|p|table|article)\b/i,
  ],
  // A text of LibreOffice as one file.
  ['odt', /^<\?xml[^>]{0,200}>\s*<office:document\s/],
  ['xml', /^<\?xml\s/],
  ['xml', /^<(?:svg|rss|feed|opml|kml)\b/i],
  [
    'email',
    /^(?:(?:From|To|Cc|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|X-[\w-]+): .*\n(?:[ \t].*\n)*){3}/i,
  ],
];
/** Extensions of formats of their own: a damaged PDF without its first bytes is still no text. */
const OTHER_FORMATS = new Set(
  (
    'html htm xhtml mht mhtml eml emlx mbox msg xml json jsonl csv tsv rtf md markdown ris bib yaml yml svg ' +
    'pdf doc docx odt xls xlsx ods ppt pptx odp epub mobi zip gz tgz tar 7z rar warc wacz ' +
    'png jpg jpeg gif webp tif tiff bmp mp3 mp4 mov avi wav'
  ).split(' '),
);
/** Extensions that mean one format. */
const SAME: Readonly<Record<string, string>> = {
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  md: 'markdown',
  mht: 'mhtml',
  eml: 'email',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  ott: 'odt',
  fodt: 'odt',
  dot: 'doc',
  txt: 'text',
};
/** Formats with an extension that promises them. A program writes any of them under a name of no format. */
const PROMISED: ReadonlySet<string> = new Set(
  'text html markdown mhtml email mbox pdf rtf doc docx odt epub zip wacz warc'.split(' '),
);
/** Formats that are often called by the other's extension, rightly. */
const KIN: readonly ReadonlySet<string>[] = [
  new Set(['email', 'mhtml', 'mbox']),
  new Set(['zip', 'wacz', 'epub']),
  new Set(['text', 'markdown']),
];
/** So much of a file shows its format. */
const HEAD_BYTES = 4096;

/** The format that an extension promises, or the extension. */
function promisedBy(name: string): string {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(SAME, extension) ? (SAME[extension] ?? '') : extension;
}
/** 'text', or the name of the format that the content (and then the extension) gives it. */
export function sniffFormat(bytes: Uint8Array, name: string): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const signed = SIGNATURES.find(([, start]) => head.startsWith(start));
  if (signed && !(signed[0] === 'mbox' && !/^From \S+@?\S* .*\d{4}\r?\n/.test(head))) return signed[0];
  // UTF-16 markup reads the same without its zero bytes.
  const start = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .replaceAll('\r', '')
    .trimStart();
  const begun = BEGINNINGS.find(([, beginning]) => beginning.test(start));
  if (begun) return begun[0];
  const extension = promisedBy(name);
  return OTHER_FORMATS.has(extension) || PROMISED.has(extension) ? extension : 'text';
}
/** Whether the name of a file promises another format than it has. */
export function isOtherFormat(name: string, format: string): boolean {
  const promised = promisedBy(name);
  return (
    PROMISED.has(promised) &&
    promised !== format &&
    !KIN.some((formats) => formats.has(promised) && formats.has(format))
  );
}
