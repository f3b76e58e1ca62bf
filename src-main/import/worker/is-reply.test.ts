import { expect, test } from 'vitest';
import { readMarkdown } from '../markdown/read-markdown';
import type { Parsed } from '../parsed';
import { isReply } from './is-reply';

const TABLE = Buffer.from('# Report on the harbours\n\n| Harbour | Ships |\n|---|---|\n| Mole | 412 |\n');

/** A worker's answer about a table; `cells` stand in place of those of its rows. */
async function answerWith(cells?: unknown): Promise<unknown> {
  const parsed: Parsed = await readMarkdown(TABLE, 'harbours.md');
  if (!parsed.ok) return parsed;
  const blocks = parsed.value.text.blocks.map((block) => (cells && block.cells ? { ...block, cells } : block));
  const value = { ...parsed.value, text: { ...parsed.value.text, blocks } };
  return { id: 1, more: false, members: [{ member: '', bytes: TABLE.length, ms: 1, parsed: { ok: true, value } }] };
}
test('a table is taken as its reader gives it', async () => {
  expect(isReply(await answerWith())).toBe(true);
});
test.each([
  ['that reach behind their text', [{ start: 0, end: 99, column: 0 }]],
  [
    'one in another',
    [
      { start: 0, end: 5, column: 0 },
      { start: 3, end: 6, column: 1 },
    ],
  ],
  [
    'two in one column',
    [
      { start: 0, end: 2, column: 0, columns: 2 },
      { start: 3, end: 6, column: 1 },
    ],
  ],
  ['in a column that no table has', [{ start: 0, end: 2, column: 1e9 }]],
  ['over no column', [{ start: 0, end: 2, column: 0, columns: 0 }]],
  ['that are no cells', [null]],
  ['that are no list', 'abc'],
])('an answer with cells %s is none', async (_, cells) => {
  expect(isReply(await answerWith(cells))).toBe(false);
});
