import type { Failure } from '#contract/article';
import type { FileToParse, Shown } from '../parsed';
import type { Ended, Limits, ParseJob, ParseReply, ShowReply, Take, WorkerProcess } from './parser';

/** A file with whoever waits for it. */
export interface Waiting {
  readonly file: FileToParse;
  readonly id: number;
  readonly take: Take;
  /** Hears how a document looks, where that was asked for. */
  readonly show?: (shown: Shown) => void;
  readonly end: (ended: Ended) => void;
  readonly refuse: (cause: unknown) => void;
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
function isReply(value: unknown): value is ParseReply | ShowReply {
  return typeof value === 'object' && value !== null && 'id' in value && ('members' in value || 'shown' in value);
}
/** Holds one worker at a time, which works through its files in order; the first of them is to blame where it hangs or dies. */
export function makeWorkerSlot({ start, limits, free, giveBack, died }: SlotTools): WorkerSlot {
  let given: Waiting[] = [];
  let worker: WorkerProcess | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let charge: Failure = 'crashed';

  function watchFirst(): void {
    clearTimeout(timer);
    if (given.length === 0) return;
    timer = setTimeout(() => {
      charge = 'took-too-long';
      worker?.kill();
    }, limits.milliseconds);
  }
  async function receive(mine: WorkerProcess, reply: unknown): Promise<void> {
    const first = given[0];
    if (worker !== mine || !isReply(reply) || first?.id !== reply.id) return;
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
      for (const member of reply.members) await first.take(member);
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
    if (blamed) {
      died(blamed.file);
      blamed.end({ ok: false, reason, detail: `the worker ended at ${blamed.file.name}` });
    }
    free();
  }
  function engage(): WorkerProcess {
    const mine = start();
    mine.onReply((reply) => void receive(mine, reply));
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
      const job: ParseJob = { ...waiting.file, id: waiting.id, maxBytes: limits.bytes };
      worker.send(job);
    },
    stop: () => worker?.kill(),
  };
}
