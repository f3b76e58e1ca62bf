import { expect, test } from 'vitest';
import { splitMbox } from './split-mbox';

function messages(mailbox: string): (readonly [path: string, text: string])[] {
  return [...splitMbox(Buffer.from(mailbox))].map((member) => [
    member.path,
    'bytes' in member ? Buffer.from(member.bytes).toString() : member.failure,
  ]);
}
test('a mailbox gives its messages in order, with lines that begin with “From” as they were sent', () => {
  const mailbox =
    'From a@example.org Wed Jan 10 10:00:00 2024\nSubject: One\n\nWords.\n>From here on.\n>>From there.\n\n' +
    'From b@example.org Thu Jan 11 10:00:00 2024\nSubject: Two\n\nFrom now on 2024\n\nFrom all of us, good night.\n\n';
  expect(messages(mailbox)).toEqual([
    ['1', 'Subject: One\n\nWords.\nFrom here on.\n>From there.\n\n'],
    ['2', 'Subject: Two\n\nFrom now on 2024\n\nFrom all of us, good night.\n\n'],
  ]);
});
test('messages are cut out of a large mailbox without copying it', () => {
  const one = `From a@example.org Wed Jan 10 10:00:00 2024\r\nSubject: One\r\n\r\n${'Words of it. '.repeat(1000)}\r\n\r\n`;
  const mailbox = Buffer.from(one.repeat(500));
  const members = [...splitMbox(mailbox)];
  expect(members).toHaveLength(500);
  expect(members.every((member) => 'bytes' in member && member.bytes.buffer === mailbox.buffer)).toBe(true);
});
test('a mailbox of too many messages says so', () => {
  const mailbox = 'From a@example.org Wed Jan 10 10:00:00 2024\nSubject: x\n\nx\n\n'.repeat(10_002);
  expect([...splitMbox(Buffer.from(mailbox))].at(-1)).toMatchObject({ failure: 'too-many' });
});
