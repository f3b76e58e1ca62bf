/** A row of the list. Under tags, one annotation (`id`) has several rows, each with a key of its own. */
export interface ListedRow {
  readonly key: string;
  readonly id: string;
}
export interface Selection {
  /** Annotation ids. */
  readonly chosen: ReadonlySet<string>;
  /** Key of the row that the keys act on; '' for none. */
  readonly current: string;
  /** The row from which Shift extends, and what was chosen when it was set. */
  readonly anchor: string;
  readonly before: ReadonlySet<string>;
}
const NONE: ReadonlySet<string> = new Set();

/** Nothing chosen; the keys begin at `current`. */
export function startAt(current: string): Selection {
  return { chosen: NONE, current, anchor: current, before: NONE };
}
/** Another row becomes the current one; what is chosen stays. */
export function goTo({ chosen }: Selection, key: string): Selection {
  return { chosen, current: key, anchor: key, before: chosen };
}
/** Shift: all rows from the anchor to this one are chosen, besides what was chosen before; going back gives rows up again. */
export function extendTo(selection: Selection, key: string, rows: readonly ListedRow[]): Selection {
  const anchor = selection.anchor || key;
  const [from, to] = [rows.findIndex((row) => row.key === anchor), rows.findIndex((row) => row.key === key)];
  if (to < 0) return selection;
  const span = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  const added = rows.slice(span[0], (span[1] ?? 0) + 1).map(({ id }) => id);
  return { ...selection, chosen: new Set([...selection.before, ...added]), current: key, anchor };
}
/** Ctrl click or X: this one in or out. */
export function toggle({ chosen }: Selection, { key, id }: ListedRow): Selection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, current: key, anchor: key, before: next };
}
/** All of these in, or out where all of them are in already. */
export function toggleAll(selection: Selection, ids: readonly string[]): Selection {
  const next = new Set(selection.chosen);
  const all = ids.every((id) => next.has(id));
  for (const id of ids) {
    if (all) next.delete(id);
    else next.add(id);
  }
  return { ...selection, chosen: next, before: next };
}
export function chooseAll(selection: Selection, rows: readonly ListedRow[]): Selection {
  const chosen = new Set(rows.map(({ id }) => id));
  return { ...selection, chosen, before: chosen };
}
export function clear({ current }: Selection): Selection {
  return startAt(current);
}
/**
 * The selection after the list has changed. What is no longer listed is no longer chosen, so that nothing happens to rows
 * that nobody sees; where the current row has gone, the next one that is left takes its place.
 */
export function settle(selection: Selection, before: readonly ListedRow[], after: readonly ListedRow[]): Selection {
  const listed = new Set(after.map(({ id }) => id));
  const keys = new Set(after.map(({ key }) => key));
  const chosen = new Set([...selection.chosen].filter((id) => listed.has(id)));
  const current = keys.has(selection.current) ? selection.current : nextLeft(selection.current, before, keys);
  const anchor = keys.has(selection.anchor) ? selection.anchor : current;
  return { chosen, current, anchor, before: anchor === selection.anchor ? kept(selection.before, listed) : chosen };
}
function kept(ids: ReadonlySet<string>, listed: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ids].filter((id) => listed.has(id)));
}
function nextLeft(current: string, before: readonly ListedRow[], keys: ReadonlySet<string>): string {
  const place = before.findIndex(({ key }) => key === current);
  if (place < 0) return '';
  const left = before.slice(place).find(({ key }) => keys.has(key));
  return (left ?? before.slice(0, place).findLast(({ key }) => keys.has(key)))?.key ?? '';
}
