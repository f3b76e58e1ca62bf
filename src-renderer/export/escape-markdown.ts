/** Punctuation that Markdown may read as markup anywhere in a line; CommonMark (section 2.4) lets any of it be escaped. */
const ANYWHERE = /[\\`*_[\]<>~|$&!#]/g;
/** What begins a list or underlines a heading at the start of a line: "- ", "+ ", "===", "12." or "3)". */
const AT_START = /^(\s*(?:\d{1,9})?)([-+=.)])/;

/** A line of text as Markdown that shows exactly that text. */
export function escapeMarkdown(line: string): string {
  return line.replace(ANYWHERE, '\\$&').replace(AT_START, '$1\\$2');
}
/** The text that Markdown shows for such a line: the inverse of `escapeMarkdown`. */
export function unescapeMarkdown(line: string): string {
  return line.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
