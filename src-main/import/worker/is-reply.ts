import * as v from 'valibot';
import type { Failure, Unread } from '#contract/article';
import type { Block, Cell } from '#contract/text';
import { count, DOUBTS, found, words } from '#rpc/changes';
import { CELL_MARK, MOST_COLUMNS } from '../document/table-row';
import type { BeginReply, ParseReply, ShowReply } from './parser';

/** UTF-16 units of a path inside a file: four containers in one another, each name as long as it may be. */
const LONGEST_MEMBER = 8_000;
const KINDS: Readonly<Record<Block['kind'], true>> = {
  heading: true,
  paragraph: true,
  'list-item': true,
  quote: true,
  'table-row': true,
  caption: true,
  footnote: true,
};
const REASONS: Readonly<Record<Unread | Failure, true>> = {
  'format-not-read': true,
  'empty-file': true,
  'not-text': true,
  'too-large': true,
  unreadable: true,
  'took-too-long': true,
  crashed: true,
  gone: true,
  'not-kept': true,
  locked: true,
  damaged: true,
  'unpacks-too-large': true,
  'too-deep': true,
  'too-many': true,
  'set-aside': true,
};
/** Cells share out their row's text, in columns that grow. */
function areCells(given: unknown, length: number): given is readonly Cell[] {
  if (!Array.isArray(given)) return false;
  let at = 0;
  let next = 0;
  const told = given.every((cell: Partial<Cell> | null) => {
    const { start = -1, end = -1, column = -1, columns = 1, head } = cell ?? {};
    const whole = [start, end, column, columns].every(Number.isSafeInteger);
    const inText = start === at && end > start;
    const inTable = column >= next && columns >= 1 && column + columns <= MOST_COLUMNS;
    at = end + CELL_MARK.length;
    next = column + columns;
    return whole && inText && inTable && (head === undefined || head === true);
  });
  return told && at === length + CELL_MARK.length;
}
function isBlock(given: unknown): given is Block {
  if (typeof given !== 'object' || given === null) return false;
  const { kind, text, sentences, cells } = given as Partial<Block>;
  return (
    typeof kind === 'string' &&
    Object.hasOwn(KINDS, kind) &&
    typeof text === 'string' &&
    Array.isArray(sentences) &&
    sentences.every((end) => Number.isSafeInteger(end)) &&
    (cells === undefined || areCells(cells, text.length))
  );
}
/** Blocks are many: they are looked at without a schema. */
const blocks = v.custom<readonly Block[]>((given) => Array.isArray(given) && given.every(isBlock));
const body = v.object({
  format: v.literal(1),
  extractor: v.pipe(v.string(), v.maxLength(200)),
  blocks,
  removed: v.array(v.object({ after: count, blocks, rule: words })),
});
const failed = v.object({
  ok: v.literal(false),
  reason: v.custom<Unread | Failure>((given) => typeof given === 'string' && Object.hasOwn(REASONS, given)),
  detail: v.string(),
});
const member = v.object({
  member: v.pipe(v.string(), v.maxLength(LONGEST_MEMBER)),
  bytes: count,
  ms: v.number(),
  parsed: v.variant('ok', [
    failed,
    v.object({
      ok: v.literal(true),
      value: v.object({ found: v.strictObject(found), text: body, doubts: v.array(v.picklist(DOUBTS)) }),
    }),
  ]),
});
const shown = v.variant('ok', [
  failed,
  v.object({
    ok: v.literal(true),
    value: v.variant('kind', [
      v.object({ kind: v.literal('text'), text: v.string() }),
      v.object({ kind: v.literal('page'), markup: v.string() }),
      v.object({ kind: v.literal('pdf'), bytes: v.nullable(v.instance(Uint8Array)) }),
      v.object({ kind: v.literal('none') }),
    ]),
  }),
]);
const reply = v.union([
  v.object({ id: count, begins: v.pipe(v.string(), v.maxLength(LONGEST_MEMBER)) }),
  v.object({ id: count, members: v.array(member), more: v.boolean() }),
  v.object({ id: count, shown }),
]);
/** Whether this is an answer of a worker. It reads what strangers wrote, so that its word is not taken for it. */
export function isReply(value: unknown): value is ParseReply | BeginReply | ShowReply {
  return v.is(reply, value);
}
