import { findCategory } from '../found/find-category';
import type { TitleFound } from '../found/find-title';
import { layOut } from './lay-out';
import { lineOf } from './line';
import { type Rule, ruleLines } from './rule-lines';

export interface Stripped {
  readonly title: TitleFound;
  readonly category: string;
  /** What stays, in order. */
  readonly kept: readonly string[];
  readonly removed: readonly { readonly after: number; readonly lines: readonly string[]; readonly rule: Rule }[];
  /** Lines about the article: from just above its title to its first paragraph. */
  readonly head: readonly string[];
  /** The bodies that a letterhead names, and the lines that say what kind of document this is. */
  readonly issuers: readonly string[];
  readonly kinds: readonly string[];
}
/** Date and author may stand so many lines above the title. */
const ABOVE_TITLE = 3;

/** Takes a page's frame off: its title, breadcrumb, share bars, teasers, comments and foot, each with the rule that did it. */
export function stripBoilerplate(paragraphs: readonly string[]): Stripped {
  const lines = paragraphs.map(lineOf);
  const layout = layOut(lines);
  const named = ruleLines(lines, layout);
  // A text of a title and nothing else is its own body.
  const rules = named.includes('') ? named : named.map(() => '' as const);
  const kept: string[] = [];
  const removed: { after: number; lines: string[]; rule: Rule }[] = [];
  lines.forEach(({ text }, at) => {
    const rule = rules[at] ?? '';
    const open = removed.at(-1);
    if (rule === '') kept.push(text);
    else if (open?.rule === rule && open.after === kept.length) open.lines.push(text);
    else removed.push({ after: kept.length, lines: [text], rule });
  });
  const { title, titleAt, body } = layout;
  const head = paragraphs.slice(Math.max(0, titleAt - ABOVE_TITLE), Math.max(body.start, titleAt + 1));
  const { issuers, kinds } = layout.head;
  return { title, category: findCategory(lines, layout), kept, removed, head, issuers, kinds };
}
