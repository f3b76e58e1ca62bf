import type { ActionSummary } from '#contract/calls';
import type { Change } from '#contract/change';
import type { Outcome } from '#contract/outcome';
import { newId } from './ids';
import type { Journal } from './journal';
import type { Refusal } from './refused';
import { takeBack } from './undo';
import type { UndoSteps } from './undo-steps';

/** The most changes in one entry, as the contract's guard has it. */
const MOST_CHANGES = 50_000;

type Undone = Outcome<ActionSummary, 'nothing' | 'touched-since' | Refusal>;

function inEntries(changes: readonly Change[]): Change[][] {
  const entries: Change[][] = [];
  for (let at = 0; at < changes.length; at += MOST_CHANGES) entries.push(changes.slice(at, at + MOST_CHANGES));
  return entries;
}
/** Undoes this installation's last action, or redoes the one undone last: an entry of its own with `undoes`. */
async function undoLast(way: 'undo' | 'redo', steps: UndoSteps, journal: Journal, now: number): Promise<Undone> {
  const next = steps.next(way);
  if (!next) return { ok: false, reason: 'nothing', detail: '' };
  const entries = await journal.entriesAt(next.step.places);
  const targets = new Set(entries.flatMap(({ changes }) => changes.map(({ target }) => target)));
  const back = takeBack(entries, await journal.entriesOf(targets), now);
  if (!back.ok) return back;
  const action = newId(now);
  const undoes = next.step.action;
  const written = await Promise.all(
    inEntries(back.value).map((changes) => journal.record({ action, changes, undoes })),
  );
  const refused = written.find((outcome) => !outcome.ok);
  return refused?.ok === false ? refused : { ok: true, value: next.summary };
}
/** Undo and redo, one after the other however fast they are asked for; `settled` resolves when none is under way. */
export function undoInTurn(steps: UndoSteps, journal: Journal, now: () => number) {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (way: 'undo' | 'redo'): Promise<Undone> => {
    const turn = last.then(() => undoLast(way, steps, journal, now()));
    last = turn.catch(() => undefined);
    return turn;
  };
  return { undo: () => inTurn('undo'), redo: () => inTurn('redo'), settled: () => last };
}
