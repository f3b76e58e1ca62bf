import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints } from './code-points';

const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '日', '😀', '𝒳', '\n', 'e\u0301') });

test('an offset in code points cuts the same words as the one in UTF-16', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
      const points = Array.from(text);
      const start = points.length === 0 ? 0 : from % (points.length + 1);
      const end = Math.min(points.length, start + length);
      const { toUtf16, fromUtf16 } = codePoints(text);
      const words = points.slice(start, end).join('');
      expect(text.slice(toUtf16(start), toUtf16(end))).toBe(words);
      expect([fromUtf16(toUtf16(start)), fromUtf16(toUtf16(end))]).toEqual([start, end]);
    }),
  );
});
test('an offset inside a pair counts as the one behind it', () => {
  expect([0, 1, 2, 3, 4].map(codePoints('a😀b').fromUtf16)).toEqual([0, 1, 2, 2, 3]);
});
