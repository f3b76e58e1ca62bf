import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapPassage } from './snap-passage';

test.each([
  ['a triple click leaves the next statement out', 'One.\nTwo.', 0, 5, 'One.'],
  ['a range that begins at the end of a statement begins in the next', 'One.\nTwo.', 4, 9, 'Two.'],
  ['a passage over two statements keeps the line between them', 'One.\nTwo.', 1, 7, 'ne.\nTw'],
  ['a family is one character', 'a👨‍👩‍👧b', 2, 4, '👨‍👩‍👧'],
  ['a letter keeps its accent', 'cafe\u0301s', 3, 4, 'e\u0301'],
  ['a Devanagari vowel sign stays with its consonant', 'नीला', 1, 2, 'नी'],
  ['a flag is one character', '🇳🇴🇸🇪', 2, 4, '🇳🇴'],
])('%s', (_name, text, start, end, expected) => {
  const passage = snapPassage(text, { start, end });
  expect(passage && text.slice(passage.start, passage.end)).toBe(expected);
});
test('nothing is left of a line feed alone', () => {
  expect(snapPassage('One.\nTwo.', { start: 4, end: 5 })).toBeNull();
});
test('snapping twice is snapping once, and no chosen letter is lost', () => {
  const text = fc.array(fc.constantFrom('a', 'é', 'e\u0301', '👩‍🚀', '\n', 'ক্ষ', '日', ' '), { maxLength: 12 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (parts, a, b) => {
      const whole = parts.join('');
      const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y) as [number, number];
      const once = snapPassage(whole, { start, end });
      const chosen = whole.slice(start, end).replace(/^\n+|\n+$/g, '');
      if (!once) {
        expect(chosen).toBe('');
        return;
      }
      expect(snapPassage(whole, once)).toEqual(once);
      expect(whole.slice(once.start, once.end)).toContain(chosen);
    }),
  );
});
