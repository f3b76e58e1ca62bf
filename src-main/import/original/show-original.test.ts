import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readAgainBytes } from '../again/read-again-bytes';
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
test('a page saved with its parts is shown with its own pictures and styles', async () => {
  const file = [
    'From: <Saved by Blink>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: http://example.org/deep/page.html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<link rel=3Dstylesheet href=3D"cid:css@x"><p onclick=3D"x()">Gr=C3=BC=C3=9Fe<img src=3Dlogo.png>',
    '<img src=3D"http://elsewhere.test/x.png"></p>',
    '--b',
    'Content-Type: text/css',
    'Content-ID: <css@x>',
    '',
    'p { color: teal } /* </style><script>x</script> */',
    '--b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://example.org/deep/logo.png',
    '',
    'AAEC',
    '--b--',
    '',
  ].join('\r\n');
  const shown = await show('mhtml', file);
  expect(shown).toMatchObject({
    value: {
      markup: expect.stringContaining('<p>Grüße<img src="data:image/png;base64,AAEC">\n<img></p>'),
    },
  });
  expect(shown).toMatchObject({ value: { markup: expect.stringContaining('<style>p { color: teal }') } });
  expect(JSON.stringify(shown)).not.toContain('</style><script>');
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
