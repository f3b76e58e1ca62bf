import { readHeaders } from './header-block';
import { headerWords } from './header-words';
import { fileNameOf } from './message-content';
import type { MimePart } from './split-parts';

const LONGEST = 100;
/** What parts paths, ends names, or turns the direction of what is read. */
const FORBIDDEN = /[/\\:*?"<>|\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
const EXTENSIONS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'text/csv': 'csv',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/epub+zip': 'epub',
  'application/zip': 'zip',
};
function cleaned(name: string): string {
  const clean = name.toWellFormed().normalize('NFC').replace(FORBIDDEN, '_').trim();
  const extension = /\.[^.]{1,8}$/.exec(clean)?.[0] ?? '';
  return `${clean
    .slice(0, -extension.length || undefined)
    .slice(0, LONGEST)
    .toWellFormed()}${extension}`;
}
/** "2-Subject.eml": its place among the attachments makes it unique, its own name is for people. */
export function nameAttachment(part: MimePart, bytes: Uint8Array, number: number): string {
  const { type } = part;
  const extension = EXTENSIONS[type.value] ?? '';
  const said = headerWords(fileNameOf(part));
  if (said !== '') return `${number}-${cleaned(said)}`;
  const subject = type.value.startsWith('message/') ? headerWords(readHeaders(bytes).get('subject') ?? '') : '';
  return `${number}-${cleaned(subject === '' ? 'attachment' : `${subject} `).trim()}${extension && `.${extension}`}`;
}
