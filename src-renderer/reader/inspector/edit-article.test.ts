import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleFound } from '#contract/article';
import { foldChanges, onTop } from '../../archive/fold-changes';
import { testArticle, testHash, testId } from '../../archive/journal-fixture';
import type { AnyRow, Article } from '../../archive/rows';
import { type ArticleFields, editArticle, readAsChanges } from './edit-article';

const added = {
  ...testArticle(1),
  title: 'Readout of the call',
  titleFrom: { by: 'heading', sure: 'likely' } as const,
  dateFrom: { by: 'title', sure: 'sure' } as const,
};
const dated = { clock: '000000000000001-000000', writer: testId(6, 1), author: 'ana', at: '2024-03-01T18:40:00.000Z' };
const article = foldChanges([
  {
    ...dated,
    id: 'a.000000',
    change: { kind: 'article.add', target: testId(1, 1), base: '', value: added, was: null },
  },
]) as Article;
const found = (over: Partial<ArticleFound> = {}): ArticleFound => {
  const { original: _, member: __, text: ___, folder: ____, ...all } = added;
  return { ...all, ...over };
};
/** The article once these changes have been recorded, or taken back. */
function after(row: Article, changes: readonly ReturnType<typeof editArticle>[number][]): Article {
  return changes.reduce<AnyRow>(
    (now, change, place) => onTop(now, { ...dated, id: `b.${place}`, change }),
    row,
  ) as Article;
}
test('a correction names only what changes, with what was there, and says that it is by hand', () => {
  expect(editArticle(article, { title: 'Readout', date: '2024-01-10', category: '' })).toEqual([
    {
      kind: 'article.edit',
      target: article.id,
      base: article.newest,
      value: { title: 'Readout', titleFrom: { by: 'researcher', sure: 'sure' } },
      was: { title: 'Readout of the call', titleFrom: { by: 'heading', sure: 'likely' } },
    },
  ]);
});
test('saying what is there already changes nothing, and its evidence stays', () => {
  expect(editArticle(article, { title: article.title, authors: [...article.authors] })).toEqual([]);
});
test('a field without evidence of its own is changed alone', () => {
  const [change] = editArticle(article, { authors: ['Ann Lee', 'Bo van Dyke'] });
  expect([change?.value, change?.was]).toEqual([{ authors: ['Ann Lee', 'Bo van Dyke'] }, { authors: [] }]);
});
test('any correction is made, and taken back whole', () => {
  const patch: fc.Arbitrary<Partial<ArticleFields>> = fc.record(
    {
      title: fc.string(),
      date: fc.constantFrom('', '1890~', '2024-01-10'),
      authors: fc.array(fc.string()),
      lang: fc.string(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(patch, (given) => {
      const changes = editArticle(article, given);
      const now = after(article, changes);
      expect(now).toMatchObject(given);
      const back = changes.map((change) => ({ ...change, value: change.was, was: change.value }) as typeof change);
      expect({ ...after(now, back), newest: '' }).toEqual({ ...article, newest: '' });
    }),
  );
});
test('a new reading brings its text and what was found in it, as one action', () => {
  const answer = { text: testHash(2), found: found({ title: 'Żądanie', lang: 'pl' }) };
  const source = (n: number) => ({ text: testHash(n), original: testHash(1), member: '' });
  const changes = readAsChanges(article, answer);
  expect(changes.map(({ kind, value, was }) => [kind, value, was])).toEqual([
    ['article.text', source(2), source(1)],
    ['article.edit', { title: 'Żądanie', lang: 'pl' }, { title: 'Readout of the call', lang: 'en' }],
  ]);
});
test('a new reading leaves alone what the researcher has corrected', () => {
  const mine = after(article, editArticle(article, { title: 'Mine', type: 'speech' }));
  const answer = { text: testHash(2), found: found({ title: 'Found', type: 'letter', date: '2024-02' }) };
  const now = after(mine, readAsChanges(mine, answer, new Set(['type'])));
  expect(now).toMatchObject({ title: 'Mine', titleFrom: { by: 'researcher' }, type: 'speech', date: '2024-02' });
});
test('a reading that gives the same changes nothing', () => {
  expect(readAsChanges(article, { text: article.text, found: found() })).toEqual([]);
});
