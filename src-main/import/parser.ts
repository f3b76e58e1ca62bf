import type { Failure, Unread } from '#contract/article';
import type { ArticleDraft } from '#contract/article-draft';
import type { Encoding } from '#contract/encodings';
import type { Outcome } from '#contract/outcome';

/** What one hostile file may cost, each with its reason. */
export const LIMITS = {
  /** The largest file that is read: the longest novels are 4 MB of text; what is larger is no article, and the heap is bounded by it. */
  bytes: 32 * 1024 * 1024,
  /** A file of the largest size takes about 5 s on a slow machine; what takes longer has run wild. */
  milliseconds: 20_000,
  /** MB of JavaScript heap for a worker: 160 for the language models, the rest for a text of the largest size. */
  heapMegabytes: 768,
  /** Files given to a worker ahead of time, so that it never waits for the host; all but the first are given again if it dies. */
  pipeline: 4,
} as const;
export interface FileToParse {
  /** Where the kept copy lies; it has no extension. */
  readonly path: string;
  /** The name that the original had: its extension is a hint, its stem the last resort for a title. */
  readonly name: string;
  /** Read in this encoding, whatever the bytes say of themselves. */
  readonly encoding?: Encoding;
}
export interface ParseJob extends FileToParse {
  readonly id: number;
  readonly maxBytes: number;
}
export type Parsed = Outcome<ArticleDraft, Unread | Failure>;
export interface ParseReply {
  readonly id: number;
  readonly parsed: Parsed;
}
/** A worker in another process, whichever host has started it. */
export interface WorkerProcess {
  readonly send: (job: unknown) => void;
  readonly onReply: (receive: (reply: unknown) => void) => void;
  /** Called once, when the process has ended for whatever reason, also when it could not be started. */
  readonly onExit: (left: () => void) => void;
  readonly kill: () => void;
}
export interface Parser {
  /** Starts the worker where none runs, so that the first file does not wait for it. */
  wake(): void;
  parse(file: FileToParse): Promise<Parsed>;
  /** Ends the worker; what is still waiting is answered as crashed. */
  stop(): void;
}
interface Waiting extends FileToParse {
  readonly id: number;
  readonly answer: (parsed: Parsed) => void;
}
function isReply(value: unknown): value is ParseReply {
  return typeof value === 'object' && value !== null && 'id' in value && 'parsed' in value;
}
/**
 * A pool of one worker, which works through its files in order. A file at which it hangs or dies is reported, the worker is
 * replaced, and the files behind it are parsed by the next one.
 */
export function makeParser(
  start: () => WorkerProcess,
  limits: { readonly [Name in keyof typeof LIMITS]: number } = LIMITS,
): Parser {
  const queue: Waiting[] = [];
  let given: Waiting[] = [];
  let worker: WorkerProcess | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let charge: Failure = 'crashed';
  let count = 0;
  let stopped = false;

  function watchFirst(): void {
    clearTimeout(timer);
    if (given.length === 0) return;
    timer = setTimeout(() => {
      charge = 'took-too-long';
      worker?.kill();
    }, limits.milliseconds);
  }
  function fill(): void {
    while (given.length < limits.pipeline) {
      const next = queue.shift();
      if (next === undefined) return;
      given.push(next);
      if (given.length === 1) watchFirst();
      worker ??= engage();
      const { id, path, name, encoding } = next;
      const job: ParseJob = { id, path, name, encoding, maxBytes: limits.bytes };
      worker.send(job);
    }
  }
  function receive(reply: unknown): void {
    if (!isReply(reply) || given[0]?.id !== reply.id) return;
    given.shift()?.answer(reply.parsed);
    watchFirst();
    fill();
  }
  function left(): void {
    const [blamed, ...others] = given;
    const reason = charge;
    worker = null;
    given = [];
    charge = 'crashed';
    clearTimeout(timer);
    queue.unshift(...others);
    blamed?.answer({ ok: false, reason, detail: `the worker ended at ${blamed.name}` });
    if (stopped) for (const one of queue.splice(0)) one.answer({ ok: false, reason: 'crashed', detail: 'stopped' });
    fill();
  }
  function engage(): WorkerProcess {
    const mine = start();
    mine.onReply((reply) => {
      if (worker === mine) receive(reply);
    });
    mine.onExit(() => {
      if (worker === mine) left();
    });
    return mine;
  }
  return {
    wake() {
      if (!stopped) worker ??= engage();
    },
    parse: (file) =>
      new Promise((answer) => {
        if (stopped) {
          answer({ ok: false, reason: 'crashed', detail: 'stopped' });
          return;
        }
        queue.push({ ...file, id: ++count, answer });
        fill();
      }),
    stop() {
      stopped = true;
      worker?.kill();
    },
  };
}
