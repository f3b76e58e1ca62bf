import { availableParallelism } from 'node:os';
import type { Failure } from '#contract/article';
import type { Outcome } from '#contract/outcome';
import type { FileToParse, ParsedMember, Shown } from '../parsed';
import { makeWorkerSlot, type Waiting, type WorkerSlot } from './worker-slot';

/** What one hostile file may cost, each with its reason. */
export const LIMITS = {
  /** The largest file that is read: books with pictures and mailboxes are that large; a worker holds it once, beside its heap. */
  bytes: 128 * 1024 * 1024,
  /** A document of the largest size takes about 5 s on a slow machine; what takes longer has run wild. For each document of a container. */
  milliseconds: 20_000,
  /** All documents of one container: ten thousand pages take minutes; what takes longer was made to hold a worker for days. */
  wholeMilliseconds: 3_600_000,
  /** Documents of one container at which a worker may end and the others are still read: each costs a worker and its time. */
  lost: 10,
  /** MB of JavaScript heap for a worker: 160 for the language models, the rest for a text of the largest size. */
  heapMegabytes: 768,
  /** Files given to a worker ahead of time, so that it never waits for the host; all but the first are given again if it dies. */
  pipeline: 4,
  /** A file that has ended so many workers is not tried again while the host runs. */
  deaths: 3,
  /** Workers: one core is left to the host and the window. More than eight wait for the disk, and cost their heaps. */
  workers: Math.min(8, Math.max(1, availableParallelism() - 1)),
} as const;
export type Limits = { readonly [Name in keyof typeof LIMITS]: number };

export interface ParseJob extends FileToParse {
  readonly id: number;
  readonly maxBytes: number;
}
/** Some of a file's documents. Where there are more, the worker waits for `Taken`. */
export interface ParseReply {
  readonly id: number;
  readonly members: readonly ParsedMember[];
  readonly more: boolean;
}
/** Sent before a document inside a container is read, so that the host knows which one ended a worker. */
export interface BeginReply {
  readonly id: number;
  readonly begins: string;
}
/** The answer to a job that asked how a document looks. */
export interface ShowReply {
  readonly id: number;
  readonly shown: Shown;
}
/** The host has taken what a reply brought; `stop` says that it wants nothing more of this file. */
export interface Taken {
  readonly taken: number;
  readonly stop: boolean;
}
/** A worker in another process, whichever host has started it. */
export interface WorkerProcess {
  readonly send: (message: unknown) => void;
  readonly onReply: (receive: (reply: unknown) => void) => void;
  /** Called once, when the process has ended for whatever reason, also when it could not be started. */
  readonly onExit: (left: () => void) => void;
  readonly kill: () => void;
}
/** Takes a document; until it resolves the worker reads only a few further ones. Where it rejects, it reads no more at all. */
export type Take = (member: ParsedMember) => Promise<void> | void;
/** How the reading of a file ended: when all its documents were taken, or where its worker failed. */
export type Ended = Outcome<null, Failure>;

export interface Parser {
  /** Starts a worker where none runs, so that the first file does not wait for it. */
  wake(): void;
  /** Reads a file and hands its documents over one after the other. Rejects only where `take` does. */
  parse(file: FileToParse, take: Take): Promise<Ended>;
  /** How the document of a file that `only` names looks as it is. */
  show(file: FileToParse): Promise<Shown>;
  /** Ends the workers; what is still waiting is answered as crashed. */
  stop(): void;
}
/**
 * A pool of workers, each working through its files in order. A file at which one hangs or dies is reported, the worker is
 * replaced, and the files behind it are parsed by the next one; so is what else is in a container, but for that document.
 */
export function makeParser(start: () => WorkerProcess, limits: Limits = LIMITS): Parser {
  const queue: Waiting[] = [];
  const deaths = new Map<string, number>();
  let count = 0;
  let stopped = false;
  const slots: WorkerSlot[] = Array.from({ length: limits.workers }, () =>
    makeWorkerSlot({
      start,
      limits,
      free: fill,
      // In front: they were begun, or nearly.
      giveBack: (files) => void queue.unshift(...files),
      died: ({ path }) => void deaths.set(path, (deaths.get(path) ?? 0) + 1),
    }),
  );
  function fill(): void {
    if (stopped) {
      for (const one of queue.splice(0)) one.end({ ok: false, reason: 'crashed', detail: 'stopped' });
      return;
    }
    for (;;) {
      const idlest = slots.reduce((one, other) => (other.load() < one.load() ? other : one));
      const next = idlest.load() < limits.pipeline ? queue.shift() : undefined;
      if (next === undefined) return;
      idlest.give(next);
    }
  }
  return {
    wake() {
      if (!stopped) slots[0]?.wake();
    },
    parse: (file, take) =>
      new Promise((resolve, reject) => {
        if ((deaths.get(file.path) ?? 0) >= limits.deaths) {
          resolve({ ok: false, reason: 'set-aside', detail: `${file.name} has ended ${limits.deaths} workers` });
          return;
        }
        queue.push({ file, id: ++count, take, end: resolve, refuse: reject, settled: new Map() });
        fill();
      }),
    show: (file) =>
      new Promise((resolve, reject) => {
        const nothing = (ended: Ended): Shown =>
          ended.ok ? { ok: false, reason: 'damaged', detail: `no document ${file.only} in it` } : ended;
        // In front: somebody looks at the screen and waits.
        queue.unshift({
          file: { ...file, show: true },
          id: ++count,
          take: () => {},
          settled: new Map(),
          show: resolve,
          end: (ended) => resolve(nothing(ended)),
          refuse: reject,
        });
        fill();
      }),
    stop() {
      stopped = true;
      for (const slot of slots) slot.stop();
      fill();
    },
  };
}
