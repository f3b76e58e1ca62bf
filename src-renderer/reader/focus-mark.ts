/** Moves focus to where an annotation begins, so that a screen reader says it. Scrolling is the reader's work. */
export function focusMark(root: Element, id: string): void {
  root.querySelector<HTMLElement>(`[data-annotation="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
}
