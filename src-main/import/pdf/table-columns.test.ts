import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignCells, type Extent } from './table-columns';

function places(...rows: readonly (readonly [number, number][])[]): string[] {
  return alignCells(rows.map((row) => row.map(([x, right]): Extent => ({ x, right })))).map((row) =>
    row.map(({ column, columns }) => (columns > 1 ? `${column}+${columns}` : `${column}`)).join(' '),
  );
}
test('a cell stands in the column of what is above and below it, whichever side it is set to', () => {
  expect(
    places(
      [
        [0, 40],
        [100, 140],
        [200, 260],
      ],
      [
        [0, 30],
        [210, 258],
      ],
      [
        [0, 35],
        [120, 140],
        [245, 260],
      ],
    ),
  ).toEqual(['0 1 2', '0 2', '0 1 2']);
});
test('a head over two columns reaches over both', () => {
  expect(
    places(
      [
        [0, 40],
        [100, 260],
      ],
      [
        [0, 40],
        [100, 140],
        [200, 260],
      ],
    ),
  ).toEqual(['0 1+2', '0 1 2']);
});
test('a column that only one of the shorter rows has stands between the others', () => {
  expect(
    places(
      [
        [0, 40],
        [200, 260],
      ],
      [
        [0, 40],
        [100, 140],
      ],
    ),
  ).toEqual(['0 2', '0 1']);
});
test('no two cells of a row stand in one column, and their order stays', () => {
  const row = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 8 })
    .map((steps) => {
      let at = 0;
      return steps.map(([gap, width]): Extent => {
        const x = at + gap;
        at = x + width;
        return { x, right: at };
      });
    });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const placed = alignCells(rows);
      for (const [at, cells] of placed.entries()) {
        expect(cells).toHaveLength(rows[at]?.length ?? -1);
        let next = 0;
        for (const { column, columns } of cells) {
          expect(column).toBeGreaterThanOrEqual(next);
          expect(columns).toBeGreaterThanOrEqual(1);
          next = column + columns;
        }
      }
    }),
  );
});
