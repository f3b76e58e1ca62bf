import type { Span } from './mark';

/** J and K: the annotation behind or before the active one in reading order; from none it begins at the near end. */
export function nextMark(
  marks: readonly (Span & { readonly id: string })[],
  active: string | null,
  step: 1 | -1,
): string | null {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const at = sorted.findIndex(({ id }) => id === active);
  const next = at === -1 ? sorted.at(step === 1 ? 0 : -1) : sorted[at + step];
  return next?.id ?? active;
}
