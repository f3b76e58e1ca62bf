import { expect, test } from 'vitest';
import { mailKind } from './mail-kind';

test.each([
  ['email', 'a message', 'From: a@example.org\nSubject: x\nDate: Wed, 10 Jan 2024 10:00:00 +0000\n\nWords'],
  [
    'email',
    'a message that begins with odd headers',
    'X-One: 1\nX-Two: 2\nReceived: by x\n id 5\nMIME-Version: 1.0\n\nWords',
  ],
  [
    'email',
    'a part of a message',
    'Content-Type: text/plain; charset=x\nContent-Transfer-Encoding: base64\n\nV29yZHM=',
  ],
  ['email', 'a message of a news group', 'Path: a!b\nFrom: a@example.org (A)\nNewsgroups: x\nSubject: y\n\nWords'],
  ['email', 'a message of Apple Mail', '52\nFrom: a@example.org\nMessage-ID: <1@x>\n\nWords\n<?xml'],
  ['mbox', 'a mailbox', 'From a@example.org Wed Jan 10 10:00:00 2024\nSubject: x\n\nWords'],
  [
    'mhtml',
    'a page saved by Chromium',
    'From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nSubject: x\n\n',
  ],
  [
    'mhtml',
    'a page saved by Word',
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Location: file:///C:/a.htm\n',
  ],
  [
    'email',
    'a message with pictures',
    'From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary=b\n\n',
  ],
  ['', 'an interview', 'From: The editors\nTo: The minister\nSubject: Your visit\nDate: January 2024\n\nHow was it?'],
  ['', 'a memorandum', 'TO: The Secretary\nFROM: J. Smith\nDATE: 10 January 2024\nSUBJECT: Roads\n\nThe roads'],
  ['', 'a text about mail', 'Content-Type: is a header that says\nwhat a message is.\n'],
  ['', 'a letter', 'From here on the road is closed until 2024\n\nThe minister'],
  ['', 'nothing', ''],
])('“%s” is what the content of %s says', (kind, _, head) => {
  expect(mailKind(head)).toBe(kind);
  expect(mailKind(head.replaceAll('\n', '\r\n'))).toBe(kind);
});
