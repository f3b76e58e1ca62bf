import { expect, test } from 'vitest';
import { spelledAlike } from './spelled-alike';

test.each([
  ['defense', 'defence', true],
  ['organization', 'organisation', true],
  ['harbor', 'harbour', true],
  ['center', 'centre', true],
  ['iran', 'iraq', false],
  ['gambia', 'zambia', false],
  ['austria', 'australia', false],
  ['niger', 'nigeria', false],
  ['slovakia', 'slovenia', false],
])('"%s" and "%s" as spellings of one word: %s', (a, b, alike) => {
  expect(spelledAlike(a, b)).toBe(alike);
  expect(spelledAlike(b, a)).toBe(alike);
});
