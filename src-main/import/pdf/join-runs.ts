import { lineRunsLeft, orderRuns, runsLeft } from './order-runs';
import type { TextLine, TextRun } from './text-run';

/** Runs whose baselines differ by less of their size stand on one line. */
const SAME_LINE = 0.3;
/** A raised or lowered number is smaller than its line, and its baseline nearer than this part of the line's size. */
const RAISED = 0.55;
const SMALLER = 0.85;
/** Gaps, in parts of the size: between words, and between columns, for runs drawn one after the other and for others. */
const WORD_GAP = 0.15;
const CJK_GAP = 0.8;
const COLUMN_GAP = 1.5;
const COLUMN_GAP_APART = 0.8;
/** A font is the line's when so much of the line has it. */
const NEARLY_ALL = 0.9;
/** A raised number stands so much of the size above its line. */
const LIFTED = 0.15;
const NOTE_NUMBER = /^\p{Nd}{1,3}(?:\s?[,–-]\s?\p{Nd}{1,3})*$/u;
const CJK = /[\u2E80-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;

interface Row {
  readonly runs: TextRun[];
  /** The largest of them, on whose baseline the others stand. */
  base: TextRun;
}
function onLine(run: TextRun, { base, runs }: Row): boolean {
  const apart = Math.abs(run.y - base.y);
  if (apart <= SAME_LINE * Math.min(run.size, base.size)) return true;
  const [small, large] = run.size < base.size ? [run.size, base.size] : [base.size, run.size];
  if (small >= SMALLER * large || apart > RAISED * large) return false;
  // Only beside its word: a small line of the next column is a line.
  return runs.some((each) => run.x <= each.x + each.width + large && run.x + run.width >= each.x - large);
}
/** The runs of each baseline, from the top. */
function rowsOf(runs: readonly TextRun[]): TextRun[][] {
  const rows: Row[] = [];
  for (const run of [...runs].sort((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows.slice(-3).find((each) => onLine(run, each));
    if (row) {
      row.runs.push(run);
      if (run.size > row.base.size) row.base = run;
    } else rows.push({ runs: [run], base: run });
  }
  return rows.map((row) => row.runs);
}
function isColumnGap(before: TextRun, run: TextRun): boolean {
  const gap = run.x - before.x - before.width;
  const follows = run.order > before.order && run.order - before.order <= 2;
  return gap > (follows ? COLUMN_GAP : COLUMN_GAP_APART) * Math.max(run.size, before.size);
}
function splitRow(row: readonly TextRun[]): TextRun[][] {
  const parts: TextRun[][] = [];
  let end: TextRun | undefined;
  for (const run of [...row].sort((one, other) => one.x - other.x)) {
    if (end === undefined || isColumnGap(end, run)) parts.push([run]);
    else parts.at(-1)?.push(run);
    if (end === undefined || run.x + run.width > end.x + end.width || isColumnGap(end, run)) end = run;
  }
  return parts;
}
function isBlankBetween(before: TextRun, run: TextRun, left: boolean): boolean {
  const gap = left ? before.x - run.x - run.width : run.x - before.x - before.width;
  const size = Math.max(before.size, run.size);
  if (CJK.test(before.text.slice(-1)) && CJK.test(run.text.slice(0, 1))) return gap > CJK_GAP * size;
  return gap > WORD_GAP * size || (run.spaced && run.order === before.order + 1 && gap > 0);
}
/** The value that most characters of the runs have, and their share. */
function most<Value>(runs: readonly TextRun[], value: (run: TextRun) => Value): readonly [Value | undefined, number] {
  const weights = new Map<Value, number>();
  let all = 0;
  for (const run of runs) {
    all += run.text.length;
    weights.set(value(run), (weights.get(value(run)) ?? 0) + run.text.length);
  }
  const [best, weight = 0] = [...weights].reduce<readonly [Value | undefined, number]>(
    (one, other) => (other[1] > one[1] ? other : one),
    [undefined, 0],
  );
  return [best, all === 0 ? 0 : weight / all];
}
function isRaisedNumber(run: TextRun, base: TextRun): boolean {
  return run.size < SMALLER * base.size && base.y - run.y > LIFTED * base.size && NOTE_NUMBER.test(run.text);
}
/** The mark of a note reads "peace[3]", not "peace3"; a square stays one. */
function raisedText(run: TextRun, base: TextRun, text: string): string {
  if (text === '' || !isRaisedNumber(run, base)) return run.text;
  if (/(?:^|[^\p{L}])[ckdm]?m$/u.test(text)) return run.text.replace('2', '²').replace('3', '³');
  return /[\p{L}\p{N}\p{P}]$/u.test(text) ? `[${run.text}]` : run.text;
}
/** Runs of one line and column as text. */
function lineOf(runs: readonly TextRun[], page: boolean): TextLine {
  const left = lineRunsLeft(runs.map(({ text }) => text).join(' '), page);
  const ordered = orderRuns(runs, left);
  const base = runs.reduce((one, other) => (other.size > one.size ? other : one));
  let text = '';
  ordered.forEach((run, at) => {
    const before = ordered[at - 1];
    const backwards = left && before !== undefined && run.x < before.x;
    text += (before && isBlankBetween(before, run, backwards) ? ' ' : '') + raisedText(run, base, text);
  });
  const [size = 0] = most(runs, (run) => Math.round(run.size * 10) / 10);
  const [font = '', share] = most(runs, (run) => run.font);
  return {
    text: text.normalize('NFC'),
    x: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.x + run.width)),
    y: base.y,
    size,
    tallest: base.size,
    font: share >= NEARLY_ALL ? font : '',
    note: ordered[0] && isRaisedNumber(ordered[0], base) ? ordered[0].text : '',
    cells: [],
  };
}
/** The runs of a page → the pieces of its lines, top down: text of one baseline without a gap as wide as between columns. */
export function joinRuns(runs: readonly TextRun[]): TextLine[] {
  const page = runsLeft(runs.map(({ text }) => text).join(' '));
  return rowsOf(runs).flatMap((row) => splitRow(row).map((part) => lineOf(part, page)));
}
