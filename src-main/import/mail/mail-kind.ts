import { type Headers, readHeaders } from './header-block';
import { structuredValue } from './structured-value';
import { withoutEnvelope } from './without-envelope';

/** Headers that nothing but a message has; words that an interview or a form begins its lines with are none. */
const TELLING: readonly string[] = [
  'message-id',
  'received',
  'return-path',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
];
const ADDRESS = /[^\s@<>"]+@[^\s@<>"]+/;
const MAILED = /\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s+\d{2,4}\s+\d{1,2}:\d{2}/i;
/** "From someone@example.org Sat Jan  3 01:05:34 1996": the line between the messages of a mailbox. */
const POSTMARK = /^From \S[^\r\n]*\d{4}(?:\s+[-+]\d{4})?[ \t]*\r?\n(?:>?From |[!-9;-~]+:)/;
/** Headers of machines before those that are known. */
const MOST_ODD = 8;

function isFilled(name: string, value: string): boolean {
  if (TELLING.includes(name)) return value !== '';
  if (name === 'from' || name === 'to' || name === 'sender')
    return ADDRESS.test(value) || /=\?[\w-]+\?[bq]\?/i.test(value);
  return name === 'date' && MAILED.test(value);
}
function isMessage(headers: Headers, head: string): boolean {
  const filled = [...headers].filter(([name, value]) => isFilled(name, value)).map(([name]) => name);
  const subject = headers.has('subject');
  if (filled.length > 1 || (filled.length === 1 && subject)) return true;
  const lines = head.split('\n', MOST_ODD);
  return lines.length === MOST_ODD && lines.every((line) => /^X-[\w-]+:|^[ \t]/.test(line)) && /^X-/.test(head);
}
/** A page saved with its parts: its writer says so, or it was sent from nowhere to nobody. */
function isSavedPage(headers: Headers): boolean {
  const { value, params } = structuredValue(headers.get('content-type') ?? '');
  if (headers.has('snapshot-content-location') || /^\s*"?<?saved by\b/i.test(headers.get('from') ?? '')) return true;
  const sent = ['from', 'to', 'received', 'return-path', 'message-id'].some((name) => headers.has(name));
  if (sent) return false;
  if (value === 'text/html') return headers.has('content-location');
  return (
    value === 'multipart/related' &&
    /^(?:|text\/html|multipart\/alternative|application\/xhtml\+xml)$/.test(params.get('type') ?? '')
  );
}
/** What kind of mail the beginning of a file is, one character a byte: by its headers, whatever it is called. */
export function mailKind(head: string): 'email' | 'mhtml' | 'mbox' | '' {
  const start = head.replace(/^(?:\xef\xbb\xbf)?[\r\n]*/, '');
  if (POSTMARK.test(start)) return 'mbox';
  const plain = Buffer.from(withoutEnvelope(Buffer.from(start, 'latin1'))).toString('latin1');
  if (!/^[!-9;-~]+[ \t]*:/.test(plain)) return '';
  const headers = readHeaders(Buffer.from(plain, 'latin1'));
  if (isSavedPage(headers)) return 'mhtml';
  return isMessage(headers, plain) ? 'email' : '';
}
