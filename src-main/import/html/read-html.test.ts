import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleDraft } from '#contract/article-draft';
import { textOf } from '#text/text-of';
import { asExpected } from '../fixtures/as-expected';
import { readHtml } from './read-html';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const cases = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, 'source.html')));

async function draftOf(page: string | Uint8Array): Promise<ArticleDraft> {
  const draft = await readHtml(typeof page === 'string' ? Buffer.from(page) : page, 'page.html');
  if (!draft.ok) throw new Error(draft.detail);
  return draft.value;
}
/** A draft as a person checks it: what was found, then one line a block, kept and removed. */
function allText({ text }: ArticleDraft): string {
  return textOf([...text.blocks, ...text.removed.flatMap(({ blocks }) => blocks)]);
}
test.each(cases)('the page “%s” is read as a person has checked it', async (name) => {
  const draft = await draftOf(readFileSync(join(FIXTURES, name, 'source.html')));
  await expect(asExpected(draft)).toMatchFileSnapshot(join(FIXTURES, name, 'expected.json'));
});
test('no script, style, frame or address of a hostile page comes through, and its text does', async () => {
  const draft = await draftOf(readFileSync(join(FIXTURES, 'html-hostile/source.html')));
  expect(JSON.stringify(draft)).not.toMatch(
    /STYLED|WRITTEN|LOADED|CLICKED|LINKED|FRAMED|DRAWN|UNSCRIPTED|TEMPLATED|OBJECT|MATHS|PICTURED|canary|javascript:|@import/,
  );
  expect(textOf(draft.text.blocks)).toContain(
    'We write <script> as words, and &lt; is read once only; a link gives its words.',
  );
  expect(textOf(draft.text.blocks)).toContain('The second paragraph of the statement');
});
test('a page without head and body tags gives its whole text', async () => {
  const draft = await draftOf('<!DOCTYPE html><title>Roads</title><p>One road is open.<p>Another road is closed.');
  expect(draft.text.blocks.map(({ text }) => text)).toEqual(['One road is open.', 'Another road is closed.']);
});
test('a page nested 50,000 levels deep is read in time, its text whole, and said to be damaged', async () => {
  const start = performance.now();
  const draft = await draftOf(`${'<div>'.repeat(50_000)}<p>The roads are open again, says the minister.</p>`);
  expect(allText(draft)).toContain('The roads are open again, says the minister.');
  expect(draft.doubts).toContain('part-damaged');
  expect(performance.now() - start).toBeLessThan(10_000);
});
test('a page without words is an empty file', async () => {
  expect(await readHtml(Buffer.from('<html><script>1</script></html>'), 'a.html')).toMatchObject({
    ok: false,
    reason: 'empty-file',
  });
});
test('an index of links still gives a text', async () => {
  const links = Array.from(
    { length: 40 },
    (_, at) => `<li><a href="/${at}">Article number ${at} of the lake</a></li>`,
  ).join('');
  const draft = await draftOf(`<title>All articles</title><body><h1>All articles</h1><ul>${links}</ul>`);
  expect(allText(draft)).toContain('Article number 39 of the lake');
});
test('a page is decoded as it says', async () => {
  const page = Buffer.concat([
    Buffer.from('<meta charset="windows-1251"><title>t</title><p>'),
    Buffer.from([0xc4, 0xee, 0xf0, 0xee, 0xe3, 0xe8]),
  ]);
  expect(allText(await draftOf(page))).toBe('Дороги');
});
