import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPassage, quotePassage } from './quote-passage';

const passageIn = (source: string, a: number, b: number) => {
  const [start = 0, end = 0] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y);
  return { start, end };
};
test('a quoted passage is found where it was, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (source, a, b) => {
      const passage = passageIn(source, a, b);
      expect(findPassage(quotePassage('t', source, passage), source)).toEqual(passage);
    }),
  );
});
test('whatever was done to the text, what is found has the very words', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '𝒳'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), text, (source, a, b, other) => {
      const quote = quotePassage('t', source, passageIn(source, a, b));
      const found = findPassage(quote, other);
      if (found) expect(other.slice(found.start, found.end)).toBe(quote.exact);
    }),
  );
});
test('words put before a passage shift it by exactly their length', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', ' '), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, words, fc.nat(), fc.nat(), (source, put, a, b) => {
      const passage = passageIn(source, a, b);
      const found = findPassage(quotePassage('t', source, passage), `${put}\n\n${source}`);
      const moved = { start: passage.start + put.length + 2, end: passage.end + put.length + 2 };
      if (found && found.start !== passage.start) expect(found).toEqual(moved);
    }),
  );
});
test('a passage that stands twice with the same context is not guessed', () => {
  const quote = quotePassage('t', 'We urge all.', { start: 3, end: 7 });
  expect(findPassage(quote, 'Now: We urge all. And again: We urge all.')).toBeNull();
  expect(findPassage(quote, 'Now: We urge all. And: we ask all.')).toEqual({ start: 8, end: 12 });
});
test('the same words at the old place with another context are not taken for the passage', () => {
  const source = 'We urge all States to act. They do not.';
  const quote = quotePassage('t', source, { start: 3, end: 7 });
  expect(findPassage(quote, 'To urge no one is best, they say again.')).toBeNull();
});
test('context is never cut inside a character', () => {
  const source = `${'𝒳'.repeat(40)}word${'𝒳'.repeat(40)}`;
  const quote = quotePassage('t', ` ${source} `, { start: 81, end: 85 });
  expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
});
