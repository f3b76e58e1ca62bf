import { type ChildProcess, spawn } from 'node:child_process';

export interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** Resolves with the first line of its output; rejects when it ends before. */
  readonly firstLine: Promise<string>;
  /** Exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
}
/** Runs Node with these arguments and collects what it says. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  let errors = '';
  const ended = new Promise<number | null>((end) => child.once('close', end));
  const firstLine = new Promise<string>((line, failed) => {
    child.stdout.on('data', (text) => {
      output += String(text);
      if (output.includes('\n')) line(output.slice(0, output.indexOf('\n')));
    });
    child.stderr.on('data', (text) => {
      errors += String(text);
    });
    void ended.then((code) => failed(new Error(`The process ended with ${code}. ${errors}`)));
  });
  // Whoever waits for the end only need not hear that no line came.
  firstLine.catch(() => {});
  return {
    child,
    output: () => output,
    errors: () => errors,
    firstLine,
    ended,
    stop: (signal) => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return ended;
    },
  };
}
