import { expect, test } from 'vitest';
import type { ArticleDraft } from '#contract/article-draft';
import { readMhtml } from './read-mhtml';

const WORDS = '<p>The harbour is open to ships of all flags again, the minister said on Friday.</p>';
const HEAD =
  'From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/harbour\nSubject: =?utf-8?Q?The=20harbour?=\nDate: Wed, 10 Jan 2024 10:00:00 GMT\nMIME-Version: 1.0\n';

async function draftOf(page: string | Buffer): Promise<ArticleDraft> {
  const read = await readMhtml(typeof page === 'string' ? Buffer.from(page) : page, 'page.mhtml');
  if (!read.ok) throw new Error(read.detail);
  return read.value;
}
function related(params: string, ...parts: readonly string[]): string {
  return `Content-Type: multipart/related; ${params}boundary=b\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`;
}
const texts = ({ text }: ArticleDraft): string[] => text.blocks.map(({ text: words }) => words);

test('a saved page gives its address, the time it was saved, and its title where the page has none', async () => {
  const draft = await draftOf(HEAD + related('type="text/html"; ', `Content-Type: text/html\n\n${WORDS}`));
  expect(draft.found).toMatchObject({
    url: 'https://example.org/harbour',
    capturedAt: '2024-01-10T10:00:00.000Z',
    title: 'The harbour',
    titleFrom: { by: 'meta', sure: 'likely' },
  });
  expect(draft.found.date).toBe('');
  expect(draft.doubts).toEqual([]);
});
test('the page that the file names as its first is read, and a page of frames gives its largest', async () => {
  const frame = `Content-Type: text/html\nContent-ID: <two>\n\n${WORDS}`;
  const other = 'Content-Type: text/html\nContent-ID: <one>\n\n<p>An advertisement of shoes and of hats for you.</p>';
  expect(texts(await draftOf(HEAD + related('start="<two>"; ', other, frame)))[0]).toContain('The harbour is open');
  const frames = 'Content-Type: text/html\n\n<frameset><frame src="cid:one"><frame src="cid:two"></frameset>';
  expect(texts(await draftOf(HEAD + related('', frames, other, frame)))[0]).toContain('The harbour is open');
});
test('a part is decoded as the container says', async () => {
  const part =
    'Content-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: quoted-printable\n\n<p>=C4=EE=F0=EE=E3=E8 =EE=F2=EA=F0=FB=F2=FB</p>';
  expect(texts(await draftOf(HEAD + related('', part)))).toEqual(['Дороги открыты']);
});
test('a page that breaks off gives what is there, and says so', async () => {
  const whole =
    HEAD +
    related(
      '',
      `Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n${Buffer.from(WORDS).toString('base64')}`,
    );
  const draft = await draftOf(whole.slice(0, whole.lastIndexOf('--b--') - 12));
  expect(texts(draft)[0]).toContain('The harbour is open to ships of all flags');
  expect(draft.doubts).toContain('ends-early');
});
test('a file without a page is damaged', async () => {
  expect(await readMhtml(Buffer.from(HEAD + related('', 'Content-Type: image/png\n\nx')), 'a.mhtml')).toMatchObject({
    ok: false,
    reason: 'damaged',
  });
});
