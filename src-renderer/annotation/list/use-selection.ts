import { useState } from 'react';
import { type ListedRow, type Selection, settle, startAt } from './selection';

/** What is chosen of these rows; keeps up with the rows as they change. */
export function useSelection(
  rows: readonly ListedRow[],
  current: string,
): readonly [Selection, (next: Selection) => void] {
  const [selection, setSelection] = useState(() => startAt(current));
  const [seen, setSeen] = useState(rows);
  if (seen === rows) return [selection, setSelection];
  const settled = seen.length === 0 ? selection : settle(selection, seen, rows);
  // While drawing, not after it: no frame shows rows as chosen that are not.
  setSeen(rows);
  setSelection(settled);
  return [settled, setSelection];
}
