import { join } from 'node:path';
import { type Killed, killHost } from './kill-host';
import { killTree } from './kill-tree';
import type { Report, Row } from './report';
import type { Room } from './room';

/** Losses that are named; the table counts all. */
const MOST_NAMED = 10;

export interface KillOptions {
  readonly rounds: number;
  readonly browserRounds: number;
  readonly seed: number;
}
function rowOf(what: string, killed: Killed, began: number): Row {
  return {
    killed: what,
    rounds: killed.rounds,
    acknowledged: killed.acknowledged,
    lost: killed.lost.length,
    'failed to open': killed.notOpened.length,
    'torn lines': killed.torn.size,
    orphans: killed.orphans,
    seconds: Math.round((Date.now() - began) / 1000),
  };
}
function notesOf({ lost, notOpened, odd }: Killed): string[] {
  const strange = [...odd].map(([what, times]) => `${times} × ${what}`);
  return [...lost.slice(0, MOST_NAMED).map((what) => `lost: ${what}`), ...notOpened, ...strange];
}
/** SIGKILL while somebody works: the host alone, then the whole tree with the browser. */
export async function benchKill(room: Room, { rounds, browserRounds, seed }: KillOptions): Promise<Report> {
  const began = Date.now();
  const alone = await killHost({ ...room, archive: join(room.folder, 'archive-host') }, rounds, seed);
  const first = rowOf('host', alone, began);
  const between = Date.now();
  const whole = await killTree({ ...room, archive: join(room.folder, 'archive-tree') }, browserRounds, seed + 1);
  const both = [alone, whole];
  return {
    bench: 'kill',
    rows: [first, rowOf('host and browser', whole, between)],
    notes: both.flatMap(notesOf),
    passed: both.every((each) => each.lost.length + each.notOpened.length === 0),
  };
}
