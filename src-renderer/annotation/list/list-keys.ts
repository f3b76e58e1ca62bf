import type { KeyboardEvent } from 'react';
import { listStep } from '../../ui/list-step';

/** What a key asks of the list of annotations. */
export type ListKey =
  | { readonly kind: 'move'; readonly by: number; readonly extends: boolean }
  | { readonly kind: 'fold'; readonly unfolded: boolean }
  | { readonly kind: 'all' | 'clear' | 'open' | 'toggle' | 'toggleGroup' | 'tag' | 'export' | 'delete' };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key means in the list, or null where it is not the list's. `page` is how many rows a page has. */
export function listKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed, page: number): ListKey | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' && !shiftKey ? { kind: 'all' } : null;
  // A space pages, as it does in a text.
  const by = key === ' ' ? (shiftKey ? -page : page) : listStep(key, page);
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
