import { expect, test } from 'vitest';
import { readingOf } from './reading-of';
import { sketchOf } from './sketch-of';
import { SketchTable } from './sketch-table';
import { restated, STATEMENT, shortened } from './statement-fixture';

const sketch = (article: typeof STATEMENT) => sketchOf(readingOf(article));

test('a shortened reprint meets its statement among three thousand from the same template', () => {
  const table = new SketchTable();
  table.put('the one', sketch(STATEMENT));
  for (let n = 0; n < 3_000; n++) {
    const other = restated([
      ['Arland', `A${n}land`],
      ['Borland', `B${n}land`],
      ['Port Amal', `Port ${n}`],
      ['Okoro', `O${n}ro`],
      ['250', `${n + 1_000}`],
    ]);
    table.put(`sibling ${n}`, sketch(other));
  }
  const mates = table.matesOf('reprint', sketch(shortened(2)));
  expect(mates[0]).toBe('the one');
  expect(mates.length).toBeLessThan(100);
});
test('a text that was changed or removed is met no more by its old words', () => {
  const table = new SketchTable();
  table.put('a', sketch(STATEMENT));
  table.put('b', sketch(STATEMENT));
  table.put('b', sketch({ ...STATEMENT, text: 'another text altogether '.repeat(9) }));
  expect(table.matesOf('c', sketch(STATEMENT))).toEqual(['a']);
  table.remove('a');
  expect(table.matesOf('c', sketch(STATEMENT))).toEqual([]);
});
