import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord } from '#text/fold';
import type { Annotation, Article } from '../archive/rows';
import { AnnotationColumns, type AnnotationFilter, isBetween } from './annotation-columns';

const ALL: AnnotationFilter = { tags: [], text: '', article: '', from: '', to: '', by: 'article' };

function article(id: string, date: string, trashedAt = 0): Article {
  return { id, date, title: id, trashedAt } as Article;
}
function annotation(id: string, start: number, more: { quote?: string; note?: string; tags?: string[]; at?: number }) {
  const { quote = '', note = '', tags = [], at = 0 } = more;
  return { id, note, tags, trashedAt: at, made: { exact: quote }, now: { start } } as unknown as Annotation;
}
function columnsOf(): AnnotationColumns {
  const columns = new AnnotationColumns();
  columns.put(article('old', '1990-08-02'), [annotation('o1', 5, { quote: 'Condemns the invasion', tags: ['c'] })]);
  columns.put(article('new', '2024-01-10'), [
    annotation('n2', 90, { quote: 'Straße', note: 'Compare Résumé', tags: ['c', 'u'] }),
    annotation('n1', 3, { quote: 'We urge all states', tags: ['u'] }),
    annotation('n3', 95, { quote: 'no tag' }),
  ]);
  return columns;
}
test('the newest article comes first, its annotations by their place in the text', () => {
  expect(columnsOf().list(ALL, [])).toEqual({
    ids: ['n1', 'n2', 'n3', 'o1'],
    groups: [
      { key: 'new', count: 3 },
      { key: 'old', count: 1 },
    ],
    matching: 4,
    articles: 2,
    total: 4,
  });
});
test.each([
  ['a word of the quote', { text: 'invasion' }, ['o1']],
  ['the beginning of a word, whatever its case', { text: 'COND' }, ['o1']],
  ['a word of the note, without its accents', { text: 'resume' }, ['n2']],
  ['one word in the quote and one in the note', { text: 'strasse compare' }, ['n2']],
  ['signs alone leave all in', { text: '…' }, ['n1', 'n2', 'n3', 'o1']],
  ['any of several tags', { tags: ['c', 'x'] }, ['n2', 'o1']],
  ['one article', { article: 'old' }, ['o1']],
  ['from a year on', { from: '2000' }, ['n1', 'n2', 'n3']],
  ['to the end of a month', { to: '1990-08' }, ['o1']],
] satisfies [string, Partial<AnnotationFilter>, string[]][])('%s', (_name, filter, ids) => {
  expect(columnsOf().list({ ...ALL, ...filter }, [])).toMatchObject({ ids, matching: ids.length, total: 4 });
});
test('under tags an annotation stands below each of its own, in the order of the tree, and counts once', () => {
  const list = columnsOf().list({ ...ALL, by: 'tag' }, ['u', 'c', 'unused']);
  expect(list).toMatchObject({ ids: ['n1', 'n2', 'n2', 'o1', 'n3'], matching: 4 });
  expect(list.groups).toEqual([
    { key: 'u', count: 2 },
    { key: 'c', count: 2 },
    { key: '', count: 1 },
  ]);
  expect(columnsOf().list({ ...ALL, by: 'tag', tags: ['c'] }, ['u', 'c']).groups).toEqual([{ key: 'c', count: 2 }]);
});
test('under dates there is one head for each month', () => {
  expect(
    columnsOf()
      .list({ ...ALL, by: 'date' }, [])
      .groups.map(({ key }) => key),
  ).toEqual(['2024-01', '1990-08']);
});
test('what is in the trash, or whose article is, is not listed and not counted; it comes back as it was', () => {
  const columns = columnsOf();
  columns.put(article('old', '1990-08-02', 7), [annotation('o1', 5, {})]);
  columns.put(article('new', '2024-01-10'), [annotation('n1', 3, {}), annotation('n2', 90, { at: 7 })]);
  expect(columns.list(ALL, [])).toMatchObject({ ids: ['n1'], total: 1 });
  columns.put(article('old', '1990-08-02'), [annotation('o1', 5, {})]);
  expect(columns.list(ALL, [])).toMatchObject({ ids: ['n1', 'o1'], total: 2 });
});
test.each([
  ['2024-01-10', '2024', '2024', true],
  ['2024', '2024-03', '', true],
  ['2024-01~', '2024-02', '', false],
  ['2023-12-31', '2024', '', false],
  ['2024-06', '', '2024-05-31', false],
  ['', '', '2024', false],
  ['', '', '', true],
])('%s lies from %s to %s: %s', (date, from, to, lies) => {
  expect(isBetween(date, from, to)).toBe(lies);
});
test('a filter finds what reading every annotation finds, whatever was put before', () => {
  const tags = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
  const words = fc.array(fc.constantFrom('missile', 'Missiles', 'urge', 'été', 'Straße', '政府'), { maxLength: 4 });
  const date = fc.constantFrom('', '1990', '2023-05', '2024-01-10', '2024-02');
  const row = fc.record({ article: fc.constantFrom('p', 'q', 'r'), tags, quote: words, note: words, at: fc.nat(1) });
  const filter = fc.record({
    tags,
    text: words.map((each) => each.join(' ')),
    article: fc.constantFrom('', 'p', 'q'),
    from: date,
    to: date,
    by: fc.constantFrom('article', 'date', 'tag'),
  });
  fc.assert(
    fc.property(fc.array(row), fc.tuple(date, date, date), filter, (rows, dates, asked) => {
      const columns = new AnnotationColumns();
      const read: string[] = [];
      for (const [place, id] of ['p', 'q', 'r'].entries()) {
        const own = rows.flatMap((each, n) => (each.article === id ? [{ ...each, id: `${n}` }] : []));
        const shown = dates[place] ?? '';
        columns.put(article(id, '2000'), [annotation('gone', 0, {})]);
        columns.put(
          article(id, shown),
          own.map((each, at) =>
            annotation(each.id, at, { ...each, quote: each.quote.join(' '), note: each.note.join(' ') }),
          ),
        );
        for (const each of own) {
          const said = foldWord([...each.quote, ...each.note].join(' '));
          const passes =
            each.at === 0 &&
            (asked.tags.length === 0 || asked.tags.some((tag) => each.tags.includes(tag))) &&
            asked.text.split(' ').every((word) => said.includes(foldWord(word))) &&
            (asked.article === '' || asked.article === id) &&
            isBetween(shown, asked.from, asked.to);
          if (passes) read.push(each.id);
        }
      }
      const list = columns.list(asked, ['c', 'a', 'b']);
      expect([...new Set(list.ids)].sort()).toEqual(read.sort());
      expect(list.matching).toBe(read.length);
      expect(list.groups.reduce((sum, { count }) => sum + count, 0)).toBe(list.ids.length);
      expect(list.total).toBe(rows.filter(({ at }) => at === 0).length);
    }),
  );
});
