import { X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';
import type { ToastStore } from './toast-store';
import styles from './toasts.module.css';
import { dismiss, messages, undo } from './words';

/** The corner where messages appear; a screen reader hears each once. */
export function Toasts({ store }: { readonly store: ToastStore }) {
  const toasts = useSyncExternalStore(store.subscribe, store.toasts);
  // A toast that is dismissed under the pointer takes its "pointer left" with it.
  useEffect(() => {
    if (toasts.length === 0) store.resume();
  }, [store, toasts]);
  return (
    <section
      className={styles.region}
      aria-label={messages}
      onPointerEnter={store.pause}
      onPointerLeave={store.resume}
      onFocus={store.pause}
      onBlur={store.resume}
    >
      <div role="status" className={styles.list}>
        {toasts.map((toast) => (
          <div key={toast.id} className={styles.toast}>
            <bdi className={styles.text}>{toast.text}</bdi>
            {toast.undo && (
              <Button
                kind="link"
                onPress={() => {
                  toast.undo?.();
                  store.dismiss(toast.id);
                }}
              >
                {undo}
              </Button>
            )}
            <IconButton label={dismiss} onPress={() => store.dismiss(toast.id)}>
              <X size={16} strokeWidth={1.5} />
            </IconButton>
          </div>
        ))}
      </div>
    </section>
  );
}
