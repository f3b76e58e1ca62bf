import { expect, test } from 'vitest';
import { foldChanges } from '../../archive/fold-changes';
import { testArticle, testId } from '../../archive/journal-fixture';
import type { Article } from '../../archive/rows';
import { commonArticle, commonOrigin, countValues } from './common-article';
import { INSPECTOR_FIELDS } from './inspector-fields';

const dated = { clock: '000000000000001-000000', writer: testId(6, 1), author: 'ana', at: '2024-03-01T18:40:00.000Z' };
function article(n: number, over: Partial<Article>): Article {
  const value = testArticle(n);
  const change = { kind: 'article.add', target: testId(1, n), base: '', value, was: null } as const;
  return { ...(foldChanges([{ ...dated, id: `a.${n}`, change }]) as Article), ...over };
}
const BY_TEXT = { by: 'text', sure: 'sure' } as const;

test('several articles say what all of them say, and nothing where they differ', () => {
  const one = article(1, { lang: 'en', category: 'A', authors: ['Ann'], source: 'x.org', sourceFrom: BY_TEXT });
  const other = article(2, { lang: 'en', category: 'B', authors: ['Ann', 'Bo'], source: 'x.org', sourceFrom: BY_TEXT });
  expect(commonArticle([one, other], INSPECTOR_FIELDS)).toMatchObject({
    lang: 'en',
    category: '',
    authors: [],
    source: 'x.org',
  });
  expect([countValues([one, other], 'category'), countValues([one, other], 'lang')]).toEqual([2, 1]);
  expect(commonOrigin([one, other], 'source')).toBe('stated in the text');
  expect(commonOrigin([one, { ...other, sourceFrom: { by: 'meta', sure: 'sure' } }], 'source')).toBe('');
  expect(commonOrigin([one, other], 'category')).toBe('');
});
