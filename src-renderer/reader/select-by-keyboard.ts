/** A selection that grows by keys: `anchor` stays, `focus` moves. Offsets of the stored text. */
export interface KeySelection {
  readonly anchor: number;
  readonly focus: number;
}
export interface ArrowKey {
  readonly key: 'ArrowLeft' | 'ArrowRight';
  /** By character instead of by word. */
  readonly shift: boolean;
}
/** V: the first word of the statement that begins at `start`. */
export function beginSelection(text: string, lang: string, start: number): KeySelection {
  return { anchor: start, focus: nextWordEnd(text, lang, start) };
}
/**
 * Moves the focus by a word, or by a character with Shift; to the left is onward where the text runs from right to left.
 * A word is what Intl.Segmenter says, so Chinese and Thai have words too. It stops at both ends of the text.
 */
export function extendSelection(
  text: string,
  lang: string,
  direction: 'ltr' | 'rtl',
  { anchor, focus }: KeySelection,
  { key, shift }: ArrowKey,
): KeySelection {
  const onward = (key === 'ArrowRight') === (direction === 'ltr');
  if (shift) return { anchor, focus: onward ? nextCharacter(text, lang, focus) : lastCharacter(text, lang, focus) };
  return { anchor, focus: onward ? nextWordEnd(text, lang, focus) : lastWordStart(text, lang, focus) };
}
function nextWordEnd(text: string, lang: string, from: number): number {
  const words = segmentsOf(text, lang, 'word');
  for (let at = from; at < text.length; ) {
    const segment = words.containing(at);
    if (!segment) break;
    at = segment.index + segment.segment.length;
    if (segment.isWordLike) return at;
  }
  return text.length;
}
function lastWordStart(text: string, lang: string, from: number): number {
  const words = segmentsOf(text, lang, 'word');
  for (let at = from; at > 0; ) {
    const segment = words.containing(at - 1);
    if (!segment) break;
    at = segment.index;
    if (segment.isWordLike) return at;
  }
  return 0;
}
function nextCharacter(text: string, lang: string, from: number): number {
  const character = segmentsOf(text, lang, 'grapheme').containing(from);
  return character ? character.index + character.segment.length : text.length;
}
function lastCharacter(text: string, lang: string, from: number): number {
  return from === 0 ? 0 : (segmentsOf(text, lang, 'grapheme').containing(from - 1)?.index ?? 0);
}
function segmentsOf(text: string, lang: string, granularity: 'word' | 'grapheme'): Intl.Segments {
  return new Intl.Segmenter(lang || undefined, { granularity }).segment(text);
}
