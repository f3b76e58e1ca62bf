/** Calls `over` once no tab has been open for `ms` milliseconds, but never before the first one came. */
export function watchTabs(ms: number, over: () => void) {
  let open = 0;
  let timer: NodeJS.Timeout | null = null;
  return {
    opened(): void {
      open += 1;
      if (timer) clearTimeout(timer);
      timer = null;
    },
    closed(): void {
      open -= 1;
      if (open === 0) timer = setTimeout(over, ms);
    },
    stop(): void {
      if (timer) clearTimeout(timer);
    },
  };
}
