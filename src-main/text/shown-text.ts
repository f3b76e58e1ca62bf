import type { NewerText, TextShown, TextSource } from '#contract/article';

/** The text that an article shows, and the one that waits. */
export interface ShownText extends TextSource {
  readonly newer: NewerText | null;
}
/** What `article.text` makes of the text before: one that names no original has that of the text before. */
export function shownText({ original, member }: TextSource, change: TextShown): ShownText {
  return {
    text: change.text,
    original: change.original ?? original,
    member: change.member ?? member,
    newer: change.newer ?? null,
  };
}
/** The inverse: what `article.text` records to make an article show this. */
export function showingText({ text, original, member, newer }: ShownText): TextShown {
  return { text, original, member, ...(newer && { newer }) };
}
/** All texts that a change names, the shown one first. */
export function textsNamed(before: TextSource, change: TextShown): readonly TextSource[] {
  return [shownText(before, change), change.newer, change.older].filter((source) => source !== undefined);
}
/** With one more text, where it is not among them. */
export function withText(texts: readonly TextSource[], { text, original, member }: TextSource): readonly TextSource[] {
  return texts.some((known) => known.text === text) ? texts : [...texts, { text, original, member }];
}
