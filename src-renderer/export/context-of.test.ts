import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf } from './context-of';

test('context is what stands around the quote, to the letter, and never half a character', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '日', '😀', '\n', '.'), minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(9), (source, at, length) => {
      const whole = Array.from(source);
      const from = at % whole.length;
      const start = whole.slice(0, from).join('').length;
      const end = whole.slice(0, from + length).join('').length;
      const { prefix, suffix } = contextOf(source, start, end);
      expect(source.slice(0, start).endsWith(prefix)).toBe(true);
      expect(source.startsWith(suffix, end)).toBe(true);
      expect([prefix.isWellFormed(), suffix.isWellFormed()]).toEqual([true, true]);
    }),
  );
});
test('context that has to be cut is cut between words', () => {
  const source = `${'longword '.repeat(30)}quote${' otherword'.repeat(30)}`;
  const { prefix, suffix } = contextOf(source, 270, 275);
  expect(prefix).toMatch(/^(longword ){13}$/);
  expect(suffix).toMatch(/^( otherword){11}$/);
});
