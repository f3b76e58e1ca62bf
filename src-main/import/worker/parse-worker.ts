import { answerJobs } from './answer-jobs';

interface ParentPort {
  on(event: 'message', receive: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
// An Electron utility process talks over process.parentPort, a forked one over process.send.
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
if (parentPort) {
  const receive = answerJobs((reply) => parentPort.postMessage(reply));
  parentPort.on('message', ({ data }) => receive(data));
} else {
  process.on(
    'message',
    answerJobs((reply) => void process.send?.(reply)),
  );
  // The host has gone: nobody waits for an answer.
  process.on('disconnect', () => process.exit());
}
