import { expect, test } from 'vitest';
import { foldChanges } from '../../archive/fold-changes';
import { testArticle, testId } from '../../archive/journal-fixture';
import type { Article } from '../../archive/rows';
import type { ArticleField } from './edit-article';
import { INSPECTOR_FIELDS, type InspectorField, originOf } from './inspector-fields';
import { inspectorLanguages } from './inspector-languages';

const ME = testId(6, 1);
const dated = {
  clock: '000000000000001-000000',
  writer: ME,
  id: 'a.000000',
  author: 'ana',
  at: '2024-03-01T18:40:00Z',
};
function articleWith(over: object): Article {
  const value = { ...testArticle(1), ...over };
  return foldChanges([
    { ...dated, change: { kind: 'article.add', target: testId(1, 1), base: '', value, was: null } },
  ]) as Article;
}
function fieldOf(name: ArticleField): InspectorField {
  const field = INSPECTOR_FIELDS.find((one) => one.name === name);
  if (!field) throw new Error(`The inspector has no ${name}.`);
  return field;
}
test.each([
  ['title', '  Two \t words ', { title: 'Two words' }],
  ['title', ' ', null],
  ['date', '10 January 2024', { date: '2024-01-10' }],
  ['date', '', { date: '' }],
  ['date', '3/4/2024', null],
  ['authors', 'Ann Lee\n\n  Bo  van Dyke\nAnn Lee', { authors: ['Ann Lee', 'Bo van Dyke'] }],
  ['issuers', '', { issuers: [] }],
  ['lang', 'fr', { lang: 'fr' }],
  ['category', 'Lone \uD800 half', { category: 'Lone \uFFFD half' }],
  ['capturedAt', '2024-01-10T09:15:00Z', { capturedAt: '2024-01-10T09:15:00Z' }],
  ['capturedAt', '10 Jan 2024', { capturedAt: '2024-01-10' }],
  ['capturedAt', 'Jan 2024', null],
  ['capturedAt', '2024-01-10T29:15', null],
] as const)('%s typed as “%s” is taken as %o', (name, typed, patch) => {
  expect(fieldOf(name).read(typed)).toEqual(patch);
});
test.each(INSPECTOR_FIELDS.map((field) => [field.name, field] as const))(
  '%s is read as it was written',
  (name, field) => {
    const article = articleWith({
      authors: ['Ann Lee', 'Bo van Dyke'],
      date: '1890~',
      capturedAt: '2024-01-10T09:15:00Z',
    });
    expect(field.read(field.write(article))).toEqual({ [name]: article[name] });
  },
);
test('a date says what it is understood as, or what it takes', () => {
  const { explain } = fieldOf('date');
  expect([explain('Jan 2024'), explain('1890~'), explain('')]).toEqual([
    'January 2024, the month only.',
    'about 1890, the year only.',
    'No date.',
  ]);
  expect(explain('soon')).toMatch(/^Takes 10 January 2024/);
});
test('each fact says where it comes from and how sure it is', () => {
  const article = articleWith({
    titleFrom: { by: 'heading', sure: 'likely' },
    dateFrom: { by: 'text', sure: 'guess' },
    lang: 'en',
  });
  const origin = (name: ArticleField, correction?: { writer: string; author: string }): string =>
    originOf(fieldOf(name), article, correction, ME);
  expect(origin('title')).toBe('from the heading, likely');
  expect(origin('date')).toBe('day, stated in the text, a guess');
  expect(origin('lang')).toBe('detected');
  expect(origin('category')).toBe('');
  expect(origin('lang', { writer: ME, author: 'ana' })).toBe('corrected by you');
  expect(origin('lang', { writer: testId(6, 2), author: 'Bo' })).toBe('corrected by Bo');
});
test('a language that is not on the list is still offered where an article has it', () => {
  const offered = (chosen: string): string[] => inspectorLanguages(chosen).map(([code]) => code);
  expect(offered('')).not.toContain('haw');
  expect(offered('haw')).toContain('haw');
  expect(inspectorLanguages('').find(([code]) => code === 'pl')?.[1]).toBe('Polish');
});
