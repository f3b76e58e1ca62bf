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
  const head = blocks.slice(0, HEAD_BLOCKS).filter(({ kind }) => kind !== 'footnote');
  const { page, title } = layOut(head.map(({ text }) => lineOf(text)));
  const lines = (title.doubled ? title.lines.slice(0, 1) : title.lines).flatMap((at) => head[at] ?? []);
  const [first] = lines;
  const fits = lines.every(({ kind, label }) => kind === 'paragraph' && label === undefined);
  if (page || first === undefined || !fits || head.length === lines.length) return [...blocks];
  const text = lines.map((line) => line.text).join(' ');
  return blocks.flatMap((block): DraftBlock[] => {
    if (block === first) return [{ kind: 'heading', level: 1, text }];
    return lines.includes(block) ? [] : [block];
  });
}
