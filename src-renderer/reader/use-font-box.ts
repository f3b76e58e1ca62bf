import { type RefObject, useLayoutEffect } from 'react';
import type { ReadingType } from './reading-type';

/**
 * Tells the style sheet where the baseline of the reading font lies, as --ascent and --descent in px on the element: marks are
 * painted from the baseline, and every script's font has its own.
 */
export function useFontBox(ref: RefObject<HTMLElement | null>, { family, size, line }: ReadingType): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const { ascent, descent } = fontBoxOf(element);
      element.style.setProperty('--ascent', `${ascent}px`);
      element.style.setProperty('--descent', `${descent}px`);
    };
    measure();
    document.fonts.addEventListener('loadingdone', measure);
    return () => document.fonts.removeEventListener('loadingdone', measure);
  }, [ref, family, size, line]);
}
function fontBoxOf(element: HTMLElement): { ascent: number; descent: number } {
  const probe = document.createElement('span');
  probe.style.cssText = 'position:absolute;visibility:hidden';
  const box = document.createElement('span');
  const baseline = document.createElement('span');
  baseline.style.cssText = 'display:inline-block;width:0;height:0';
  box.append('x', baseline);
  probe.append(box);
  element.append(probe);
  const { top, bottom } = box.getBoundingClientRect();
  const base = baseline.getBoundingClientRect().bottom;
  probe.remove();
  return { ascent: base - top, descent: bottom - base };
}
