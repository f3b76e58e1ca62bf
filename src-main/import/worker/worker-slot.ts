import type { Failure } from '#contract/article';
import type { FileToParse, Shown } from '../parsed';
import { isReply } from './is-reply';
import type { Ended, Limits, ParseJob, Take, WorkerProcess } from './parser';

/** A file with whoever waits for it. */
export interface Waiting {
  readonly file: FileToParse;
  readonly id: number;
  readonly take: Take;
  /** Hears how a document looks, where that was asked for. */
  readonly show?: (shown: Shown) => void;
  readonly end: (ended: Ended) => void;
  readonly refuse: (cause: unknown) => void;
  /** Of a container the documents that were taken (''), and those at which a worker ended. */
  readonly settled: Map<string, Failure | ''>;
  /** The document in a container that is being read; empty where it is the outermost container. */
  at?: string;
  /** When all of it must have been read, in milliseconds since 1970. */
  until?: number;
}
export interface SlotTools {
  readonly start: () => WorkerProcess;
  readonly limits: Limits;
  /** There is room for another file. */
  readonly free: () => void;
  /** Files that a worker was given ahead of time and never came to. */
  readonly giveBack: (files: readonly Waiting[]) => void;
  /** A worker ended at this file. */
  readonly died: (file: FileToParse) => void;
}
/** One place of the pool: a worker and the files it was given. */
export interface WorkerSlot {
  readonly load: () => number;
  readonly give: (waiting: Waiting) => void;
  readonly wake: () => void;
  readonly stop: () => void;
}
/** Notes the document of a container at which a worker ended; false where the rest of it is not to be read without it. */
function losesOne({ file, at, settled, until = 0 }: Waiting, reason: Failure, most: number): boolean {
  const lost = [...settled.values()].filter((failure) => failure !== '').length;
  if (!at || file.only !== undefined || settled.has(at) || lost >= most || Date.now() >= until) return false;
  settled.set(at, reason);
  return true;
}
/** Holds one worker at a time, which works through its files in order; the first of them is to blame where it hangs or dies. */
export function makeWorkerSlot({ start, limits, free, giveBack, died }: SlotTools): WorkerSlot {
  let given: Waiting[] = [];
  let worker: WorkerProcess | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let charge: Failure = 'crashed';
  /** Resolves when the host has taken what the worker brought. */
  let taking: Promise<void> = Promise.resolve();

  function watchFirst(): void {
    clearTimeout(timer);
    const [first] = given;
    if (!first) return;
    first.until ??= Date.now() + limits.wholeMilliseconds;
    const left = Math.max(0, first.until - Date.now());
    timer = setTimeout(
      () => {
        charge = 'took-too-long';
        worker?.kill();
      },
      Math.min(limits.milliseconds, left),
    );
  }
  async function receive(mine: WorkerProcess, reply: unknown): Promise<void> {
    const first = given[0];
    if (worker !== mine || !isReply(reply) || first?.id !== reply.id) return;
    if ('begins' in reply) {
      first.at = reply.begins;
      watchFirst();
      return;
    }
    const next = (): void => {
      given.shift();
      watchFirst();
      free();
    };
    if ('shown' in reply) {
      first.show?.(reply.shown);
      next();
      return;
    }
    // While the host is busy with what it has, the worker is not late.
    if (reply.more) clearTimeout(timer);
    else next();
    let stop = false;
    try {
      for (const member of reply.members) {
        await first.take(member);
        first.settled.set(member.member, '');
      }
      if (!reply.more) first.end({ ok: true, value: null });
    } catch (cause) {
      stop = true;
      first.refuse(cause);
    }
    if (!reply.more || worker !== mine) return;
    mine.send({ taken: reply.id, stop });
    watchFirst();
  }
  function left(): void {
    const [blamed, ...others] = given;
    const reason = charge;
    worker = null;
    given = [];
    charge = 'crashed';
    clearTimeout(timer);
    giveBack(others);
    // What it had brought is taken first: it counts as read, and comes before the end.
    if (blamed) void taking.then(() => blame(blamed, reason)).then(free);
    free();
  }
  function blame(blamed: Waiting, reason: Failure): void {
    if (losesOne(blamed, reason, limits.lost)) {
      giveBack([blamed]);
      return;
    }
    died(blamed.file);
    blamed.end({ ok: false, reason, detail: `the worker ended at ${blamed.file.name}` });
  }
  function engage(): WorkerProcess {
    const mine = start();
    mine.onReply((reply) => {
      const received = receive(mine, reply);
      taking = Promise.all([taking, received]).then(() => {});
    });
    mine.onExit(() => {
      if (worker === mine) left();
    });
    return mine;
  }
  return {
    load: () => given.length,
    wake() {
      worker ??= engage();
    },
    give(waiting) {
      given.push(waiting);
      if (given.length === 1) watchFirst();
      worker ??= engage();
      const { file, id, settled } = waiting;
      const job: ParseJob = { ...file, id, maxBytes: limits.bytes, ...(settled.size > 0 && { settled }) };
      worker.send(job);
    },
    stop: () => worker?.kill(),
  };
}
