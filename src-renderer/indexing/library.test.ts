import { expect, test } from 'vitest';
import type { Annotation, Article } from '../archive/rows';
import { Library } from './library';

function article(id: string, date: string, more: Partial<Article> = {}): Article {
  return {
    id,
    date,
    title: id,
    source: '',
    lang: '',
    readAt: 0,
    addedAt: 1,
    trashedAt: 0,
    tags: [],
    ...more,
  } as Article;
}
function annotation(tags: string[], trashedAt = 0): Annotation {
  return { tags, trashedAt } as unknown as Annotation;
}
function libraryOf(...articles: Article[]): Library {
  const library = new Library();
  for (const each of articles) library.put(each, []);
  return library;
}
test('the latest articles come first, those without a date last and never missing', () => {
  const library = libraryOf(
    article('none', ''),
    article('old', '1990-08-02'),
    article('new', '2024-01-10'),
    article('year', '2024'),
  );
  expect(library.list('all', 0)).toEqual({
    ids: ['new', 'year', 'old', 'none'],
    groups: [
      { key: '2024-01', count: 1 },
      { key: '2024', count: 1 },
      { key: '1990-08', count: 1 },
      { key: '', count: 1 },
    ],
  });
});
test('what is in the trash is only there, and its annotations do not count', () => {
  const library = libraryOf(article('kept', '2024'));
  library.put(article('gone', '2024', { trashedAt: 5 }), [annotation(['t'])]);
  library.put(article('kept', '2024'), [annotation(['t']), annotation(['t'], 9)]);
  expect(library.list('trash', 0).ids).toEqual(['gone']);
  expect(library.counts(0)).toEqual({ all: 1, unread: 1, recent: 1, trash: 1, annotations: 1, tags: { t: 1 } });
});
test('unread and recent articles have their own lists', () => {
  const week = 7 * 24 * 3600 * 1000;
  const library = libraryOf(article('read', '2024', { readAt: 1 }), article('fresh', '2023', { addedAt: week }));
  expect(library.list('unread', week + 2).ids).toEqual(['fresh']);
  expect(library.list('recent', week + 2).ids).toEqual(['fresh']);
});
test('a tag lists the articles that carry it', () => {
  const library = libraryOf(article('other', '2024'));
  library.put(article('marked', '2024'), [annotation(['t'])]);
  library.put(article('tagged', '2023', { tags: ['u'] }), []);
  expect(library.list('all', 0, ['t', 'u']).ids).toEqual(['marked', 'tagged']);
});
