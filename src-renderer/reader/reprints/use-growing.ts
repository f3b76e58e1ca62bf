import { useEffect, useState } from 'react';

/** Between two steps, in milliseconds: keys and scrolling come first. */
const PAUSE_MS = 16;

/** Counts up to `all` in steps, so that a long list is built in pieces; at once up to `least`. Begins anew with another `key`. */
export function useGrowing(all: number, step: number, least: number, key: unknown): number {
  const [grown, setGrown] = useState({ key, count: step });
  const count = Math.min(all, Math.max(least, grown.key === key ? grown.count : step));
  useEffect(() => {
    if (count >= all) return;
    const timer = setTimeout(() => setGrown({ key, count: count + step }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [all, step, count, key]);
  return count;
}
