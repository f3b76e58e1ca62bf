import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testArticle, testHash, testId } from '../archive/journal-fixture';
import type { Annotation, Article, Text } from '../archive/rows';
import { annotationsToMarkdown } from './annotations-to-markdown';
import { unescapeMarkdown } from './escape-markdown';

const body = ['We condemn *all* of it.', '1. We urge all States.'];
const text = {
  format: 1,
  extractor: 'test/1',
  id: testHash(1),
  blocks: body.map((each) => ({ kind: 'paragraph', text: each, sentences: [each.length] })),
  removed: [],
  words: 10,
  length: 46,
} as Text;
const article = { ...testArticle(1), id: testId(1, 1), source: 'example.org' } as unknown as Article;
function annotationOf(start: number, end: number, exact: string, more: Partial<Annotation> = {}): Annotation {
  const place = { text: text.id, start, end };
  return { made: { ...place, exact, prefix: '', suffix: '' }, now: place, note: '', tags: [], ...more } as Annotation;
}
function exported(...annotations: Annotation[]): string {
  const tags = [{ id: 't', path: 'position/condemn', name: 'condemn', parent: '', hue: 'madder', depth: 1 }] as const;
  const texts = new Map([[text.id, text]]);
  return annotationsToMarkdown([{ article, texts, annotations }], tags, new Date('2026-11-24T12:00:00Z'));
}
test('an annotation leaves with its quote, its citation, its tags and its note', () => {
  expect(
    exported(annotationOf(3, 16, 'condemn *all*', { tags: ['t'], note: 'Top of the *ladder*.' })),
  ).toBe(`# Annotations

1 annotation in 1 article. Exported from Verbatim on 24 November 2026.

## Title 1

> condemn \\*all\\*
>
> — “Title 1”, 10 January 2024, example.org, ¶1

Tags: #position/condemn

Top of the *ladder*.
`);
});
test('a passage over two statements keeps its break and names both', () => {
  const written = exported(annotationOf(0, 46, body.join('\n')));
  expect(written).toContain('> We condemn \\*all\\* of it.\n>\n> 1\\. We urge all States.\n>\n> — ');
  expect(written).toContain('¶1–2');
});
test('every quote can be read back from the file, whatever its characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((quote) => !quote.includes('\n')),
      (quote) => {
        const line = exported(annotationOf(0, 1, quote))
          .split('\n')
          .find((each) => each.startsWith('> '));
        expect(unescapeMarkdown(line?.slice(2) ?? '')).toBe(quote);
      },
    ),
  );
});
