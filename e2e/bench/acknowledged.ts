import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ArticleAdded } from '#contract/article';
import type { HostCalls } from '#contract/calls';
import type { Asked, Cursor, JournalLine } from '#contract/change';
import { linesSince } from './call-host';

/** Texts asked for at once. */
const TEXTS = 200;

/** Something that was answered as saved and is not there as it was answered. */
export interface Loss {
  readonly what: string;
}
function placeOf({ segment, line }: Cursor): string {
  return `${segment} ${line}`;
}
/**
 * Remembers all that the host has acknowledged, by answering a call or by showing a line of its journal, and compares it
 * with what the journal holds after a restart.
 */
export class Acknowledged {
  /** All that was asked, acknowledged or not: a line must hold the whole of what was asked. */
  private readonly asked = new Map<string, Asked>();
  /** Hash of each place that this run was told of. */
  private told = new Map<string, { readonly hash: string; readonly action: string }>();
  private undone = 0;
  /** The last compared line of each segment. */
  private readonly ends = new Map<string, Cursor>();
  private readonly hashes = new Map<string, string>();
  readonly articles = new Map<string, ArticleAdded>();
  count = 0;

  asks(asked: Asked): void {
    this.asked.set(asked.action, asked);
  }
  answered({ action }: Asked, cursor: Cursor): void {
    this.count += 1;
    this.told.set(placeOf(cursor), { hash: cursor.hash, action });
  }
  /** An undo or redo was answered; it says no place. */
  tookBack(): void {
    this.count += 1;
    this.undone += 1;
  }
  saw(lines: readonly JournalLine[]): void {
    for (const { segment, line, hash, entry } of lines)
      this.told.set(placeOf({ segment, line, hash }), { hash, action: entry.action });
  }
  /** Where the comparison has come to in each segment. */
  compared(): Cursor[] {
    return [...this.ends.values()];
  }
  /** Compares the last run's part of the journal; what was compared before stands under its hashes. */
  async compare(calls: HostCalls, archive: string): Promise<{ losses: Loss[]; lines: readonly JournalLine[] }> {
    const lines = await linesSince(calls, this.ends.values());
    const losses = [...this.compareLines(lines), ...this.compareUndone(lines)];
    const added = new Map(lines.flatMap(({ entry }) => entry.changes.flatMap(addedBy)));
    losses.push(...(await missingFiles(calls, archive, added)));
    for (const line of lines) {
      this.hashes.set(placeOf(line), line.hash);
      this.ends.set(line.segment, { segment: line.segment, line: line.line, hash: line.hash });
    }
    for (const [id, article] of added) this.articles.set(id, article);
    this.told = new Map();
    this.undone = 0;
    return { losses, lines };
  }
  /** Compares the whole journal, every text and every original from the beginning. */
  async compareAll(calls: HostCalls, archive: string): Promise<Loss[]> {
    const lines = new Map((await linesSince(calls)).map((line) => [placeOf(line), line.hash]));
    const gone = [...this.hashes].filter(([place, hash]) => lines.get(place) !== hash);
    return [...gone.map(([what]) => ({ what })), ...(await missingFiles(calls, archive, this.articles))];
  }
  private compareLines(lines: readonly JournalLine[]): Loss[] {
    const found = new Map(lines.map((line) => [placeOf(line), line]));
    const gone = [...this.told].filter(([place, told]) => {
      const line = found.get(place);
      return line?.hash !== told.hash || line.entry.action !== told.action;
    });
    const other = lines.filter(({ entry }) => {
      const asked = this.asked.get(entry.action);
      return asked !== undefined && !isDeepStrictEqual(asked.changes, entry.changes);
    });
    return [
      ...gone.map(([place]) => ({ what: `line ${place}` })),
      ...other.map((line) => ({ what: `changes of ${placeOf(line)}` })),
    ];
  }
  private compareUndone(lines: readonly JournalLine[]): Loss[] {
    const found = new Set(lines.flatMap(({ entry }) => (entry.undoes === undefined ? [] : entry.action))).size;
    return Array.from({ length: Math.max(0, this.undone - found) }, () => ({ what: 'an undo' }));
  }
}
function addedBy(change: Asked['changes'][number]): [string, ArticleAdded][] {
  return change.kind === 'article.add' ? [[change.target, change.value]] : [];
}
async function hasOriginal(archive: string, original: string): Promise<boolean> {
  const bytes = await readFile(join(archive, 'originals', original.slice(0, 2), original)).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === original;
}
/** Articles whose text does not come back or whose original is not there with its SHA-256. */
async function missingFiles(
  calls: HostCalls,
  archive: string,
  articles: ReadonlyMap<string, ArticleAdded>,
): Promise<Loss[]> {
  const all = [...articles];
  const losses: Loss[] = [];
  for (let at = 0; at < all.length; at += TEXTS) {
    const some = all.slice(at, at + TEXTS);
    const texts = await calls.texts(some.map(([, { text }]) => text));
    const kept = await Promise.all(some.map(([, { original }]) => hasOriginal(archive, original)));
    for (const [place, [id]] of some.entries()) {
      if (!texts[place]) losses.push({ what: `text of ${id}` });
      if (!kept[place]) losses.push({ what: `original of ${id}` });
    }
  }
  return losses;
}
