import type { Span } from './mark';
import { offsetInPieces, type PiecePlace, placeInPieces } from './piece-offsets';

/** Every block of a shown text is an element that carries the offset of its first character. */
const BLOCK = '[data-start]';

/**
 * The range of the stored text that a DOM range covers, or null where it touches no block. Boundary points may lie in elements
 * and between blocks. Inverse of `rangeOf`.
 */
export function spanOf(root: Element, range: Range): Span | null {
  const start = offsetOf(root, range.startContainer, range.startOffset, 'start');
  const end = offsetOf(root, range.endContainer, range.endOffset, 'end');
  return start === null || end === null || end < start ? null : { start, end };
}
/** The DOM range over a passage, or null where the text has no such place. Inverse of `spanOf`. */
export function rangeOf(root: Element, span: Span): Range | null {
  return rangesOf(root, [span])[0] ?? null;
}
/** The DOM ranges over many passages; those that the text does not have are null. */
export function rangesOf(root: Element, spans: readonly Span[]): (Range | null)[] {
  const blocks = blocksOf(root);
  return spans.map((span) => rangeIn(blocks, span));
}
function rangeIn(blocks: readonly HTMLElement[], { start, end }: Span): Range | null {
  const from = pointOf(blocks, start, 'start');
  const to = pointOf(blocks, end, 'end');
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
function offsetOf(root: Element, node: Node, offset: number, edge: 'start' | 'end'): number | null {
  const block = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(BLOCK);
  if (!block || !root.contains(block)) return offsetBetweenBlocks(root, node, offset, edge);
  return startOf(block) + offsetInPieces(...placeOf(block, node, offset));
}
/** A start outside all blocks means the next block's first character, an end the last character of the block before. */
function offsetBetweenBlocks(root: Element, node: Node, offset: number, edge: 'start' | 'end'): number | null {
  const point = document.createRange();
  point.setStart(node, offset);
  const blocks = blocksOf(root);
  const next = blocks.findIndex((block) => point.comparePoint(block, 0) >= 0);
  if (edge === 'start') {
    const block = blocks[next];
    return block ? startOf(block) : null;
  }
  const block = next === -1 ? blocks.at(-1) : blocks[next - 1];
  return block ? startOf(block) + lengthOf(block) : null;
}
function pointOf(
  blocks: readonly HTMLElement[],
  offset: number,
  edge: 'start' | 'end',
): { node: Node; offset: number } | null {
  const block = blockAt(blocks, offset);
  if (!block) return null;
  const pieces = textNodesOf(block);
  const lengths = pieces.map(({ length }) => length);
  const place = placeInPieces(lengths, offset - startOf(block), edge);
  if (!place) return pieces.length === 0 && offset === startOf(block) ? { node: block, offset: 0 } : null;
  const node = pieces[place.piece];
  return node ? { node, offset: place.offset } : null;
}
/** The last block that begins at or before the offset: binary search, since a long text has thousands. */
function blockAt(blocks: readonly HTMLElement[], offset: number): HTMLElement | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && startOf(block) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}
function blocksOf(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(BLOCK)];
}
function startOf(block: HTMLElement): number {
  return Number(block.dataset.start);
}
/** The boundary point as a place among the block's text nodes; inside an element it stands before that element's child. */
function placeOf(block: HTMLElement, node: Node, offset: number): [lengths: number[], place: PiecePlace] {
  const pieces = textNodesOf(block);
  const lengths = pieces.map(({ length }) => length);
  const own = node instanceof Text ? pieces.indexOf(node) : -1;
  if (own !== -1) return [lengths, { piece: own, offset }];
  const point = document.createRange();
  point.setStart(node, offset);
  const next = pieces.findIndex((piece) => point.comparePoint(piece, 0) >= 0);
  return [lengths, { piece: next === -1 ? pieces.length : next, offset: 0 }];
}
function lengthOf(block: HTMLElement): number {
  return block.textContent.length;
}
function textNodesOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes.filter(({ length }) => length > 0);
}
