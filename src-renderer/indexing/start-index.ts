import type { IndexCall, IndexCalls, IndexMoved } from './index-protocol';

export type SearchIndex = {
  readonly [Name in IndexCall]: (...given: Parameters<IndexCalls[Name]>) => Promise<ReturnType<IndexCalls[Name]>>;
};
type Reply =
  | IndexMoved
  | { readonly seq: number; readonly answer: unknown }
  | { readonly seq: number; readonly failed: string };
interface Asker {
  readonly question: { readonly seq: number; readonly call: IndexCall; readonly given: readonly unknown[] };
  readonly answer: (value: unknown) => void;
  readonly fail: (cause: Error) => void;
}
/** How often a worker that died is started again before its questions fail: a crash that repeats is not a fluke. */
const MOST_RESTARTS = 3;

/**
 * Starts the index's worker. Answers come back by number; a worker that dies is started again, opens the archive
 * that it had open, and gets the questions that were not answered.
 */
export function startIndex(moved: (progress: IndexMoved) => void): SearchIndex {
  const asking = new Map<number, Asker>();
  let seq = 0;
  let restarts = 0;
  let opened = '';
  let worker = start();

  function start(): Worker {
    const fresh = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
    fresh.addEventListener('message', ({ data }: MessageEvent<Reply>) => hear(data));
    fresh.addEventListener('error', (event) => {
      event.preventDefault();
      restart(fresh);
    });
    return fresh;
  }
  function hear(reply: Reply): void {
    if ('moved' in reply) {
      moved(reply);
      return;
    }
    const asker = asking.get(reply.seq);
    asking.delete(reply.seq);
    if ('failed' in reply) asker?.fail(new Error(`The index failed: ${reply.failed}`));
    else asker?.answer(reply.answer);
  }
  function restart(dead: Worker): void {
    dead.terminate();
    restarts += 1;
    if (restarts > MOST_RESTARTS) {
      for (const { fail } of asking.values()) fail(new Error('The index keeps failing.'));
      asking.clear();
      return;
    }
    worker = start();
    if (opened !== '') worker.postMessage({ seq: 0, call: 'open', given: [opened] });
    for (const { question } of asking.values()) worker.postMessage(question);
  }
  function ask<Name extends IndexCall>(call: Name) {
    return (...given: Parameters<IndexCalls[Name]>): Promise<ReturnType<IndexCalls[Name]>> =>
      new Promise((answer, fail) => {
        seq += 1;
        if (call === 'open') opened = String(given[0]);
        const question = { seq, call, given };
        asking.set(seq, { question, answer: (value) => answer(value as ReturnType<IndexCalls[Name]>), fail });
        worker.postMessage(question);
      });
  }
  return {
    open: ask('open'),
    touched: ask('touched'),
    list: ask('list'),
    rows: ask('rows'),
    counts: ask('counts'),
    annotations: ask('annotations'),
    annotationRows: ask('annotationRows'),
    search: ask('search'),
    found: ask('found'),
    hits: ask('hits'),
    family: ask('family'),
    reprints: ask('reprints'),
    difference: ask('difference'),
  };
}
