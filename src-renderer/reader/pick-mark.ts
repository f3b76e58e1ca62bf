import type { Mark } from './mark';

/** Which of the annotations under the pointer a click means: the shortest, and with each further click the next longer. */
export function pickMark(over: readonly Mark[], active: string | null): string | null {
  const sorted = [...over].sort((a, b) => a.end - a.start - (b.end - b.start));
  const at = sorted.findIndex(({ id }) => id === active);
  return (sorted[(at + 1) % sorted.length] ?? null)?.id ?? null;
}
