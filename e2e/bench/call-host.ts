import { WebSocket } from 'ws';
import type { HostCalls, WindowCalls } from '#contract/calls';
import type { Cursor, JournalLine } from '#contract/change';
import type { Channel } from '#rpc/channel';
import { connect } from '#rpc/connect';

/** Lines asked for at once; the host allows twice as many. */
const LINES = 1_000;

function channelOf(socket: WebSocket): Channel {
  socket.on('error', () => socket.terminate());
  return {
    post: (line) => socket.send(line, () => {}),
    listen: (receive) => void socket.on('message', (line) => receive(String(line))),
    onClose: (gone) => void socket.once('close', () => gone()),
  };
}
/** A window of the bench's own: the contract's calls, over the socket that a page would use. */
export interface HostLine {
  readonly calls: HostCalls;
  readonly hangUp: () => void;
}
export async function callHost(url: string, onGrowth: () => Promise<void> = async () => {}): Promise<HostLine> {
  const { host, origin, hash } = new URL(url);
  const socket = new WebSocket(`ws://${host}`, ['verbatim', hash.slice(1)], { origin });
  await new Promise((open, failed) => socket.once('open', open).once('error', failed));
  const calls = connect<HostCalls, WindowCalls>(channelOf(socket), {
    journalGrew: onGrowth,
    importMoved: async () => {},
    superseded: async () => {},
    command: async () => {},
  });
  return { calls: calls as unknown as HostCalls, hangUp: () => socket.terminate() };
}
/** All lines behind the cursors. Throws when the journal does not hold a cursor's line any more. */
export async function linesSince(calls: HostCalls, cursors: Iterable<Cursor> = []): Promise<JournalLine[]> {
  const at = new Map([...cursors].map((cursor) => [cursor.segment, cursor]));
  const lines: JournalLine[] = [];
  for (;;) {
    const known = [...at.values()].map(({ segment, line, hash }) => ({ segment, line, hash }));
    const since = await calls.entriesSince(known, LINES);
    if (!since.ok) throw new Error(`${since.reason}: ${since.detail}`);
    if (since.value.length === 0) return lines;
    lines.push(...since.value);
    for (const line of since.value) at.set(line.segment, line);
  }
}
