import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from './guard-formula';
import { anyWords } from './passage-fixture';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is not left for a spreadsheet to run', (cell) => {
  expect(guardFormula(cell)).toBe(`'${cell}`);
});
test('what no spreadsheet would run is left as it is', () => {
  expect(['a=1', '', "'quoted'", '¶1–2'].map(guardFormula)).toEqual(['a=1', '', "'quoted'", '¶1–2']);
});
test('a guarded cell can always be told from one that was so', () => {
  fc.assert(
    fc.property(anyWords, (cell) => {
      expect(unguardFormula(guardFormula(cell))).toBe(cell);
    }),
  );
});
