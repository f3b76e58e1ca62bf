import type { Block } from '#contract/text';
import { statementLabels } from '#text/statement-labels';
import { findHits, type Hit } from './find-hits';
import type { QueryWord } from './query';

export interface Snippet {
  /** What a citation shows for the statement: the document's own label or our number; empty for a heading. */
  readonly statement: string;
  readonly text: string;
  /** Hits in `text`. */
  readonly hits: readonly Hit[];
  /** Hits in the whole article, and in how many statements. */
  readonly total: number;
  readonly statements: number;
  /** Where the best statement's first hit begins in the article's text, UTF-16. */
  readonly at: number;
}
/** Longest text of a snippet: three lines of a list. */
const LONGEST = 260;
/** Text kept before the first hit when the beginning is cut off. */
const BEFORE = 60;

interface Candidate {
  readonly block: Block;
  readonly statement: string;
  readonly start: number;
  readonly hits: readonly Hit[];
  readonly distinct: number;
}
function cutTo({ block: { text }, hits }: Candidate): { text: string; hits: Hit[] } {
  const first = hits[0]?.start ?? 0;
  const space = text.indexOf(' ', Math.max(0, first - BEFORE));
  const from = first <= BEFORE * 2 ? 0 : space >= 0 && space < first ? space + 1 : first;
  const to = Math.min(text.length, from + LONGEST);
  const lead = from > 0 ? '… ' : '';
  const moved = hits
    .filter(({ start, end }) => start >= from && end <= to)
    .map((hit) => ({ ...hit, start: hit.start - from + lead.length, end: hit.end - from + lead.length }));
  return { text: lead + text.slice(from, to) + (to < text.length ? '…' : ''), hits: moved };
}
/** The statement with most different words of the query (then most hits, then the first), or null where no block has any. */
export function bestSnippet(blocks: readonly Block[], words: readonly QueryWord[]): Snippet | null {
  const labels = statementLabels(blocks);
  let start = 0;
  const candidates: Candidate[] = [];
  for (const [place, block] of blocks.entries()) {
    const hits = findHits(block.text, words);
    const distinct = new Set(hits.map(({ word }) => word)).size;
    if (hits.length > 0) candidates.push({ block, statement: labels[place] ?? '', start, hits, distinct });
    start += block.text.length + 1;
  }
  const best = candidates.toSorted(
    (a, b) => b.distinct - a.distinct || b.hits.length - a.hits.length || a.start - b.start,
  )[0];
  if (!best) return null;
  return {
    ...cutTo(best),
    statement: best.statement,
    total: candidates.reduce((sum, { hits }) => sum + hits.length, 0),
    statements: candidates.length,
    at: best.start + (best.hits[0]?.start ?? 0),
  };
}
