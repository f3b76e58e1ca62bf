import { expect, test } from 'vitest';
import type { Change, DatedChange } from '#contract/change';
import { foldChanges } from '../archive/fold-changes';
import { testArticle, testHash, testId } from '../archive/journal-fixture';
import type { Article } from '../archive/rows';
import { historyOf } from './inspector-history';

const target = testId(1, 1);
const edit = (value: object, was: object): Change => ({ kind: 'article.edit', target, base: '', value, was }) as Change;
const text = (n: number, was: number): Change => ({
  kind: 'article.text',
  target,
  base: '',
  value: { text: testHash(n) },
  was: { text: testHash(was) },
});
const ADD: Change = { kind: 'article.add', target, base: '', value: testArticle(1), was: null };

/** The history of an article with these entries, one list of changes each. */
function history(...entries: (readonly Change[])[]) {
  const changes: DatedChange[] = entries.flatMap((entry, n) =>
    entry.map((change, place) => ({
      change,
      clock: `${String(n).padStart(15, '0')}-000000`,
      writer: testId(6, n),
      author: `author ${n}`,
      id: `${testId(9, n)}.00000${place}`,
      at: new Date(n * 1000).toISOString(),
    })),
  );
  const { corrections, versions } = historyOf(changes, foldChanges(changes) as Article);
  return {
    corrections: [...corrections].map(([field, { author }]) => `${field} by ${author}`),
    versions: versions.map(({ number, text: id, how, at }) => [number, id, how, at]),
  };
}
test('an article as it was imported has no corrections and one version', () => {
  expect(history([ADD])).toEqual({ corrections: [], versions: [[1, testHash(1), 'imported', 0]] });
});
test('a field that was corrected names who did it last', () => {
  const made = history([ADD], [edit({ type: 'letter' }, { type: '' })], [edit({ type: 'speech' }, { type: 'letter' })]);
  expect(made.corrections).toEqual(['type by author 2']);
});
test('a correction that was taken back is none', () => {
  expect(
    history([ADD], [edit({ lang: 'fr' }, { lang: 'en' })], [edit({ lang: 'en' }, { lang: 'fr' })]).corrections,
  ).toEqual([]);
});
test('what a new reading found is no correction, nor is its undoing', () => {
  const read = [text(2, 1), edit({ lang: 'pl' }, { lang: 'en' })];
  const undone = [text(1, 2), edit({ lang: 'en' }, { lang: 'pl' })];
  expect(history([ADD], read).corrections).toEqual([]);
  expect(history([ADD], read, undone).corrections).toEqual([]);
});
test('versions keep their numbers, whichever of them is the current one', () => {
  const { versions } = history([ADD], [text(2, 1)], [text(1, 2)]);
  expect(versions).toEqual([
    [1, testHash(1), 'imported', 0],
    [2, testHash(2), 'read-again', 1000],
  ]);
});
