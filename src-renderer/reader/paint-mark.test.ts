import { expect, test } from 'vitest';
import type { LanedMark } from './mark';
import { paintMark } from './paint-mark';

const mark = (id: string, lane: number, hue: 'madder' | 'cobalt'): LanedMark => ({
  id,
  lane,
  start: 0,
  end: 9,
  note: '',
  about: '',
  tags: [{ path: id, hue }],
});

test('one annotation has its tint and one stripe', () => {
  const { fill, stripes } = paintMark([mark('a', 0, 'madder')], null, false);
  expect(fill.backgroundImage).toBe('linear-gradient(var(--tag-madder-tint) 0 0)');
  expect(stripes.backgroundImage).toBe('var(--tag-madder-pattern)');
});
test('two annotations mix their tints, the active one with its stronger tint', () => {
  const { fill } = paintMark([mark('a', 0, 'madder'), mark('b', 1, 'cobalt')], 'b', false);
  expect(fill.backgroundImage).toContain(
    'color-mix(in oklab, var(--tag-madder-tint), var(--tag-cobalt-tint2) 50.000%)',
  );
});
test('a fourth annotation has no stripe but takes part in the fill', () => {
  const four = [0, 1, 2, 3].map((lane) => mark(String(lane), lane, 'madder'));
  const { fill, stripes } = paintMark(four, null, false);
  expect(stripes.backgroundImage?.split(', ')).toHaveLength(3);
  expect(fill.backgroundImage).toContain('25.000%');
});
test('the passage that is being annotated looks selected, and the stripes below stay', () => {
  const { fill, stripes } = paintMark([mark('a', 0, 'madder')], null, true);
  expect(fill.backgroundImage).toBe('linear-gradient(var(--text-select) 0 0)');
  expect(stripes.backgroundImage).toBe('var(--tag-madder-pattern)');
});
