import { expect, test } from 'vitest';
import { exactness, markName, statements } from './words';

test('a count reads as a sentence does', () => {
  expect([statements(1), statements(1348)]).toEqual(['1 statement', '1,348 statements']);
});
test('a mark is named by its tags and its note', () => {
  expect(markName(['position/condemn'], 'Both named.')).toBe('position/condemn, note: Both named.');
  expect(markName([], '')).toBe('no tag');
});
test('how exact a date is stands behind it', () => {
  expect((['day', 'month', 'none'] as const).map(exactness)).toEqual(['exact day', 'month only', '']);
});
