/** Passes on the newest of many values, at most one every `ms` milliseconds; `end` passes its value on at once. */
export function makePace<Value>(ms: number, tell: (value: Value) => void) {
  let newest: Value | undefined;
  let timer: NodeJS.Timeout | null = null;
  const pass = (): void => {
    timer = null;
    if (newest === undefined) return;
    const value = newest;
    newest = undefined;
    timer = setTimeout(pass, ms);
    tell(value);
  };
  return {
    say(value: Value): void {
      newest = value;
      if (!timer) pass();
    },
    end(value: Value): void {
      if (timer) clearTimeout(timer);
      timer = null;
      newest = undefined;
      tell(value);
    },
  };
}
