import type { Block, TextBody } from '#contract/text';
import type { Article } from '../../archive/rows';
import type { ArticleField } from '../inspector/edit-article';
import { numberStatements } from '../number-statements';

/** A row of the text as it was before cleaning: a block that was kept, or a run of blocks that one rule took out. */
export type RemovedRow =
  | {
      readonly kind: 'kept';
      readonly block: Block;
      readonly statement: number;
      /** The rule that had taken it out before it was put back; empty for a block that was always kept. */
      readonly backFrom: string;
    }
  | {
      readonly kind: 'removed';
      readonly blocks: readonly Block[];
      readonly rule: string;
      /** Which of the removed runs it is, in the order of the text's own list. */
      readonly run: number;
    };

const NONE: ReadonlyMap<number, string> = new Map();

/** Kept and removed blocks in the order of the original. `putBack` has the places of blocks that were put back, each with its rule. */
export function removedRows(
  { blocks, removed }: Pick<TextBody, 'blocks' | 'removed'>,
  putBack: ReadonlyMap<number, string> = NONE,
): RemovedRow[] {
  const before = (place: number): RemovedRow[] =>
    removed.flatMap(({ after, rule, blocks: taken }, run) =>
      after === place ? [{ kind: 'removed', rule, blocks: taken, run }] : [],
    );
  const kept = numberStatements(blocks).flatMap(({ block, statement }, place): RemovedRow[] => [
    ...before(place),
    { kind: 'kept', block, statement, backFrom: putBack.get(place) ?? '' },
  ]);
  return [...kept, ...before(blocks.length)];
}
/** How many blocks each rule took out, in the order of the rules' first appearance. */
export function countRemoved({ removed }: Pick<TextBody, 'removed'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, blocks } of removed) counts.set(rule, (counts.get(rule) ?? 0) + blocks.length);
  return counts;
}
/** Fields whose evidence is not kept: that the words stand in what was taken out is all that can be said. */
type Plain = 'authors' | 'issuers' | 'type' | 'category';

function has(blocks: readonly Block[], words: string): boolean {
  return words !== '' && blocks.some(({ text }) => text.toLowerCase().includes(words.toLowerCase()));
}
/** What the article still has from blocks that a rule took out; a field that was corrected by hand comes from nowhere else. */
export function becameOf(
  { rule, blocks }: { readonly rule: string; readonly blocks: readonly Block[] },
  article: Pick<Article, 'title' | 'titleFrom' | 'dateFrom' | 'source' | 'sourceFrom' | Plain>,
): ArticleField[] {
  const { title, titleFrom, dateFrom, source, sourceFrom, authors, issuers, type, category } = article;
  const isTitle = rule === 'title' && titleFrom.by !== 'researcher' && has(blocks, title);
  const dated = { title: 'title', 'date-line': 'byline' }[rule];
  const digits = blocks.some(({ text }) => /\d/.test(text));
  const became: Partial<Record<ArticleField, boolean>> = {
    title: isTitle,
    date: dated !== undefined && dateFrom.by === dated && digits,
    authors: rule === 'byline' && authors.some((author) => has(blocks, author)),
    issuers: rule === 'letterhead' && issuers.some((issuer) => has(blocks, issuer)),
    type: rule === 'kind-line' && has(blocks, type),
    category: rule === 'category' && has(blocks, category),
    source: rule === 'published-on' && sourceFrom.by === 'text' && has(blocks, source),
  };
  return (Object.keys(became) as ArticleField[]).filter((field) => became[field]);
}
