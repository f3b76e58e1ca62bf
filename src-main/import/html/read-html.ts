import type { Doubt, Unread } from '#contract/article';
import type { ArticleDraft } from '#contract/article-draft';
import type { Outcome } from '#contract/outcome';
import type { Block, TextBody } from '#contract/text';
import { countWords, lineOf } from '../boilerplate/line';
import { phraseRule } from '../boilerplate/phrase-rules';
import { placeCells } from '../document/table-row';
import { findSource } from '../found/find-source';
import type { Told } from '../member';
import { labelBlocks, markedBlock } from '../name-blocks';
import { stemOf } from '../stem-of';
import { decodeHtml } from './decode-html';
import { foundInPage } from './found-in-page';
import { joinArticle, type Seen } from './join-article';
import { findPageTitle, titlesSaid } from './meta/find-page-title';
import { readJsonLd } from './meta/read-json-ld';
import { readMeta } from './meta/read-meta';
import { toldMeta } from './meta/told-meta';
import { parsePage } from './parse-page';
import { pickArticle } from './pick-article';
import type { Piece } from './piece';
import { type PieceRule, rulePieces } from './rule-pieces';
import { splitPieces } from './split-pieces';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'html/3';
/** Fewer words than this are mostly empty. */
const FEWEST_WORDS = 5;
/** Readability takes a second for so many; a page with more is a catalogue, and its prose is taken as it stands. */
const MOST_PIECES = 20_000;

function seenAs(piece: Piece): Seen {
  const line = lineOf(piece.text);
  return { piece, line, phrase: findSource(piece.text) ? 'published-on' : phraseRule(line) };
}
function blockOf({ cells, ...piece }: Piece): Block {
  const placed = cells && placeCells(cells);
  return markedBlock({ ...piece, ...(placed && { cells: placed }) });
}
function bodyOf(pieces: readonly Piece[], rules: readonly (PieceRule | '')[]): Pick<TextBody, 'blocks' | 'removed'> {
  const blocks: Block[] = [];
  const removed: { after: number; rule: string; blocks: Block[] }[] = [];
  pieces.forEach((piece, at) => {
    const rule = rules[at] ?? '';
    const open = removed.at(-1);
    if (rule === '') blocks.push(blockOf(piece));
    else if (open?.rule === rule && open.after === blocks.length) open.blocks.push(blockOf(piece));
    else removed.push({ after: blocks.length, rule, blocks: [blockOf(piece)] });
  });
  return { blocks: labelBlocks(blocks), removed };
}
/** Reads a page: bytes → elements → blocks → those of the article → what page and text say of themselves. */
export async function readHtml(
  bytes: Uint8Array,
  name: string,
  told: Told = {},
): Promise<Outcome<ArticleDraft, Unread>> {
  const decoded = await decodeHtml(bytes, told.charset);
  if (!decoded.ok) return decoded;
  const { root, firstComment, clipped } = parsePage(decoded.value.text);
  const meta = toldMeta(readMeta(root, firstComment), told);
  const linked = readJsonLd(root);
  const { branch, pieces } = splitPieces(root, titlesSaid(meta, linked));
  if (pieces.length === 0) return { ok: false, reason: 'empty-file', detail: 'a page without words' };
  const title = findPageTitle(meta, linked, pieces);
  const picked = pieces.length > MOST_PIECES ? new Set<number>() : pickArticle(branch);
  const seen = pieces.map(seenAs);
  const rules = rulePieces(seen, joinArticle(seen, picked, title.title), title.title);
  const stem = stemOf(name);
  const body = bodyOf(pieces, rules);
  const words = body.blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  const doubts: Doubt[] = [
    ...(decoded.value.guessed ? (['encoding-guessed'] as const) : []),
    ...(decoded.value.damaged || clipped ? (['part-damaged'] as const) : []),
    ...(words < FEWEST_WORDS ? (['mostly-empty'] as const) : []),
    ...(title.title === '' ? (['no-title'] as const) : []),
  ];
  const found = foundInPage({ root, meta, linked, title, pieces, rules, stem });
  return { ok: true, value: { found, text: { format: 1, extractor: EXTRACTOR, ...body }, doubts } };
}
