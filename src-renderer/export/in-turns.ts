/** Longest that the window's thread is held, ms: far below the 50 ms at which a key press begins to feel late. */
const TURN_MS = 8;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
/** The same items, with a pause for everybody else whenever a turn is over. Throws where `signal` says that nobody waits. */
export async function* inTurns<Item>(items: Iterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  let began = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - began < TURN_MS) continue;
    await pause();
    signal.throwIfAborted();
    began = performance.now();
  }
}
