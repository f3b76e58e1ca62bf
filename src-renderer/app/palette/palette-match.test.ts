import { expect, test } from 'vitest';
import { matchWords, typedWords } from './palette-match';

const bold = (name: string, typed: string): readonly string[] | null =>
  matchWords(name, typedWords(typed))?.map(({ start, end }) => name.slice(start, end)) ?? null;

test.each([
  ['Export all annotations', 'exp', ['Exp']],
  ['Export all annotations', 'ann exp', ['Exp', 'ann']],
  ['Export all annotations', 'ort', null],
  ['Export all annotations', 'exp notes', null],
  ['Export all annotations', '', []],
  ['Larger text', 'LARGE', ['Large']],
  ['Déclaration de l’État', 'declaration etat', ['Déclaration', 'État']],
  ['Erklärung über Straßen', 'strasse', ['Straße']],
  ['Use of the straits', 'st stra', ['stra']],
])('in “%s” the words “%s” find %j', (name, typed, parts) => {
  expect(bold(name, typed)).toEqual(parts);
});
