export interface FrontMatter {
  /** The YAML between the marks; empty where a file has none. */
  readonly yaml: string;
  readonly body: string;
}
/** The longest front matter that is looked for; what is longer is text between two rules. */
const LONGEST = 64 * 1024;

/** Parts a file's front matter from its text. Only a bare "---" opens it: "---js" names a language that others run. */
export function splitFrontMatter(text: string): FrontMatter {
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return { yaml: '', body: text };
  const head = text.slice(opening[0].length, LONGEST);
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(head);
  if (!closing) return { yaml: '', body: text };
  return {
    yaml: head.slice(0, closing.index),
    body: text.slice(opening[0].length + closing.index + closing[0].length),
  };
}
