import type { Change, ChangeKind, Entry } from '#contract/change';
import { sha256 } from './sha256';

/** The last line of a segment that no other known header names, when a new segment begins. */
export interface Tip {
  readonly segment: string;
  /** 0 is the header itself. */
  readonly line: number;
  readonly hash: string;
}
/** Line 0 of a segment. */
export interface Header {
  readonly format: 1;
  readonly archive: string;
  readonly writer: string;
  readonly segment: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly tips: readonly Tip[];
}
/** What the index remembers of an entry; the entry itself stays on disk. */
export interface Mention extends Pick<Entry, 'id' | 'clock' | 'at' | 'writer' | 'action' | 'undoes'> {
  /** Kind and target of each change. */
  readonly changes: readonly (readonly [ChangeKind, string])[];
}
const CLOCK = /^\d{15}-\d{6}$/;

function hasWords(value: object, names: readonly string[]): boolean {
  return names.every((name) => typeof (value as Record<string, unknown>)[name] === 'string');
}
function parseLine(line: Uint8Array): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
function isChange(value: unknown): value is Change {
  return typeof value === 'object' && value !== null && hasWords(value, ['kind', 'target']) && 'value' in value;
}
/** A line without its LF as a header; null when it is none of a format we know. */
export function readHeader(line: Uint8Array): Header | null {
  const value = parseLine(line);
  if (!value || !hasWords(value, ['archive', 'writer', 'segment', 'at'])) return null;
  const { format, tips } = value as Header;
  return format === 1 && Array.isArray(tips) ? (value as Header) : null;
}
/** A line without its LF as an entry; null when it is none. */
export function readEntry(line: Uint8Array): Entry | null {
  const value = parseLine(line);
  if (!value || !hasWords(value, ['id', 'prev', 'clock', 'at', 'writer', 'author', 'action'])) return null;
  const { clock, changes } = value as Entry;
  return CLOCK.test(clock) && Array.isArray(changes) && changes.length > 0 && changes.every(isChange)
    ? (value as Entry)
    : null;
}
/** The inverse of `readEntry` and `readHeader`: the bytes, LF included, and the hash of those before the LF. */
export function writeLine(value: Header | Entry): { readonly bytes: Uint8Array; readonly hash: string } {
  const words = JSON.stringify(value);
  return { bytes: Buffer.from(`${words}\n`), hash: sha256(words) };
}
/** What the index remembers of an entry. */
export function mentionOf({ id, clock, at, writer, action, undoes, changes }: Entry): Mention {
  return { id, clock, at, writer, action, undoes, changes: changes.map(({ kind, target }) => [kind, target] as const) };
}
