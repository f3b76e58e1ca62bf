/** Characters of context on each side: about a line and a half, enough to see who speaks and of what. */
const MOST = 120;
/** What a cut leaves of a word, and half a surrogate pair where there are no blanks to cut at. */
const CUT_AT_START = /^(?:\S*\s+|[\udc00-\udfff])/;
const CUT_AT_END = /(?:\s+\S*|[\ud800-\udbff])$/;

/** The words before and after [start, end), UTF-16, exactly as they stand; cut between words where there are blanks. */
export function contextOf(source: string, start: number, end: number): { prefix: string; suffix: string } {
  const before = source.slice(Math.max(0, start - MOST), start);
  const after = source.slice(end, end + MOST);
  return {
    prefix: start > MOST ? before.replace(CUT_AT_START, '') : before,
    suffix: end + MOST < source.length ? after.replace(CUT_AT_END, '') : after,
  };
}
