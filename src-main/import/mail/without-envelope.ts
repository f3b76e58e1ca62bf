/** Apple Mail writes the length of a message before it, and its own notes behind it. */
const COUNTED = /^\d{1,9}[ \t]*\r?\n/;
/** What a mailbox puts before each of its messages. */
const POSTMARK = /^>?From [^\r\n]{0,1000}\r?\n/;

/** A message without what mail programs put around it in a file of its own. */
export function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  const [counted] = COUNTED.exec(head) ?? [];
  const start = counted?.length ?? 0;
  const end = counted === undefined ? bytes.length : Math.min(bytes.length, start + Number.parseInt(counted, 10));
  const postmark = POSTMARK.exec(head.slice(start))?.[0].length ?? 0;
  return bytes.subarray(start + postmark, Math.max(start + postmark, end));
}
