import { type UtilityProcess, utilityProcess } from 'electron';
import { LIMITS, type WorkerProcess } from '../import/worker/parser';

/** A worker that hangs in a loop may not hear a polite request. */
function kill({ pid }: UtilityProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    // It has ended by itself, and its exit has been told.
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}
/** Starts a built worker as Electron's own kind of child: no environment, no output, a bounded heap. */
export function forkUtility(file: string): WorkerProcess {
  const child = utilityProcess.fork(file, [], {
    env: {},
    execArgv: [`--max-old-space-size=${LIMITS.heapMegabytes}`],
    stdio: 'ignore',
    serviceName: 'Verbatim reader',
  });
  return {
    send: (job) => child.postMessage(job),
    onReply: (receive) => void child.on('message', receive),
    onExit: (left) => void child.once('exit', left),
    kill: () => kill(child),
  };
}
