import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '#contract/text';
import { compareTexts } from '#text/family/compare-texts';
import { type ComparedRow, comparedRows, countChanges, foldRuns } from './compared-rows';

const block = (text: string, more: Partial<Block> = {}): Block => ({ kind: 'paragraph', text, sentences: [], ...more });
const compare = (earlier: readonly Block[], later: readonly Block[]): ComparedRow[] => {
  const words = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);
  return comparedRows(compareTexts(words(earlier), words(later)), earlier, later);
};
const HEAD = block('The harbour fund', { kind: 'heading', level: 2 });
const A = block('The harbour fund pays forty million crowns to the towns on the coast this year.');
const B = block('We thank the crews who took the boats out in the storm and came back with everybody.');
const C = block('A report will be read to both chambers before the summer, as the law has it.', { label: '12.' });

test('blocks keep their numbers, and a row says in which words its sides differ', () => {
  const rows = compare(
    [HEAD, A, B],
    [block('Our office prints it in full.'), HEAD, block(A.text.replace('forty', 'fifty')), B],
  );
  expect(
    rows.map(({ kind, earlier, later }) => [
      kind,
      earlier.map((one) => one.statement),
      later.map((one) => one.statement),
    ]),
  ).toEqual([
    ['added', [], [1]],
    ['same', [0], [0]],
    ['changed', [1], [2]],
    ['same', [2], [3]],
  ]);
  const changed = rows[2];
  const marked = (side: ComparedRow['earlier'] = []): string[] =>
    side.flatMap(({ spans }) => spans.filter((span) => span.changed).map(({ text }) => text.trim()));
  expect([marked(changed?.earlier), marked(changed?.later)]).toEqual([['forty'], ['fifty']]);
});
test('paragraphs that were merged stand in one row as two', () => {
  const [row] = compare([A, B], [block(`${A.text} ${B.text}`)]);
  expect(row?.kind).toBe('same');
  expect(row?.earlier.map(({ block: { text } }) => text)).toEqual([A.text, B.text]);
  expect(row?.later).toHaveLength(1);
});
test('runs without a change are folded, a single block is not', () => {
  const parts = (rows: readonly string[]) =>
    foldRuns(rows.map((kind) => ({ kind, earlier: [], later: [] }) as unknown as ComparedRow)).map((part) =>
      part.kind === 'run' ? part.rows.length : part.kind,
    );
  expect(parts(['same', 'same', 'changed', 'same', 'added', 'same', 'same', 'same'])).toEqual([
    2,
    'changed',
    'same',
    'added',
    3,
  ]);
  expect(parts([])).toEqual([]);
  expect(parts(['same'])).toEqual(['same']);
});
test('changes are counted in statements', () => {
  expect(countChanges(compare([A, B, C], [block(A.text.replace('forty', 'fifty')), C]))).toEqual({
    changed: 1,
    added: 0,
    left: 1,
  });
});
test('whatever two texts are, the rows hold each block once and in order, with all of its words', () => {
  const text = fc
    .array(fc.constantFrom('one', 'two', 'three', '½', '字', ' '), { maxLength: 8 })
    .map((words) => words.join(' '));
  const blocks = fc.array(
    text.map((words) => block(words)),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(blocks, blocks, (earlier, later) => {
      const rows = compare(earlier, later);
      for (const [side, own] of [
        ['earlier', earlier],
        ['later', later],
      ] as const) {
        const shown = rows.flatMap((row) => row[side]);
        expect(shown.map((one) => one.block)).toEqual(own);
        expect(shown.map(({ spans }) => spans.map((span) => span.text).join(''))).toEqual(own.map((one) => one.text));
      }
    }),
  );
});
