import type { TextRun } from './text-run';

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g;
const LEFT_TO_RIGHT = /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])\p{L}/u;
const LETTERS = /\p{L}/gu;
const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };

/** Do most letters of a text run from right to left? */
export function runsLeft(text: string): boolean {
  const left = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  return left > 0 && 2 * left >= (text.match(LETTERS)?.length ?? 0);
}
/** Numbers and marks without letters, as they stand between words that run left → as they are read: ".2016" → "2016.", ")3(" → "(3)". */
function unmirrored(run: TextRun): TextRun {
  if (/\p{L}/u.test(run.text)) return run;
  const parts = run.text.match(/\p{Nd}+(?:[.,/:]\p{Nd}+)*|[^\p{Nd}]/gu) ?? [];
  return {
    ...run,
    text: parts
      .map((part) => MIRRORED[part] ?? part)
      .reverse()
      .join(''),
  };
}
/** In a line that runs to the right, words that run left stand in their own order: each stretch of them is turned. */
function withoutReversal(line: readonly TextRun[]): TextRun[] {
  const out: TextRun[] = [];
  let stretch: TextRun[] = [];
  const flush = (): void => {
    const last = stretch.findLastIndex(({ text }) => runsLeft(text));
    const words = stretch.slice(0, last + 1).reverse();
    out.push(...(words.length > 1 ? words.map(unmirrored) : words), ...stretch.slice(last + 1));
    stretch = [];
  };
  for (const run of line) {
    if (runsLeft(run.text) || (stretch.length > 0 && !/\p{L}/u.test(run.text))) stretch.push(run);
    else {
      flush();
      out.push(run);
    }
  }
  flush();
  return out;
}
/** Does a line run from right to left? Most of its letters do, or some on a page of such lines. */
export function lineRunsLeft(text: string, page: boolean): boolean {
  return page ? text.search(RIGHT_TO_LEFT) >= 0 : runsLeft(text);
}
/** Runs of a line as they stand, left to right → as they are read; `left` says that the line runs from right to left. Latin words and the numbers behind them stay together. */
export function orderRuns(runs: readonly TextRun[], left: boolean): TextRun[] {
  const line = [...runs].sort((one, other) => one.x - other.x);
  if (!left) return withoutReversal(line);
  const groups: TextRun[][] = [];
  let open: TextRun[] | null = null;
  let waiting: TextRun[] = [];
  for (const run of line) {
    if (LEFT_TO_RIGHT.test(run.text)) {
      open ??= [];
      open.push(...waiting, run);
      if (open.length === waiting.length + 1) groups.push(open);
      waiting = [];
    } else if (open !== null && !runsLeft(run.text)) {
      waiting.push(run);
      // A number belongs to the Latin words before it, with what stands between.
      if (/\p{N}/u.test(run.text)) open.push(...waiting.splice(0));
    } else {
      groups.push(...waiting.splice(0).map((each) => [unmirrored(each)]), [unmirrored(run)]);
      open = null;
    }
  }
  groups.push(...waiting.map((each) => [unmirrored(each)]));
  return groups.reverse().flat();
}
