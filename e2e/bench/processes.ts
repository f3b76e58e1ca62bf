import { readdir, readFile } from 'node:fs/promises';

/** What the system says of its processes. Linux only: elsewhere there is nothing to read, and the answers are empty. */

async function allPids(): Promise<number[]> {
  const names = await readdir('/proc').catch(() => []);
  return names.map(Number).filter((pid) => pid > 0);
}
function read(pid: number, file: 'cmdline' | 'stat' | 'status'): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
}
/** Processes whose command line has these words and that have not ended (a zombie has no command line). */
export async function processesWith(words: string): Promise<number[]> {
  const all = await allPids();
  const lines = await Promise.all(all.map((pid) => read(pid, 'cmdline')));
  return all.filter((pid, place) => pid !== process.pid && lines[place]?.includes(words));
}
/** The process and all below it. */
export async function treeOf(root: number): Promise<number[]> {
  const all = await allPids();
  const parents = new Map<number, number>();
  // The name in brackets may have spaces and brackets itself; the parent is the second field behind the last one.
  for (const pid of all) parents.set(pid, Number((await read(pid, 'stat')).split(') ').at(-1)?.split(' ')[1]));
  const tree = [root];
  for (const parent of tree) for (const pid of all) if (parents.get(pid) === parent) tree.push(pid);
  return tree;
}
/** The most memory that a process has ever held, in MB; 0 where the system does not say. */
export async function peakMegabytes(pid: number): Promise<number> {
  const kilobytes = /VmHWM:\s*(\d+)/.exec(await read(pid, 'status'))?.[1] ?? '0';
  return Math.round(Number(kilobytes) / 1024);
}
/** Whether they end within this time. */
export async function haveEnded(pids: () => Promise<readonly number[]>, ms: number): Promise<boolean> {
  for (const until = Date.now() + ms; ; ) {
    if ((await pids()).length === 0) return true;
    if (Date.now() > until) return false;
    await new Promise((later) => setTimeout(later, 20));
  }
}
