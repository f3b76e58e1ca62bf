import { useCallback, useEffect, useRef } from 'react';
import { directionOf } from '../reader/direction-of';
import { numberStatements } from '../reader/number-statements';
import { beginSelection, extendSelection, type KeySelection } from '../reader/select-by-keyboard';
import { selectPassage } from '../reader/selected-passage';
import { isTyping } from './keys/commands';
import type { Opened } from './use-opened';
import { useView } from './view-store';

/** Selects, and keeps the end that moves in view. */
function showSelection(root: HTMLElement, { anchor, focus }: KeySelection): void {
  selectPassage(root, anchor, focus);
  document.getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
}
/** V begins a selection at the current statement; arrows extend it by word, Shift arrows by character; Escape ends it. */
export function useKeySelection(opened: Opened | null, text: () => HTMLElement | null): () => void {
  const selecting = useRef<KeySelection | null>(null);
  const current = useRef(opened);
  current.current = opened;

  useEffect(() => {
    const show = (selection: KeySelection): void => {
      const root = text();
      selecting.current = selection;
      if (root) showSelection(root, selection);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const now = current.current;
      const { key, shiftKey: shift } = event;
      if (!selecting.current || !now || isTyping(event.target)) return;
      if (key === 'Escape') {
        selecting.current = null;
        document.getSelection()?.removeAllRanges();
      } else if ((key === 'ArrowLeft' || key === 'ArrowRight') && !event.altKey && !event.ctrlKey && !event.metaKey) {
        const { lang } = now.article;
        show(extendSelection(now.source, lang, directionOf(lang), selecting.current, { key, shift }));
      } else return;
      event.preventDefault();
    };
    const onPointerDown = (): void => {
      selecting.current = null;
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('pointerdown', onPointerDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('pointerdown', onPointerDown);
    };
  }, [text]);

  return useCallback(() => {
    const now = current.current;
    const root = text();
    if (!now?.text || !root) return;
    const { statement } = useView.getState();
    const at = numberStatements(now.text.blocks).find((block) => block.statement === statement);
    if (!at) return;
    const selection = beginSelection(now.source, now.article.lang, at.start);
    selecting.current = selection;
    showSelection(root, selection);
  }, [text]);
}
