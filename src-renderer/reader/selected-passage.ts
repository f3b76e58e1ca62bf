import type { Span } from './mark';
import { rangeOf, spanOf } from './passage-offsets';
import { snapPassage } from './snap-passage';

/** The passage of the stored text that is selected in the reader, whole characters only; null where none is. */
export function selectedPassage(root: Element, text: string): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const span = spanOf(root, range);
  return span && snapPassage(text, span);
}
/** Selects a passage in the reader; `focus` is the end that the next key moves. */
export function selectPassage(root: Element, anchor: number, focus: number): void {
  const range = rangeOf(root, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) });
  const selection = document.getSelection();
  if (!range || !selection) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (anchor <= focus) selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  else selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
}
