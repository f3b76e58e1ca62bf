import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { RowItem } from './items-of';
import { listKey } from './list-keys';
import { chooseAll, clear, extendTo, goTo, type Selection, toggle, toggleAll } from './selection';

interface ListScene {
  readonly rows: readonly RowItem[];
  readonly selection: Selection;
  readonly onSelection: (next: Selection) => void;
  readonly onOpen: (row: RowItem) => void;
  readonly onUnfold: (id: string, unfolded: boolean) => void;
  readonly onTag: () => void;
  readonly onExport: () => void;
  readonly onDelete: (ids: readonly string[]) => void;
}
export interface ListActions {
  readonly onPress: (row: RowItem, event: MouseEvent) => void;
  readonly onKey: (event: KeyboardEvent, page: number) => void;
  readonly toggleRow: (row: RowItem) => void;
  readonly toggleGroup: (ids: readonly string[]) => void;
}
/** What clicks and keys do in the list of annotations. Where nothing is chosen, a key means the current row. */
export function useListActions(scene: ListScene): ListActions {
  const { rows, selection, onSelection, onOpen, onUnfold, onTag, onExport, onDelete } = scene;
  // Keys come faster than screens are drawn: the next one goes on from what the last one made.
  const now = useRef(selection);
  now.current = selection;
  const set = (next: Selection): void => {
    now.current = next;
    onSelection(next);
  };
  const move = (by: number, extending: boolean): void => {
    const at = rows.findIndex(({ key }) => key === now.current.current);
    const from = at < 0 ? (by > 0 ? -1 : 0) : at;
    const to = rows[Math.min(rows.length - 1, Math.max(0, from + by))];
    if (to) set(extending ? extendTo(now.current, to.key, rows) : goTo(now.current, to.key));
  };
  const toggleGroup = (ids: readonly string[]): void => set(toggleAll(now.current, ids));
  const toggleRow = (row: RowItem): void => set(toggle(now.current, row));
  /** Makes sure that something is chosen, if only the current row; answers what. */
  const chooseSome = (row: RowItem | undefined): readonly string[] => {
    if (now.current.chosen.size === 0 && row) toggleRow(row);
    return [...now.current.chosen];
  };
  const onKey = (event: KeyboardEvent, page: number): void => {
    const key = listKey(event, page);
    if (!key || rows.length === 0) return;
    const row = rows.find((each) => each.key === now.current.current);
    switch (key.kind) {
      case 'move':
        move(key.by, key.extends);
        break;
      case 'fold':
        if (row) onUnfold(row.id, key.unfolded);
        break;
      case 'open':
        if (row) onOpen(row);
        break;
      case 'all':
        set(chooseAll(now.current, rows));
        break;
      case 'clear':
        if (now.current.chosen.size === 0) return;
        set(clear(now.current));
        break;
      case 'toggle':
        if (row) toggleRow(row);
        break;
      case 'toggleGroup':
        if (row) toggleGroup(rows.filter(({ group }) => group === row.group).map(({ id }) => id));
        break;
      case 'tag':
        if (chooseSome(row).length > 0) onTag();
        break;
      case 'export':
        onExport();
        break;
      case 'delete':
        onDelete(now.current.chosen.size > 0 ? [...now.current.chosen] : row ? [row.id] : []);
        break;
    }
    event.preventDefault();
  };
  const onPress = (row: RowItem, { shiftKey, ctrlKey, metaKey }: MouseEvent): void => {
    if (shiftKey) set(extendTo(now.current, row.key, rows));
    else if (ctrlKey || metaKey) toggleRow(row);
    else set(goTo(now.current, row.key));
  };
  return { onPress, onKey, toggleRow, toggleGroup };
}
