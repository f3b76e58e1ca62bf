import { expect, test } from 'vitest';
import type { Annotation, Article } from '../archive/rows';
import { EVERYTHING, Library, type ListSpec } from './library';

const spec = (more: Partial<ListSpec>): ListSpec => ({ ...EVERYTHING, ...more });

function article(id: string, date: string, more: Partial<Article> = {}): Article {
  return {
    id,
    date,
    title: id,
    source: '',
    lang: '',
    folder: '',
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
  expect(library.list(EVERYTHING, 0)).toMatchObject({
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
  expect(library.list(spec({ view: 'trash' }), 0).ids).toEqual(['gone']);
  expect(library.counts(0)).toEqual({
    all: 1,
    unread: 1,
    recent: 1,
    trash: 1,
    annotations: 1,
    tags: { t: 1 },
    folders: [],
  });
});
test('unread and recent articles have their own lists', () => {
  const week = 7 * 24 * 3600 * 1000;
  const library = libraryOf(article('read', '2024', { readAt: 1 }), article('fresh', '2023', { addedAt: week }));
  expect(library.list(spec({ view: 'unread' }), week + 2).ids).toEqual(['fresh']);
  expect(library.list(spec({ view: 'recent' }), week + 2).ids).toEqual(['fresh']);
});
test('a tag lists the articles that carry it', () => {
  const library = libraryOf(article('other', '2024'));
  library.put(article('marked', '2024'), [annotation(['t'])]);
  library.put(article('tagged', '2023', { tags: ['u'] }), []);
  expect(library.list(spec({ tags: ['t', 'u'] }), 0).ids).toEqual(['marked', 'tagged']);
});
test('a list is narrowed by folder, language, year and whether it was read', () => {
  const library = libraryOf(
    article('a', '2024-01-10', { lang: 'en', folder: 'press/2024' }),
    article('b', '2023-05', { lang: 'fr', folder: 'press', readAt: 5 }),
    article('c', '', { lang: 'en', folder: 'pressing' }),
  );
  const ids = (more: Partial<ListSpec>) => library.list(spec(more), 0).ids;
  expect(ids({ folder: 'press' })).toEqual(['a', 'b']);
  expect(ids({ langs: ['fr'] })).toEqual(['b']);
  expect(ids({ years: ['2024', 'none'] })).toEqual(['a', 'c']);
  expect(ids({ read: 'read' })).toEqual(['b']);
  expect(ids({ read: 'unread', langs: ['en'], years: ['none'] })).toEqual(['c']);
  expect(library.list(spec({ langs: ['fr'] }), 0).langs).toEqual([
    { value: 'en', count: 2 },
    { value: 'fr', count: 1 },
  ]);
  expect(library.counts(0).folders).toEqual([
    { value: 'press', count: 2 },
    { value: 'press/2024', count: 1 },
    { value: 'pressing', count: 1 },
  ]);
});
test('every sort has its other way round, and what it cannot place stays last', () => {
  const library = libraryOf(
    article('a', '2024', { title: 'Äpfel', source: 'b.org', addedAt: 3 }),
    article('b', '', { title: 'Zoo', source: 'a.org', addedAt: 2 }),
    article('c', '2023', { title: 'Apfel', addedAt: 1 }),
  );
  library.putWords('b', 90);
  const ids = (more: Partial<ListSpec>) => library.list(spec(more), 0).ids.join('');
  expect([ids({ sort: 'date' }), ids({ sort: 'date', reversed: true })]).toEqual(['acb', 'cab']);
  expect([ids({ sort: 'title' }), ids({ sort: 'title', reversed: true })]).toEqual(['acb', 'bac']);
  expect([ids({ sort: 'source' }), ids({ sort: 'source', reversed: true })]).toEqual(['bac', 'abc']);
  expect([ids({ sort: 'added' }), ids({ sort: 'added', reversed: true })]).toEqual(['abc', 'cba']);
  expect(ids({ sort: 'words' })).toBe('bac');
});
