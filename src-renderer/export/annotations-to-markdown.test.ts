import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testHash, testId } from '../archive/journal-fixture';
import { annotationsToMarkdown, type MarkdownOptions } from './annotations-to-markdown';
import type { CitedPassage } from './cited-passage';
import { anyPassages, testPassage } from './passage-fixture';
import { verifyInPiece } from './verify-quotes';

const PLAIN: MarkdownOptions = { groupBy: 'article', notes: true, tags: true, provenance: false, context: false };
const about = { heading: 'Annotations tagged position/condemn', archive: '', now: new Date('2026-11-24T12:00:00Z') };

function pieces(passages: readonly CitedPassage[], options: Partial<MarkdownOptions> = {}) {
  return [...annotationsToMarkdown(passages, { ...PLAIN, ...options }, about)];
}
function written(passages: readonly CitedPassage[], options: Partial<MarkdownOptions> = {}): string {
  return pieces(passages, options)
    .map(({ text }) => text)
    .join('');
}
test('an annotation leaves with its quote, its citation, its tags and its note', () => {
  expect(written([testPassage])).toBe(`# Annotations tagged position/condemn

1 annotation in 1 article. Exported from Verbatim on 24 November 2026.

## Title 1

> condemn \\*all\\*
>
> — “Title 1”, 10 January 2024, example.org, ¶1

Tags: #position/condemn

Top of the *ladder*.
`);
});
test('a quote over two statements keeps its break', () => {
  const quote = 'We condemn *all* of it.\n1. We urge all States.';
  expect(written([{ ...testPassage, quote, statement: '¶1–2' }])).toContain(
    '> We condemn \\*all\\* of it.\n>\n> 1\\. We urge all States.\n>\n> — “Title 1”, 10 January 2024, example.org, ¶1–2',
  );
});
test('what is not asked for is left out, what is asked for is there', () => {
  const bare = written([testPassage], { notes: false, tags: false });
  expect(bare).not.toContain('Tags:');
  expect(bare).not.toContain('ladder');
  const full = written([{ ...testPassage, republishedFrom: 'Example Mirror' }], { provenance: true, context: true });
  expect(full).toContain(
    `## Title 1\n\nOriginally published on example.org. As republished by Example Mirror. Original file SHA-256 ${testHash(1)}.\n`,
  );
  expect(full).toContain('Context: We \\[…\\] of it.');
});
test('grouped by tag, a passage with two tags stands under both, and the hash beside each', () => {
  const two = { ...testPassage, tags: ['urge', 'condemn'] };
  const none = { ...testPassage, article: testId(1, 2), tags: [] };
  const file = written([two, none], { groupBy: 'tag', provenance: true });
  expect(file.match(/^## .*$/gm)).toEqual(['## condemn', '## urge', '## No tag']);
  expect(file.match(/^> condemn/gm)).toHaveLength(3);
  expect(file.match(/Original file SHA-256/g)).toHaveLength(3);
  expect(file).toContain('2 annotations in 2 articles.');
});
test('grouped by date, the headings are months', () => {
  const undated = { ...testPassage, article: testId(1, 2), date: '' };
  const file = written([testPassage, { ...testPassage, date: '2024-01-31' }, undated], { groupBy: 'date' });
  expect(file.match(/^## .*$/gm)).toEqual(['## January 2024', '## No date']);
});
test('every quote reads back from the file, whatever its characters and whatever is said of it', () => {
  const options = fc.record({
    groupBy: fc.constantFrom('article', 'tag', 'date'),
    notes: fc.boolean(),
    tags: fc.boolean(),
    provenance: fc.boolean(),
    context: fc.boolean(),
  });
  fc.assert(
    fc.property(anyPassages, options, (passages, chosen) => {
      const all = pieces(passages, chosen);
      expect(all.map(verifyInPiece).filter((found) => found !== null)).toEqual([]);
      const carried = new Set(all.flatMap(({ carries }) => (carries ? [carries.passage] : [])));
      expect(carried).toEqual(new Set(passages));
    }),
  );
});
