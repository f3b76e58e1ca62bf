import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleDraft } from '#contract/article-draft';
import { readMarkdown } from './read-markdown';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const cases = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, 'source.md')));

async function draftOf(text: string | Uint8Array): Promise<ArticleDraft> {
  const draft = await readMarkdown(Buffer.from(text), 'a note.md');
  if (!draft.ok) throw new Error(draft.detail);
  return draft.value;
}
test.each(cases)('the file “%s” is read as a person has checked it', async (name) => {
  const { found, text, doubts } = await draftOf(readFileSync(join(FIXTURES, name, 'source.md')));
  const kept = text.blocks.map(
    ({ kind, level, label, text: words }) => `${[kind, level, label].filter(Boolean).join(' ')}: ${words}`,
  );
  const removed = text.removed.flatMap(({ after, rule, blocks }) =>
    blocks.map((block) => `${after} ${rule}: ${block.text}`),
  );
  const expected = `${JSON.stringify({ found, doubts, kept, removed }, null, 2)}\n`;
  await expect(expected).toMatchFileSnapshot(join(FIXTURES, name, 'expected.json'));
});
test('a file of a few words takes its name as its title', async () => {
  expect((await draftOf('The roads are open again.')).found).toMatchObject({
    title: 'a note',
    titleFrom: { by: 'file' },
  });
});
test('YAML that multiplies itself, or is broken, says nothing and costs nothing', async () => {
  const bomb = `---\na: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\ntitle: *c\n---\n\nThe text of the note is here.`;
  expect((await draftOf(bomb)).text.blocks.map(({ text }) => text)).toEqual(['The text of the note is here.']);
  expect((await draftOf('---\ntitle: [\n---\n\nText of it.')).found.title).toBe('a note');
});
test('hostile marks are read in time', async () => {
  const start = performance.now();
  const text = [
    '**a '.repeat(50_000),
    '['.repeat(50_000),
    '>'.repeat(50_000),
    '- '.repeat(50_000),
    '`'.repeat(50_001),
    '<b '.repeat(50_000),
  ];
  await draftOf(text.join('\n\n'));
  expect(performance.now() - start).toBeLessThan(5_000);
});
