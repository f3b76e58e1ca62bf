import * as v from 'valibot';
import { expect, test } from 'vitest';
import { asked } from './changes';

const ID = '01900000-0000-7000-8000-000000000001';
const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
const newer = { text: other, original: other, member: 'inside.txt', since: 7, found: { title: 'B' } };
const fits = (value: object): boolean =>
  v.is(asked, { action: ID, changes: [{ kind: 'article.text', target: ID, base: '', value, was: { text: one } }] });

test.each<[string, object, boolean]>([
  ['as old journals have it', { text: other }, true],
  ['with its original', { text: other, original: other, member: '' }, true],
  ['with a version that waits', { text: one, original: one, member: '', newer }, true],
  [
    'with an older version',
    { text: one, original: one, member: '', older: { text: other, original: other, member: '' } },
    true,
  ],
  ['with a version of no original', { text: one, newer: { ...newer, original: '' } }, false],
  ['with something more', { text: one, waits: true }, false],
])('a text is recorded %s: %o, %s', (_name, value, expected) => {
  expect(fits(value)).toBe(expected);
});
