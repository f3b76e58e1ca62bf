import fc from 'fast-check';
import { testHash, testId } from '../archive/journal-fixture';
import type { Annotation, Article, Text } from '../archive/rows';
import type { CitedPassage } from './cited-passage';

/** A passage for tests of the writers. */
export const testPassage: CitedPassage = {
  annotation: testId(2, 1),
  article: testId(1, 1),
  quote: 'condemn *all*',
  prefix: 'We ',
  suffix: ' of it.',
  start: 3,
  end: 16,
  statement: '¶1',
  note: 'Top of the *ladder*.',
  tags: ['position/condemn'],
  title: 'Title 1',
  date: '2024-01-10',
  source: 'example.org',
  republishedFrom: '',
  address: 'https://example.org/1',
  originalSha256: testHash(1),
  textSha256: testHash(2),
  created: '2026-03-02T09:00:00.000Z',
  changed: '2026-03-02T09:05:00.000Z',
};
/** Words with everything in them that a format could stumble over. */
export const anyWords = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'é',
      '日',
      '😀',
      ' ',
      ',',
      ';',
      '"',
      "'",
      '\n',
      '\r',
      '\t',
      '=',
      '+',
      '-',
      '@',
      '>',
      '#',
      '\\',
      '_',
      '1.',
      '\ufeff',
    ),
  }),
);
/** Passages of a few articles, as anything may have been said of them; quotes as texts have them, without CR. */
export const anyPassages: fc.Arbitrary<CitedPassage[]> = fc.array(
  fc
    .record({
      quote: anyWords.map((words) => words.replaceAll('\r', '')).filter((quote) => quote !== ''),
      note: anyWords,
      tags: fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }),
      title: anyWords,
      source: anyWords,
      article: fc.constantFrom(testId(1, 1), testId(1, 2)),
      date: fc.constantFrom('', '2024', '2024-01', '2024-01-10', '1890~'),
      start: fc.nat(),
      end: fc.nat(),
    })
    .map((some) => ({ ...testPassage, ...some })),
  { maxLength: 6 },
);
/** A text of paragraphs, as the cache holds it. */
export function textWith(id: string, ...paragraphs: readonly string[]): Text {
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph', text, sentences: [text.length] }) as const);
  return { id, format: 1, extractor: 'test/1', blocks, removed: [], words: 0, length: paragraphs.join('\n').length };
}
/** An article that nothing more is known of. */
export function articleWith(id: string, more: Partial<Article> = {}): Article {
  return {
    id,
    title: 'Title',
    date: '',
    source: '',
    republishedFrom: '',
    url: '',
    original: testHash(9),
    texts: [],
    trashedAt: 0,
    ...more,
  } as Article;
}
/** An annotation of the words at this place of a text. */
export function annotationAt(
  { id: text }: Pick<Text, 'id'>,
  [start, end]: readonly [number, number],
  exact: string,
  more: Partial<Annotation> = {},
): Annotation {
  const place = { text, start, end };
  return {
    id: testId(2, start),
    newest: '',
    article: testId(1, 1),
    made: { ...place, exact, prefix: '', suffix: '' },
    now: { ...place, state: 'kept', score: 1 },
    note: '',
    tags: [],
    author: '',
    createdAt: 0,
    changedAt: 0,
    trashedAt: 0,
    ...more,
  };
}
