import { expect, test } from 'vitest';
import { articleId, newId } from './ids';
import { sha256 } from './sha256';

test('the same member of the same original is the same article everywhere', () => {
  const original = sha256('A statement.');
  expect(articleId(original, 'a/b.txt')).toBe(articleId(original, 'a/b.txt'));
  expect(articleId(original, 'a/b.txt')).not.toBe(articleId(original, ''));
  expect(articleId(original, '')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
test('new ids differ and sort by the time of their making', () => {
  expect(newId(1_000)).toMatch(/^00000000-03e8-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newId(1_000) < newId(1_001)).toBe(true);
  expect(new Set(Array.from({ length: 1_000 }, () => newId(1_000))).size).toBe(1_000);
});
