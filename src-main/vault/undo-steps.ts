import type { ActionSummary, UndoState } from '#contract/calls';
import type { ChangeKind } from '#contract/change';
import type { Place } from './journal-index';
import type { Mention } from './journal-line';
import { isInvertible } from './undo';

/** How far back the researcher can go. */
const MOST_STEPS = 100;

/** One press of Undo or Redo: takes back the entries of `action`, which at last came from what `original` describes. */
export interface Step {
  readonly action: string;
  readonly places: Place[];
  readonly original: {
    readonly action: string;
    readonly kind: ChangeKind;
    readonly at: string;
    readonly targets: Set<string>;
  };
}
function summaryOf(step: Step | undefined): ActionSummary | null {
  if (!step) return null;
  const { action, kind, at, targets } = step.original;
  return { action, kind, count: targets.size, at };
}
function addTargets({ original }: Step, { changes }: Mention): void {
  for (const [kind, target] of changes) if (kind === original.kind) original.targets.add(target);
}
/** The entry was written for this step: the step goes to the other stack, where the entry's action takes the entry back. */
function move(from: Step[], to: Step[], { action, undoes }: Mention, place: Place): boolean {
  const at = from.findLastIndex((step) => step.action === undoes);
  const [step] = at < 0 ? [] : from.splice(at, 1);
  if (step) to.push({ action, places: [place], original: step.original });
  return step !== undefined;
}
/**
 * What one installation can undo and redo, made from the journal alone, so that it survives a restart. An action that was
 * undone half-way through its entries (an import still running) goes on as a step of its own.
 */
export class UndoSteps {
  private readonly undoSteps: Step[] = [];
  private readonly redoSteps: Step[] = [];

  constructor(private readonly writer: string) {}

  /** Hears of every entry in the order of the journal. */
  see(mention: Mention, place: Place): void {
    if (mention.writer !== this.writer) return;
    // An import is remembered for the articles that it brought, whatever else it did before them.
    const brought = mention.changes.find(([kind]) => kind === 'article.add');
    const first = brought ?? mention.changes.find(([kind]) => isInvertible(kind));
    if (!first) return;
    const { action, at, undoes } = mention;
    const begun = [...this.undoSteps, ...this.redoSteps].find((step) => step.action === action);
    if (begun) {
      begun.places.push(place);
      if (undoes === undefined) addTargets(begun, mention);
      return;
    }
    if (undoes !== undefined && move(this.undoSteps, this.redoSteps, mention, place)) return;
    if (undoes !== undefined && move(this.redoSteps, this.undoSteps, mention, place)) return;
    const step: Step = { action, places: [place], original: { action, kind: first[0], at, targets: new Set() } };
    addTargets(step, mention);
    this.undoSteps.push(step);
    if (this.undoSteps.length > MOST_STEPS) this.undoSteps.shift();
    this.redoSteps.length = 0;
  }
  /** The step that Undo or Redo would take, and how the researcher remembers it. */
  next(way: 'undo' | 'redo'): { readonly step: Step; readonly summary: ActionSummary } | null {
    const step = (way === 'undo' ? this.undoSteps : this.redoSteps).at(-1);
    const summary = summaryOf(step);
    return step && summary ? { step, summary } : null;
  }
  state(): UndoState {
    return { undo: this.next('undo')?.summary ?? null, redo: this.next('redo')?.summary ?? null };
  }
}
