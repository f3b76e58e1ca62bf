import { layOut } from '../boilerplate/lay-out';
import { lineOf } from '../boilerplate/line';
import type { DraftBlock } from './draft-document';

/** A title stands among the first lines; as many are read as tell letterhead and body from it. */
const HEAD_BLOCKS = 60;

/**
 * Marks the title of a document in which no style says what it is: among its first lines it is what it would be in a
 * plain text. A title on several lines becomes one heading.
 */
export function nameTitle(blocks: readonly DraftBlock[]): DraftBlock[] {
  const { page, title } = layOut(blocks.slice(0, HEAD_BLOCKS).map(({ text }) => lineOf(text)));
  const lines = title.doubled ? title.lines.slice(-1) : title.lines;
  const [first] = lines;
  const fits = lines.every((at) => blocks[at]?.kind === 'paragraph' && blocks[at]?.label === undefined);
  if (page || first === undefined || !fits || blocks.length === lines.length) return [...blocks];
  const text = lines.map((at) => blocks[at]?.text ?? '').join(' ');
  return blocks.flatMap((block, at): DraftBlock[] => {
    if (at === first) return [{ kind: 'heading', level: 1, text }];
    return lines.includes(at) ? [] : [block];
  });
}
