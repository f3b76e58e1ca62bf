import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetInPieces, placeInPieces } from './piece-offsets';

test('an offset comes back from its place, whichever edge of a passage it is', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lengths, fc.nat(), fc.constantFrom('start', 'end'), (pieces, seed, edge) => {
      const offset = seed % (pieces.reduce((sum, length) => sum + length, 0) + 1);
      const place = placeInPieces(pieces, offset, edge);
      expect(place && offsetInPieces(pieces, place)).toBe(offset);
    }),
  );
});
test('where two pieces meet a passage begins in the later and ends in the earlier', () => {
  expect(placeInPieces([4, 3], 4, 'start')).toEqual({ piece: 1, offset: 0 });
  expect(placeInPieces([4, 3], 4, 'end')).toEqual({ piece: 0, offset: 4 });
  expect(placeInPieces([4, 3], 8, 'end')).toBeNull();
});
