/** How far ahead of this computer's clock another computer's is believed: a clock set to 2090 must not drag all others along. */
const MOST_AHEAD_MS = 600_000;
const MOST_TICKS = 999_999;

/**
 * Hybrid logical clock (Kulkarni et al. 2014): never goes back, and is past all it has seen, whatever becomes of the
 * computer's clock. "15 digits of milliseconds-6 digits of counter", so that it sorts as a string.
 */
export class HybridClock {
  private ms = 0;
  private ticks = 0;

  /** The next time, `now` in milliseconds since 1970. */
  tick(now: number): string {
    if (now > this.ms) this.set(now, 0);
    else if (this.ticks < MOST_TICKS) this.ticks += 1;
    else this.set(this.ms + 1, 0);
    return `${String(this.ms).padStart(15, '0')}-${String(this.ticks).padStart(6, '0')}`;
  }
  /** Takes over a time from the journal; one of another writer at most ten minutes ahead of `now`. */
  see(clock: string, now: number, mine: boolean): void {
    const ms = Number(clock.slice(0, 15));
    const ticks = Number(clock.slice(16));
    const most = mine ? ms : now + MOST_AHEAD_MS;
    if (ms > most) this.advance(most, 0);
    else this.advance(ms, ticks);
  }
  private advance(ms: number, ticks: number): void {
    if (ms > this.ms || (ms === this.ms && ticks > this.ticks)) this.set(ms, ticks);
  }
  private set(ms: number, ticks: number): void {
    this.ms = ms;
    this.ticks = ticks;
  }
}
