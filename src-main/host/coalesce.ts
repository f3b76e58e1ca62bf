/**
 * Makes a task that is asked for often run seldom: at most one run under way and one waiting.
 * Each asker's promise settles with a run that began after it asked.
 */
export function coalesce(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    waiting = null;
    running = task().finally(() => {
      if (!waiting) running = null;
    });
    return running;
  };
  return () => {
    if (!running) return begin();
    waiting ??= running.then(begin, begin);
    return waiting;
  };
}
