/**
 * Makes an action that may be asked for many times at once: whoever asks while one is under way waits for the next one,
 * together with all others who wait. Everybody gets a run that began after they asked; there are never two at a time.
 */
export function shareRuns(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    next = null;
    running = run().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (next !== null) return next;
    if (running === null) return start();
    next = running.then(start, start);
    return next;
  };
}
