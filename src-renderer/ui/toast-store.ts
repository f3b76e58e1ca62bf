/** How long a toast stays, in milliseconds; longer where there is something to take back. */
export const STAY_MS = 6_000;
export const STAY_WITH_UNDO_MS = 10_000;

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}
export interface ToastStore {
  show(toast: Omit<Toast, 'id'>): void;
  dismiss(id: number): void;
  /** While the pointer or focus is on a toast none goes away; afterwards each has its full time again. */
  pause(): void;
  resume(): void;
  toasts(): readonly Toast[];
  subscribe(listener: () => void): () => void;
}
/** Keeps the messages that are on the screen, the newest last. */
export function createToastStore(): ToastStore {
  let toasts: readonly Toast[] = [];
  let paused = false;
  let last = 0;
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const listeners = new Set<() => void>();
  const change = (next: readonly Toast[]): void => {
    toasts = next;
    for (const listener of listeners) listener();
  };
  const stop = (id: number): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
  };
  const start = ({ id, undo }: Toast): void => {
    if (!paused)
      timers.set(
        id,
        setTimeout(() => store.dismiss(id), undo ? STAY_WITH_UNDO_MS : STAY_MS),
      );
  };
  const store: ToastStore = {
    show(toast) {
      last += 1;
      const shown = { ...toast, id: last };
      change([...toasts, shown]);
      start(shown);
    },
    dismiss(id) {
      stop(id);
      change(toasts.filter((toast) => toast.id !== id));
    },
    pause() {
      paused = true;
      for (const { id } of toasts) stop(id);
    },
    resume() {
      if (!paused) return;
      paused = false;
      for (const toast of toasts) start(toast);
    },
    toasts: () => toasts,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return store;
}
