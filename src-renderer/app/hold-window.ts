/** One tab of the browser writes at a time; the lock frees itself when the tab dies. */
const LOCK = 'verbatim-writing-tab';

/**
 * Takes the right to write for this window; answers false where another tab has it. `steal` takes it all the same.
 * `lost` hears when another tab has taken it.
 */
export function holdWindow(steal: boolean, lost: () => void): Promise<boolean> {
  return new Promise((held) => {
    navigator.locks
      .request(LOCK, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
        held(lock !== null);
        // Held until the page goes or the lock is stolen.
        return lock === null ? undefined : new Promise<void>(() => {});
      })
      .catch(() => lost());
  });
}
