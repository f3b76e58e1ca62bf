import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeHtml } from './decode-html';

async function read(bytes: Uint8Array): Promise<string> {
  const decoded = await decodeHtml(bytes);
  return decoded.ok ? `${decoded.value.encoding}: ${decoded.value.text}` : decoded.reason;
}
test.each([
  ['its mark', Buffer.from('\uFEFF<p>é', 'utf16le'), 'utf-16le: <p>é'],
  ['UTF-8, whatever it says', Buffer.from('<meta charset=koi8-r><p>é'), 'utf-8: <meta charset=koi8-r><p>é'],
  [
    'meta charset',
    iconv.encode('<meta charset="windows-1251"><p>Да', 'windows-1251'),
    'windows-1251: <meta charset="windows-1251"><p>Да',
  ],
  [
    'http-equiv',
    iconv.encode('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">“é', 'windows-1252'),
    'windows-1252: <meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">“é',
  ],
  [
    'its XML declaration',
    iconv.encode('<?xml version="1.0" encoding="iso-8859-2"?><p>ł', 'iso-8859-2'),
    'iso-8859-2: <?xml version="1.0" encoding="iso-8859-2"?><p>ł',
  ],
  ['ASCII, never as UTF-7', Buffer.from('<meta charset=utf-7>+ADw-b+AD4-'), 'utf-8: <meta charset=utf-7>+ADw-b+AD4-'],
])('a page is decoded by %s', async (_, bytes, text) => {
  expect(await read(bytes)).toBe(text);
});
test('a comment does not name the encoding', async () => {
  const bytes = iconv.encode('<!-- <meta charset=koi8-r> --><meta charset=windows-1251><p>Да', 'windows-1251');
  expect(await read(bytes)).toContain('Да');
});
