import type { KeyboardEvent } from 'react';

/** What a key asks of the list of annotations. */
export type ListKey =
  | { readonly kind: 'move'; readonly by: number; readonly extends: boolean }
  | { readonly kind: 'fold'; readonly unfolded: boolean }
  | { readonly kind: 'all' | 'clear' | 'open' | 'toggle' | 'toggleGroup' | 'tag' | 'export' | 'delete' };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

function stepOf(key: string, shift: boolean, page: number): number {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case ' ':
      return shift ? -page : page;
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return 0;
  }
}
/** What a key means in the list, or null where it is not the list's. `page` is how many rows a page has. */
export function listKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed, page: number): ListKey | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' && !shiftKey ? { kind: 'all' } : null;
  const by = stepOf(key, shiftKey, page);
  if (by !== 0) return { kind: 'move', by, extends: shiftKey && key !== ' ' };
  switch (key.toLowerCase()) {
    case 'arrowright':
      return { kind: 'fold', unfolded: true };
    case 'arrowleft':
      return { kind: 'fold', unfolded: false };
    case 'enter':
      return { kind: 'open' };
    case 'escape':
      return { kind: 'clear' };
    case 'x':
      return { kind: shiftKey ? 'toggleGroup' : 'toggle' };
    case 't':
      return shiftKey ? null : { kind: 'tag' };
    case 'e':
      return shiftKey ? null : { kind: 'export' };
    case 'delete':
      return { kind: 'delete' };
    default:
      return null;
  }
}
