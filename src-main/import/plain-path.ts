import { createHash } from 'node:crypto';

/** UTF-16 units of a path in a container: addresses of pages are long, and four in one another stay a path that a call takes. */
const LONGEST_PATH = 1_900;
/** UTF-16 units of a name: no file system takes longer ones. */
const LONGEST_NAME = 255;
/** Breaks a line of a report, or turns it round: controls, line separators, embeddings and overrides of direction. */
const UNPLAIN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const INSTEAD = '\ufffd';

/** A name as a reader of a format hears it: with its extension, and nothing in it that is not shown. */
export function plainName(name: string): string {
  return name.slice(-LONGEST_NAME).toWellFormed().replace(UNPLAIN, INSTEAD);
}
/**
 * A path in a container as it goes into the journal and a report. One that had to be changed ends in a mark made of what it
 * was ("a�b.txt~1f0c2d3e"), so that two of them stay two documents.
 */
export function plainPath(path: string): string {
  const plain = path.slice(0, LONGEST_PATH).toWellFormed().replace(UNPLAIN, INSTEAD);
  if (plain === path) return path;
  return `${plain}~${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;
}
