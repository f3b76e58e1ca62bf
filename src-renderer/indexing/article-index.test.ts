import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleIndex, type IndexedArticle } from './article-index';
import { findHits } from './find-hits';
import { queryWords } from './query';

function article(id: string, title: string, text = '', notes = '', tags = ''): IndexedArticle {
  return { id, title, text, notes, tags };
}
function indexOf(...articles: IndexedArticle[]): ArticleIndex {
  const index = new ArticleIndex();
  for (const each of articles) index.put(each);
  return index;
}
const found = (index: ArticleIndex, query: string): string[] => index.search(queryWords(query)).map(({ id }) => id);

test('text, notes and tags are searched together', () => {
  const index = indexOf(
    article('text', 'a', 'ballistic missiles'),
    article('note', 'b', 'other', 'check the ballistic part'),
    article('tag', 'c', 'other', '', 'arms/ballistic'),
    article('none', 'd', 'nothing'),
  );
  expect(found(index, 'ballistic ').sort()).toEqual(['note', 'tag', 'text']);
});
test('a word in the title ranks before one in the text', () => {
  const index = indexOf(article('text', 'Talks', 'missile talks'), article('title', 'Missile talks', 'talks of today'));
  expect(found(index, 'missile ')[0]).toBe('title');
});
test('articles with all words come before those with some', () => {
  const index = indexOf(
    article('some', 'Missile missile missile', 'missile'),
    article('all', 'Talks', 'a missile was seen near Korea by many who looked at the sky'),
  );
  const ranked = index.search(queryWords('missile korea '));
  expect(ranked.map(({ id, all }) => [id, all])).toEqual([
    ['all', true],
    ['some', false],
  ]);
});
test('one letter finds the commonest words and no more of them than the cap', () => {
  const index = indexOf(
    ...Array.from({ length: 200 }, (_, n) => article(`${n}`, `m${String(n).padStart(3, '0')}`, 'missile')),
  );
  expect(found(index, 'm')).toHaveLength(200);
  expect(found(index, 'm0').length).toBeLessThanOrEqual(50);
});
test('a changed article is found by its new words only, a removed one not at all', () => {
  const index = indexOf(article('a', 'old'), article('b', 'old'));
  index.put(article('a', 'new'));
  index.remove('b');
  expect(found(index, 'old ')).toEqual([]);
  expect(found(index, 'new ')).toEqual(['a']);
});
test('the index finds what reading every text finds', () => {
  const word = fc.constantFrom('missile', 'Missiles', 'korea', 'Koreas', 'urge', 'Straße', 'été', '政府', 'x');
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const typed = fc.array(fc.constantFrom('miss', 'missile', 'korea', 'strasse', 'ete', '政府'), {
    minLength: 1,
    maxLength: 2,
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), typed, fc.boolean(), (texts, asked, space) => {
      const query = asked.join(' ') + (space ? ' ' : '');
      const index = indexOf(...texts.map((each, n) => article(`${n}`, '', each)));
      const read = texts.flatMap((each, n) => (findHits(each, queryWords(query)).length > 0 ? [`${n}`] : []));
      expect(found(index, query).sort()).toEqual(read.sort());
    }),
  );
});
