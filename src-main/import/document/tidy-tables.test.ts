import { expect, test } from 'vitest';
import type { DraftBlock } from './draft-document';
import { notesBehindTables, withoutGuessedColumns } from './tidy-tables';

function block(kind: DraftBlock['kind'], text: string): DraftBlock {
  return kind === 'table-row' ? { kind, text, cells: [{ start: 0, end: text.length, column: 0 }] } : { kind, text };
}
const [words, a, b, note, other] = [
  block('paragraph', 'words'),
  block('table-row', 'a'),
  block('table-row', 'b'),
  block('footnote', 'note'),
  block('footnote', 'other'),
];

test('notes of cells stand behind their table, other notes where they are', () => {
  expect(notesBehindTables([words, note, a, note, b, other, words, a])).toEqual([
    words,
    note,
    a,
    b,
    note,
    other,
    words,
    a,
  ]);
  expect(notesBehindTables([a, note])).toEqual([a, note]);
});
test('a table whose rows have different numbers of cells claims no columns where it was not told of any', () => {
  const cellsIn = ({ text }: DraftBlock): number => (text === 'a' ? 2 : 3);
  const told = withoutGuessedColumns([a, a, words, a, b, note, b], cellsIn).map(({ cells }) => cells !== undefined);
  expect(told).toEqual([true, true, false, false, false, false, true]);
});
test('a table of very many rows and notes is no burden', () => {
  const rows = Array.from({ length: 200_000 }, () => a);
  expect(withoutGuessedColumns([...rows, words], () => 2)).toHaveLength(200_001);
  expect(notesBehindTables([a, ...rows.map(() => note), words])).toHaveLength(200_002);
});
