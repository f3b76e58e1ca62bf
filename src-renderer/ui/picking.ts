/** What is picked in a list of ids, and where Shift goes on from. */
export interface Picking {
  readonly picked: ReadonlySet<string>;
  readonly anchor: string;
}
export const NOTHING_PICKED: Picking = { picked: new Set(), anchor: '' };

/** Ctrl click or X: this one in or out. */
export function togglePick({ picked }: Picking, id: string): Picking {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return { picked: next, anchor: id };
}
/** Shift click or Shift arrow: all between the anchor and this one, in the order of the list. */
export function pickTo({ anchor }: Picking, ids: readonly string[], id: string): Picking {
  const from = Math.max(0, ids.indexOf(anchor));
  const to = ids.indexOf(id);
  if (to < 0) return { picked: new Set([id]), anchor: id };
  return { picked: new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor: ids[from] ?? id };
}
export function pickAll(ids: readonly string[]): Picking {
  return { picked: new Set(ids), anchor: ids[0] ?? '' };
}
/** What is left of a picking when the list has changed: what is no longer seen is no longer picked. */
export function stillListed(picking: Picking, ids: readonly string[]): Picking {
  if (picking.picked.size === 0) return picking;
  const left = ids.filter((id) => picking.picked.has(id));
  return left.length === picking.picked.size ? picking : { picked: new Set(left), anchor: picking.anchor };
}
