import { expect, test } from 'vitest';
import { isPutBack, removedOf, ruleName, ruleReason } from './removed-words';

const SOURCES: Readonly<Record<string, string>> = import.meta.glob(
  ['../../../src-main/import/**/*.ts', '!../../../src-main/import/**/*.test.ts'],
  { query: '?raw', import: 'default', eager: true },
);
/** The names in every type of the importer that lists rules, and those that are given by themselves. */
function rulesOfTheImporter(): string[] {
  const lists = Object.values(SOURCES).flatMap((source) => source.match(/type \w*Rule =[^;]+;|rule: '[a-z-]+'/g) ?? []);
  const names = lists.flatMap((list) => Array.from(list.matchAll(/'([a-z-]+)'/g), ([, name = '']) => name));
  // The opening of a text is named among the lines of its head, and stays.
  return [...new Set(names)].filter((name) => name !== 'opening');
}
test('every rule by which the importer removes something has a name and a reason', () => {
  const rules = rulesOfTheImporter();
  expect(rules).toEqual(expect.arrayContaining(['breadcrumb', 'related-articles', 'running-head', 'title']));
  expect(rules.filter((rule) => ruleReason(rule) === '')).toEqual([]);
});
test('a rule of a newer release is called by its own name', () => {
  expect([ruleName('share-bar'), ruleName('new-kind-of-bar')]).toEqual(['Share bar', 'New kind of bar']);
});
test('how much was removed reads as a sentence does', () => {
  expect([removedOf(9, 12), removedOf(0, 1)]).toEqual(['9 of 12 blocks', '0 of 1 block']);
});
test.each([
  [0, 0, 'Put back.'],
  [1, 0, 'Put back. 1 annotation was moved with its words.'],
  [
    3,
    1,
    'Put back. 3 annotations were moved with their words. 1 annotation stands on both sides of it and needs review.',
  ],
  [0, 2, 'Put back. 2 annotations stand on both sides of it and need review.'],
])('%i moved and %i parted annotations are told', (moved, parted, sentence) => {
  expect(isPutBack(moved, parted)).toBe(sentence);
});
