import { join } from 'node:path';
import { Acknowledged } from './acknowledged';
import { callHost, type HostLine, linesSince } from './call-host';
import { Researcher } from './make-changes';
import { haveEnded, processesWith } from './processes';
import { makeRandom, type Random } from './random';
import type { Room } from './room';
import { type StartedHost, startHost } from './start-host';
import { writeInbox } from './write-inbox';

/** When the host is killed, in milliseconds after work has begun. */
const KILLED_AFTER = { least: 30, most: 600 };
/** Calls that are in flight at once. */
const HANDS = 6;
/** A hand rests this long at most between two actions, in milliseconds. */
const REST_MS = 25;
/** Share of the actions that are Undo or Redo. */
const UNDO_SHARE = 0.1;
/** Files of a round's import. */
const FILES = { least: 3, most: 12 };
/** Share of the rounds that begin with a parse worker that is up: its start alone takes half a second. */
const WARM_SHARE = 0.5;
/** Made articles of this number and up are for warming up. */
const WARM_FILE = 250_000;
/** A parse worker ends when its host's channel closes; one that is busy first finishes a file. */
const ORPHAN_MS = 2_000;

export interface Killed {
  rounds: number;
  acknowledged: number;
  lost: string[];
  notOpened: string[];
  /** Places of the journal that the host has ever called damaged. */
  readonly torn: Set<string>;
  orphans: number;
  /** Whatever else nobody expected, with how often. */
  readonly odd: Map<string, number>;
}
export function nothingKilled(): Killed {
  return { rounds: 0, acknowledged: 0, lost: [], notOpened: [], torn: new Set(), orphans: 0, odd: new Map() };
}
export function countOdd({ odd }: Killed, what: string): void {
  odd.set(what, (odd.get(what) ?? 0) + 1);
}
/** What lasts over all rounds. */
interface State {
  readonly acknowledged: Acknowledged;
  readonly researcher: Researcher;
  readonly random: Random;
  readonly killed: Killed;
}
interface Round extends State {
  readonly line: HostLine;
  /** True from the kill on: what fails then was never answered. */
  over: boolean;
}
async function travel({ line, acknowledged, random, killed }: Round): Promise<void> {
  const answer = await (random.next() < 0.6 ? line.calls.undo() : line.calls.redo());
  if (answer.ok) acknowledged.tookBack();
  else if (answer.reason !== 'nothing' && answer.reason !== 'touched-since') countOdd(killed, `undo: ${answer.reason}`);
}
async function act(round: Round): Promise<void> {
  const { line, acknowledged, researcher, killed } = round;
  if (round.random.next() < UNDO_SHARE) return travel(round);
  const asked = researcher.next();
  if (!asked) return;
  acknowledged.asks(asked);
  const answer = await line.calls.record(asked);
  if (answer.ok) acknowledged.answered(asked, answer.value);
  else countOdd(killed, `record: ${answer.reason}`);
}
/** One of several hands, busy until the host dies. */
async function work(round: Round): Promise<void> {
  while (!round.over) {
    await act(round).catch((cause) => {
      if (!round.over) countOdd(round.killed, String(cause));
    });
    await new Promise((rested) => setTimeout(rested, round.random.between(0, REST_MS)));
  }
}
/** A pull of new lines, as a window does it: a line that was shown counts as acknowledged. */
function makeFollower({ calls }: HostLine, acknowledged: Acknowledged, researcher: Researcher): () => Promise<void> {
  const ends = new Map(acknowledged.compared().map((end) => [end.segment, end]));
  const pull = async (): Promise<void> => {
    const lines = await linesSince(calls, ends.values());
    for (const { segment, line, hash } of lines) ends.set(segment, { segment, line, hash });
    acknowledged.saw(lines);
    researcher.learn(lines);
  };
  let last = Promise.resolve();
  return () => {
    // A pull that the kill has cut off saw nothing.
    last = last.then(pull).catch(() => {});
    return last;
  };
}
/** Connects to a host that has just started on what a killed one left, and compares. */
async function meetHost(
  room: Room,
  { url }: StartedHost,
  { acknowledged, researcher, killed }: State,
): Promise<HostLine> {
  let follow = async (): Promise<void> => {};
  const line = await callHost(url, () => follow());
  for (const place of (await line.calls.opened()).damaged) killed.torn.add(place);
  const { losses, lines } = await acknowledged.compare(line.calls, room.archive);
  researcher.learn(lines);
  killed.lost.push(...losses.map(({ what }) => `round ${killed.rounds}: ${what}`));
  follow = makeFollower(line, acknowledged, researcher);
  return line;
}
/** Imports one file and waits until it is shown, so that a parse worker is up and there is something to work on. */
async function warmUp({ folder }: Room, { calls }: HostLine, { researcher, killed }: State): Promise<void> {
  const before = researcher.articles;
  const inbox = join(folder, 'inbox', `warm-${killed.rounds}`);
  await writeInbox(inbox, WARM_FILE + killed.rounds, 1);
  await calls.importPaths([inbox], false);
  while (researcher.articles === before || (await calls.imports()).length > 0)
    await new Promise((later) => setTimeout(later, 10));
}
/** Keeps the host busy for a random while, kills it in the midst of that, and looks for what it left running. */
async function workAndKill(room: Room, host: StartedHost, line: HostLine, state: State): Promise<void> {
  const { random, killed } = state;
  await line.calls.claim();
  if (killed.rounds === 0 || random.next() < WARM_SHARE) await warmUp(room, line, state);
  const inbox = join(room.folder, 'inbox', String(killed.rounds));
  await writeInbox(inbox, killed.rounds * FILES.most, random.between(FILES.least, FILES.most));
  const round: Round = { ...state, line, over: false };
  const imported = line.calls.importPaths([inbox], false).catch(() => null);
  const hands = Array.from({ length: HANDS }, () => work(round));
  await new Promise((now) => setTimeout(now, random.between(KILLED_AFTER.least, KILLED_AFTER.most)));
  round.over = true;
  await host.stop('SIGKILL');
  line.hangUp();
  await Promise.all([...hands, imported]);
  if (host.errors() !== '') countOdd(killed, `stderr: ${host.errors().slice(0, 200)}`);
  const worker = join(room.app, 'main', 'parse-worker.js');
  if (!(await haveEnded(() => processesWith(worker), ORPHAN_MS))) killed.orphans += 1;
}
/** Compares what the last kill left, then the whole archive once more from its first line. */
async function compareAtLast(room: Room, state: State): Promise<void> {
  const host = await startHost(room);
  const line = await meetHost(room, host, state);
  const losses = await state.acknowledged.compareAll(line.calls, room.archive);
  state.killed.lost.push(...losses.map(({ what }) => `at last: ${what}`));
  line.hangUp();
  await host.stop('SIGTERM');
}
/** Kills the host alone, again and again on one archive, while it records and imports. */
export async function killHost(room: Room, rounds: number, seed: number): Promise<Killed> {
  const random = makeRandom(seed);
  const killed = nothingKilled();
  const state: State = { acknowledged: new Acknowledged(), researcher: new Researcher(random), random, killed };
  try {
    for (; killed.rounds < rounds; killed.rounds += 1) {
      const host = await startHost(room);
      try {
        await workAndKill(room, host, await meetHost(room, host, state), state);
      } finally {
        await host.stop('SIGKILL');
      }
    }
    await compareAtLast(room, state);
  } catch (cause) {
    killed.notOpened.push(`round ${killed.rounds}: ${cause}`);
  }
  killed.acknowledged = state.acknowledged.count;
  return killed;
}
