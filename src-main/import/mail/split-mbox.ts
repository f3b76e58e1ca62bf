import type { Member } from '../member';

/** A mailbox with more messages is that of a whole office. */
const MOST_MESSAGES = 10_000;
/** "From here on …" opens a paragraph; a postmark ends in a year or a zone, or names an address, and a header follows. */
const POSTMARK = /^From (?:\S+@\S+[ \t][^\n]*|[^\n]*\d{4}(?:[ \t]+[-+]\d{4})?[ \t]*)\r?\n(?:>?From |[!-9;-~]+:)/;
const LONGEST = 1000;
const LF = 0x0a;
const FROM = Buffer.from('From ');
const QUOTED = Buffer.from('\n>');

/** Where the lines stand that part the messages, each at the beginning or behind an empty line. */
function* postmarks(mailbox: Buffer): Generator<number> {
  for (let at = mailbox.indexOf(FROM); at >= 0; at = mailbox.indexOf(FROM, at + 1)) {
    const before = mailbox.subarray(Math.max(0, at - 4), at).toString('latin1');
    const alone = at === 0 || /\n\r?\n$/.test(before);
    if (!alone) continue;
    if (POSTMARK.test(mailbox.subarray(at, at + LONGEST).toString('latin1'))) yield at;
  }
}
/** Without the ">" that mailboxes put before lines which look like their own (mboxrd); copied only where there is one. */
function unquoted(message: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let start = 0;
  for (let at = message.indexOf(QUOTED); at >= 0; at = message.indexOf(QUOTED, at + 1)) {
    let behind = at + 1;
    while (message[behind] === 0x3e) behind++;
    if (!message.subarray(behind, behind + FROM.length).equals(FROM)) continue;
    pieces.push(message.subarray(start, at + 1));
    start = at + 2;
  }
  return pieces.length === 0 ? message : Buffer.concat([...pieces, message.subarray(start)]);
}
/** The messages of a mailbox (mbox), in order: "1", "2" …, each as it would stand in a file of its own. */
export function* splitMbox(bytes: Uint8Array): Generator<Member> {
  const mailbox = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = 0;
  let start = -1;
  for (const at of [...postmarks(mailbox), mailbox.length]) {
    if (start >= 0) {
      count++;
      if (count > MOST_MESSAGES) {
        yield { path: '', failure: 'too-many', detail: `more than ${MOST_MESSAGES} messages` };
        return;
      }
      const line = mailbox.indexOf(LF, start) + 1;
      yield { path: `${count}`, bytes: unquoted(mailbox.subarray(line > 0 ? line : at, at)) };
    }
    start = at;
  }
}
