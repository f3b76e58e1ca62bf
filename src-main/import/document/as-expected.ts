import type { Parsed } from '../worker/parser';

/** A block as a person checks it: "list-item (a): the words". */
function lineOf({ kind, level, label, text }: { kind: string; level?: number; label?: string; text: string }): string {
  return `${[kind, level, label].filter(Boolean).join(' ')}: ${text}`;
}
/** What was kept of a document, one line a block; or why nothing was. */
export function keptLines(parsed: Parsed): string[] {
  return parsed.ok ? parsed.value.text.blocks.map(lineOf) : [`${parsed.reason}: ${parsed.detail}`];
}
/** A draft as a person checks it: what was found, then one line a block, kept and removed. */
export function asExpected(parsed: Parsed): string {
  if (!parsed.ok) throw new Error(`${parsed.reason}: ${parsed.detail}`);
  const { found, text, doubts } = parsed.value;
  const removed = text.removed.flatMap(({ after, rule, blocks }) =>
    blocks.map((block) => `${after} ${rule}: ${block.text}`),
  );
  return `${JSON.stringify({ found, doubts, kept: keptLines(parsed), removed }, null, 2)}\n`;
}
