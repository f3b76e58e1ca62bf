import type { Change, ChangeKind, Entry } from '#contract/change';
import type { Outcome } from '#contract/outcome';
import { changeKey, datedChanges } from '#text/change-key';

type Swapping = Exclude<Change, { readonly was: null }>;

/** What a run of an import found out stays true, whatever is taken back; that an article was read is nobody's deed to undo. */
const NEVER_TAKEN_BACK: readonly ChangeKind[] = ['run.start', 'run.end', 'file.seen', 'article.read'];

export function isInvertible(kind: ChangeKind): boolean {
  return !NEVER_TAKEN_BACK.includes(kind);
}
function swap(change: Swapping, base: string): Change {
  // `value` and `was` are of one type in each of these kinds; the compiler does not see that across the union.
  return { ...change, base, value: change.was, was: change.value } as Change;
}
/** The change that takes a change back at `now`; null for what cannot be. What was added goes to the trash. */
export function inverseOf(change: Change, base: string, now: number): Change | null {
  const { target } = change;
  const trashed = { target, base, value: { at: now }, was: { at: 0 } };
  switch (change.kind) {
    case 'article.add':
      return { kind: 'article.trash', ...trashed };
    case 'annotation.add':
      return { kind: 'annotation.trash', ...trashed };
    case 'tag.add':
      return { kind: 'tag.trash', ...trashed };
    case 'article.tags':
    case 'annotation.tags':
      return { ...change, base, value: { add: change.value.remove, remove: change.value.add } };
    case 'run.start':
    case 'run.end':
    case 'file.seen':
    case 'article.read':
      return null;
    case 'article.edit':
    case 'article.text':
    case 'article.trash':
    case 'annotation.note':
    case 'annotation.place':
    case 'annotation.trash':
    case 'tag.edit':
    case 'tag.retire':
    case 'tag.trash':
      return swap(change, base);
  }
}
/** The facts that a change decides, and so that its inverse decides: two changes meet where they share one. */
function factsOf({ kind, value }: Change): readonly string[] {
  switch (kind) {
    case 'article.add':
    case 'article.trash':
    case 'annotation.add':
    case 'annotation.trash':
    case 'tag.add':
    case 'tag.trash':
      return ['there'];
    case 'article.edit':
    case 'tag.edit':
      return Object.keys(value);
    case 'article.tags':
    case 'annotation.tags':
      return [...value.add, ...value.remove];
    case 'article.text':
    case 'article.read':
    case 'annotation.note':
    case 'annotation.place':
    case 'tag.retire':
    case 'run.start':
    case 'run.end':
    case 'file.seen':
      return [kind];
  }
}
interface Fact {
  readonly entry: Entry;
  readonly change: Change;
  readonly key: string;
}
function factsByTarget(entries: readonly Entry[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const entry of entries) {
    for (const dated of datedChanges({ entry })) {
      const fact = { entry, change: dated.change, key: changeKey(dated) };
      const others = found.get(fact.change.target);
      if (others) others.push(fact);
      else found.set(fact.change.target, [fact]);
    }
  }
  for (const facts of found.values()) facts.sort((one, other) => (one.key < other.key ? -1 : 1));
  return found;
}
/** Actions in order, without those that were taken back among them, and without what took them back. */
function withoutTakenBack(entries: readonly Entry[]): Set<string> {
  const seen = new Set<string>();
  const left = new Set<string>();
  for (const { action, undoes } of entries) {
    if (seen.has(action)) continue;
    seen.add(action);
    if (undoes === undefined || !left.delete(undoes)) left.add(action);
  }
  return left;
}
/** Whether another action since has decided what this change decided, and still does. */
function isTouchedSince({ entry, change, key }: Fact, facts: readonly Fact[]): boolean {
  const later = facts.filter((fact) => fact.key > key && fact.entry.action !== entry.action);
  const standing = withoutTakenBack(later.map((fact) => fact.entry));
  const decided = new Set(factsOf(change));
  return later.some(
    (fact) => standing.has(fact.entry.action) && factsOf(fact.change).some((name) => decided.has(name)),
  );
}
/**
 * The changes that take back a step, last first. `all` are all entries that name a target of the step. Refused as a whole
 * where another action since has decided one of the same facts: the researcher would lose work that he has seen done.
 */
export function takeBack(
  step: readonly Entry[],
  all: readonly Entry[],
  now: number,
): Outcome<readonly Change[], 'touched-since'> {
  const known = factsByTarget(all);
  const facts = [...factsByTarget(step).values()].flat().filter(({ change }) => isInvertible(change.kind));
  const changes: Change[] = [];
  for (const fact of facts.sort((one, other) => (one.key < other.key ? 1 : -1))) {
    const { target } = fact.change;
    const others = known.get(target) ?? [];
    if (isTouchedSince(fact, others)) return { ok: false, reason: 'touched-since', detail: target };
    const inverse = inverseOf(fact.change, others.at(-1)?.key ?? '', now);
    if (inverse) changes.push(inverse);
  }
  return { ok: true, value: changes };
}
