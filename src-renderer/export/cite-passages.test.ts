import { expect, test } from 'vitest';
import { testHash, testId } from '../archive/journal-fixture';
import { citePassages } from './cite-passages';
import { annotationAt, articleWith, textWith } from './passage-fixture';
import { notProved } from './words';

const text = textWith(testHash(1), '😀 We condemn all of it.', 'We urge all States.');
const article = articleWith(testId(1, 1), { title: 'Joint Statement', url: 'https://example.org/1' });
const texts = new Map([[text.id, text]]);
const paths = new Map([['t', 'position/condemn']]);

test('offsets count code points in the text with its blocks joined by LF', () => {
  const annotation = annotationAt(text, [6, 13], 'condemn', { tags: ['t', 'gone'], note: 'Clear.' });
  const { passages, unproved } = citePassages({ article, texts, annotations: [annotation] }, paths);
  expect(unproved).toBeNull();
  expect(passages).toEqual([
    {
      annotation: annotation.id,
      article: article.id,
      quote: 'condemn',
      prefix: '😀 We ',
      suffix: ' all of it.\nWe urge all States.',
      start: 5,
      end: 12,
      statement: '¶1',
      note: 'Clear.',
      tags: ['position/condemn'],
      title: 'Joint Statement',
      date: '',
      source: '',
      republishedFrom: '',
      address: 'https://example.org/1',
      originalSha256: testHash(9),
      textSha256: text.id,
      created: '1970-01-01T00:00:00.000Z',
      changed: '1970-01-01T00:00:00.000Z',
    },
  ]);
});
test('an annotation that found its words in a new version is cited from there, an orphan from where it was made', () => {
  const newer = textWith(testHash(2), 'New head.', 'We condemn all of it.');
  const made = annotationAt(text, [6, 13], 'condemn');
  const moved = { ...made, now: { text: newer.id, start: 13, end: 20, state: 'moved', score: 1 } } as const;
  const orphan = { ...made, now: { text: newer.id, start: 0, end: 0, state: 'orphan', score: 0 } } as const;
  const both = new Map([...texts, [newer.id, newer]]);
  const sources = [
    { text: text.id, original: testHash(8), member: '' },
    { text: newer.id, original: testHash(9), member: '' },
  ];
  const versions = { ...article, texts: sources };
  const { passages, unproved } = citePassages({ article: versions, texts: both, annotations: [moved, orphan] }, paths);
  expect(unproved).toBeNull();
  expect(
    passages.map((passage) => [passage.textSha256, passage.originalSha256, passage.start, passage.statement]),
  ).toEqual([
    [newer.id, testHash(9), 13, '¶2'],
    [text.id, testHash(8), 5, '¶1'],
  ]);
});
test('a text that was tampered with stops the export, and the sentence names article and passage', () => {
  const tampered = textWith(text.id, '😀 We applaud all of it.', 'We urge all States.');
  const annotations = [annotationAt(text, [25, 32], 'We urge'), annotationAt(text, [6, 13], 'condemn')];
  const { unproved } = citePassages({ article, texts: new Map([[text.id, tampered]]), annotations }, paths);
  expect(unproved && notProved(unproved)).toBe(
    '“condemn” from “Joint Statement” at ¶1 does not read back as it was. Nothing is exported.',
  );
});
test('a text that has not arrived stops the export too', () => {
  const { unproved } = citePassages(
    { article, texts: new Map(), annotations: [annotationAt(text, [6, 13], 'condemn')] },
    paths,
  );
  expect(unproved && notProved(unproved)).toBe(
    'The text of “Joint Statement” is not here yet, so “condemn” cannot be read back. Nothing is exported.',
  );
});
