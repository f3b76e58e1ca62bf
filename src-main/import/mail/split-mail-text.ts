import type { DraftBlock } from '../document/draft-document';
import { nameBlocks } from '../name-blocks';
import { splitMailLines } from './split-mail-lines';

const QUOTED = /^(?:>[ \t]?)+/;
/** What mail programs put above a signature: it parts, and says nothing. */
const SIGNATURE = /^--\s*$/;

/** Lines in stretches of what the author wrote and what is quoted. */
function stretches(text: string): { readonly quoted: boolean; readonly lines: string[] }[] {
  const found: { readonly quoted: boolean; readonly lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = QUOTED.test(line);
    const open = found.at(-1);
    const own = quoted ? line.replace(QUOTED, '') : SIGNATURE.test(line) ? '' : line;
    if (open?.quoted === quoted) open.lines.push(own);
    else found.push({ quoted, lines: [own] });
  }
  return found;
}
/** The text of a message in blocks: all of its words, what it quotes as quotes. */
export function splitMailText(text: string): DraftBlock[] {
  return stretches(text).flatMap(({ quoted, lines }): DraftBlock[] => {
    const paragraphs = splitMailLines(lines);
    if (quoted) return paragraphs.map((paragraph) => ({ kind: 'quote', text: paragraph }));
    return nameBlocks(paragraphs).map(({ sentences: _, ...block }) => block);
  });
}
