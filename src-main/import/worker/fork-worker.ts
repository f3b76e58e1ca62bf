import { fork } from 'node:child_process';
import { LIMITS, type WorkerProcess } from './parser';

/** Starts a built worker as a child of plain Node: no environment, no output, a bounded heap. */
export function forkWorker(file: string, heapMegabytes: number = LIMITS.heapMegabytes): WorkerProcess {
  const child = fork(file, [], {
    env: {},
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    // A dying V8 writes pages of its heap; and stdout may be somebody's answers.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let ended = false;
  const onEnd = (left: () => void) => (): void => {
    if (ended) return;
    ended = true;
    left();
  };
  return {
    // A worker that has just died takes no job; its exit is what tells.
    send: (job) => void child.send(job as object, () => {}),
    onReply: (receive) => void child.on('message', receive),
    onExit: (left) => {
      const end = onEnd(left);
      child.on('exit', end);
      child.on('error', end);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
