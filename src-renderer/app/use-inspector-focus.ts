import { type RefCallback, useCallback, useRef } from 'react';
import { keepPreferences } from './preferences';

/** Shows the inspector and brings focus into it; where it has yet to be drawn, when it is. */
export function useInspectorFocus(): {
  readonly inspectorRef: RefCallback<HTMLElement>;
  readonly correctSeveral: () => void;
} {
  const shown = useRef<HTMLElement | null>(null);
  const wanted = useRef(false);
  const inspectorRef = useCallback((element: HTMLElement | null): void => {
    shown.current = element;
    if (wanted.current) element?.focus();
    wanted.current = wanted.current && element === null;
  }, []);
  const correctSeveral = useCallback((): void => {
    wanted.current = shown.current === null;
    keepPreferences({ inspector: true });
    shown.current?.focus();
  }, []);
  return { inspectorRef, correctSeveral };
}
