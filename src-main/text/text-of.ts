import type { Block } from '#contract/text';

/** The text of a version: its blocks joined by one LF. Offsets of passages count UTF-16 in it. */
export function textOf(blocks: readonly Pick<Block, 'text'>[]): string {
  return blocks.map((block) => block.text).join('\n');
}
