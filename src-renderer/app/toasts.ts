import { createToastStore } from '../ui/toast-store';

/** The messages of this window. */
export const toasts = createToastStore();

/** Says a sentence that no other place of the screen shows. */
export function say(text: string, undo?: () => void): void {
  toasts.show(undo ? { text, undo } : { text });
}
