import { join } from 'node:path';
import { type Running, runNode } from '../hosts/run-process';
import type { Room } from './room';

export interface StartedHost extends Running {
  readonly pid: number;
  /** With this run's token in the fragment. */
  readonly url: string;
}
/** Starts the browser host on the room's archive; rejects with what it said when it does not open. */
export async function startHost({ app, archive, port, env }: Room, args: readonly string[] = []): Promise<StartedHost> {
  const serve = join(app, 'main', 'serve.js');
  const running = runNode([serve, '--no-open', '--stay', '--port', String(port), '--archive', archive, ...args], env);
  const url = await running.firstLine;
  return { ...running, url, pid: running.child.pid ?? 0 };
}
