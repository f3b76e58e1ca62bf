import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readAgainBytes } from './read-again-bytes';
import { showOriginal } from './show-original';

const show = (format: string, bytes: Uint8Array | string, encoding?: 'ISO-8859-2') =>
  showOriginal(
    { format, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes },
    encoding && ((raw) => readAgainBytes(raw, encoding)),
  );

test('a text keeps its white space and its markup', async () => {
  const text = '# Title\n\n\tWe   urge <b>all</b>\n  states.\n';
  for (const format of ['text', 'markdown', 'email', 'xml'])
    expect(await show(format, text)).toEqual({ ok: true, value: { kind: 'text', text } });
});
test('a text in an old encoding is decoded, as it was read', async () => {
  const words = 'Zażółć gęślą jaźń: ministrowie zgodzili się na drogę przez równinę.';
  expect(await show('text', iconv.encode(words, 'iso-8859-2'), 'ISO-8859-2')).toMatchObject({ value: { text: words } });
});
test('a page is decoded as it says and cleaned', async () => {
  const page = iconv.encode('<meta charset=windows-1251><script>x</script><p>Министры', 'windows-1251');
  const shown = await show('html', page);
  expect(shown).toMatchObject({ value: { kind: 'page', markup: expect.stringContaining('<p>Министры</p>') } });
  expect(JSON.stringify(shown)).not.toContain('script>');
});
test('of a page saved with its parts the page is shown', async () => {
  const file = [
    'From: <Saved by Blink>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p onclick=3D"x()">Gr=C3=BC=C3=9Fe</p>',
    '--b--',
    '',
  ].join('\r\n');
  expect(await show('mhtml', file)).toMatchObject({ value: { markup: expect.stringContaining('<p>Grüße</p>') } });
});
test('what has pages that nothing here draws says so', async () => {
  for (const format of ['docx', 'epub', 'zip'])
    expect(await show(format, 'PK')).toEqual({ ok: true, value: { kind: 'none' } });
  expect(await show('png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2, 0xff, 0xfe]))).toMatchObject({
    value: { kind: 'none' },
  });
});
test('what is too large is told before it is sent', async () => {
  expect(await show('text', 'x'.repeat(5_000_001))).toMatchObject({ ok: false, reason: 'too-large' });
  expect(await show('html', `<p>${'x'.repeat(10_000_000)}`)).toMatchObject({ ok: false, reason: 'too-large' });
  expect(await show('pdf', new Uint8Array(100_000_001))).toMatchObject({ ok: false, reason: 'too-large' });
});
