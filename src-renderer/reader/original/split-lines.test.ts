import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from './split-lines';

/** The parts put together again by where they began. */
function joined(text: string): string {
  return splitLines(text).reduce((all, { start, text: part }) => all.padEnd(start, '\n') + part, '');
}
test.each([
  ['nothing', '', 1],
  ['a line', 'One.', 1],
  ['a line end', 'One.\n', 1],
  ['many lines', 'One.\n'.repeat(1_000), 6],
  ['a line without end', 'x'.repeat(50_000), 3],
  ['a long line among short ones', `a\n${'x'.repeat(50_000)}\nb`, 4],
])('%s is parted into few parts', (_name, text, parts) => {
  expect(splitLines(text)).toHaveLength(parts);
  expect(joined(text)).toBe(text);
});
test('no letter is cut and no line is lost', () => {
  const pieces = fc.array(fc.constantFrom('😀'.repeat(9_999), 'x', '\n', 'One.\n'.repeat(150), '字'.repeat(19_999)));
  fc.assert(
    fc.property(pieces, (all) => {
      const text = all.join('');
      expect(joined(text)).toBe(text);
      for (const { text: part } of splitLines(text)) expect(part.isWellFormed()).toBe(true);
    }),
    { numRuns: 50 },
  );
});
