import type { Shape } from './collect-blocks';

const HEADING = /^heading ?([1-9])$/i;
const TITLE = /^title$/i;
const SUBTITLE = /^subtitle$/i;
const QUOTE = /^(?:intense )?quotes?$|^quotations?$|^block ?(?:text|quotes?|quotations?)$/i;
const CAPTION = /^(?:.* )?caption$/i;

/**
 * What a paragraph is by the names of its style and of those that it is based on, nearest first. Word processors keep the
 * English names of their own styles in a file, whatever they show.
 */
export function styleShape(names: readonly string[]): Shape {
  for (const name of names) {
    const [, level] = HEADING.exec(name) ?? [];
    if (level !== undefined) return headingShape(Number(level));
    if (TITLE.test(name)) return headingShape(1);
    if (SUBTITLE.test(name)) return headingShape(2);
    if (QUOTE.test(name)) return { kind: 'quote' };
    if (CAPTION.test(name)) return { kind: 'caption' };
  }
  return { kind: 'paragraph' };
}
/** A heading; text knows six levels, word processors have nine or ten. */
export function headingShape(level: number): Shape {
  return { kind: 'heading', level: Math.min(6, Math.max(1, level)) };
}
