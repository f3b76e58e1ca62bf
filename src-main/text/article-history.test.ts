import { expect, test } from 'vitest';
import type { ArticleAdded, TextShown } from '#contract/article';
import type { Change, DatedChange } from '#contract/change';
import { articleHistory } from './article-history';

const target = '00000001-0000-7000-8000-000000000001';
const hash = (n: number): string => String(n).repeat(64);
const none = { by: '', sure: 'guess' } as const;
const ARTICLE: ArticleAdded = {
  original: hash(1),
  member: '',
  text: hash(1),
  folder: '',
  title: 'A title',
  titleFrom: none,
  date: '2024-01-10',
  dateFrom: none,
  authors: [],
  issuers: [],
  source: '',
  sourceFrom: none,
  republishedFrom: '',
  url: '',
  capturedAt: '',
  lang: 'en',
  type: '',
  category: '',
};
const edit = (value: object, was: object): Change => ({ kind: 'article.edit', target, base: '', value, was }) as Change;
const show = (value: TextShown, was: TextShown): Change => ({ kind: 'article.text', target, base: '', value, was });
const text = (n: number, was: number): Change => show({ text: hash(n) }, { text: hash(was) });
const read = (n: number, original = n) => ({ text: hash(n), original: hash(original), member: '' });
const waits = (n: number) => ({ ...read(n), since: n, found: {} });
const ADD: Change = { kind: 'article.add', target, base: '', value: ARTICLE, was: null };

function historyOf(entries: readonly (readonly Change[])[]) {
  const changes: DatedChange[] = entries.flatMap((entry, n) =>
    entry.map((change, place) => ({
      change,
      clock: `${String(n).padStart(15, '0')}-000000`,
      writer: `writer ${n}`,
      author: `author ${n}`,
      id: `entry ${n}.00000${place}`,
      at: new Date(n * 1000).toISOString(),
    })),
  );
  const made = articleHistory(changes.toReversed());
  if (!made) throw new Error('The article has no beginning.');
  return made;
}
/** The history of an article with these entries, one list of changes each. */
function history(...entries: (readonly Change[])[]) {
  const { corrections, versions } = historyOf(entries);
  return {
    corrections: [...corrections].map(([field, { author }]) => `${field} by ${author}`),
    versions: versions.map(({ number, text: id, how, at }) => [number, id, how, at]),
  };
}
test('an article as it was imported has no corrections and one version', () => {
  expect(history([ADD])).toEqual({ corrections: [], versions: [[1, hash(1), 'imported', 0]] });
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
  const reading = [text(2, 1), edit({ lang: 'pl' }, { lang: 'en' })];
  const undone = [text(1, 2), edit({ lang: 'en' }, { lang: 'pl' })];
  expect(history([ADD], reading).corrections).toEqual([]);
  expect(history([ADD], reading, undone).corrections).toEqual([]);
});
test('versions keep their numbers, whichever of them is the current one', () => {
  const { versions } = history([ADD], [text(2, 1)], [text(1, 2)]);
  expect(versions).toEqual([
    [1, hash(1), 'imported', 0],
    [2, hash(2), 'read-again', 1000],
  ]);
});
test('a text of other bytes is imported, one of the same bytes is read again', () => {
  const { versions, shown } = historyOf([[ADD], [show(read(2), read(1))], [show(read(3, 2), read(2))]]);
  expect(versions.map(({ how, original }) => [how, original])).toEqual([
    ['imported', hash(1)],
    ['imported', hash(2)],
    ['read-again', hash(2)],
  ]);
  expect(shown).toEqual({ ...read(3, 2), newer: null });
});
test('a text of an old journal is of the bytes of the text before', () => {
  expect(historyOf([[ADD], [show(read(2), read(1))], [text(3, 2)]]).shown).toEqual({ ...read(3, 2), newer: null });
});
test('a version that waits is known, and shows nothing', () => {
  const { versions, shown, standing } = historyOf([[ADD], [show({ ...read(1), newer: waits(2) }, read(1))]]);
  expect(versions.map((version) => version.text)).toEqual([hash(1), hash(2)]);
  expect(shown).toEqual({ ...read(1), newer: waits(2) });
  expect(standing).toEqual(new Set([hash(1), hash(2)]));
});
test('a version whose coming was taken back does not stand, until it comes again', () => {
  const came = show(read(2), read(1));
  const undone = show(read(1), read(2));
  const waiting = show({ ...read(1), newer: waits(2) }, read(1));
  const undoneWaiting = show(read(1), { ...read(1), newer: waits(2) });
  const standing = (...changes: Change[]) => [...historyOf([ADD, ...changes].map((change) => [change])).standing];
  expect(standing(came, undone)).toEqual([hash(1)]);
  expect(standing(came, undone, came)).toEqual([hash(1), hash(2)]);
  expect(standing(waiting, undoneWaiting)).toEqual([hash(1)]);
});
test('an older version is known and stands, until it is taken back', () => {
  const came = show({ ...read(1), older: read(2) }, read(1));
  const { versions, shown, standing } = historyOf([[ADD], [came]]);
  expect([versions.length, shown, standing.size]).toEqual([2, { ...read(1), newer: null }, 2]);
  const undone = show(read(1), { ...read(1), older: read(2) });
  expect(historyOf([[ADD], [came], [undone]]).standing).toEqual(new Set([hash(1)]));
});
test('a version that the researcher only went back from stands', () => {
  const back = show({ ...read(1), newer: waits(2) }, read(2));
  expect(historyOf([[ADD], [show(read(2), read(1))], [back]]).standing).toEqual(new Set([hash(1), hash(2)]));
});
test('what an article says now has all corrections in it', () => {
  const { found, trashedAt } = historyOf([
    [ADD],
    [edit({ title: 'Mine' }, { title: 'A title' })],
    [{ kind: 'article.trash', target, base: '', value: { at: 7 }, was: { at: 0 } }],
  ]);
  expect([found.title, found.lang, trashedAt]).toEqual(['Mine', 'en', 7]);
  expect(Object.keys(found)).not.toContain('folder');
});
