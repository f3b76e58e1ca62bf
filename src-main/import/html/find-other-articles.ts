import { keyOf, type PageElement, textIn } from './page-element';

/** A shorter heading names a rubric as well. */
const SHORTEST_KEY = 8;
/** A teaser, or an `article` that is only a head, holds fewer characters of running text. */
const LEAST_PROSE = 300;

/** The innermost `article` that holds a text and a title, behind those around it; empty where there is none. */
function ownPath(
  root: PageElement,
  isTitle: (heading: PageElement) => boolean,
  prose: ReadonlyMap<PageElement, number>,
): readonly PageElement[] {
  const around: PageElement[] = [];
  let own: readonly PageElement[] = [];
  const walk = (element: PageElement): void => {
    const opens = element.tag === 'article';
    if (opens) around.push(element);
    if (/^h[1-3]$/.test(element.tag) && around.length > 0 && isTitle(element)) {
      const last = around.findLastIndex((article) => (prose.get(article) ?? 0) >= LEAST_PROSE);
      if (last >= 0) own = around.slice(0, last + 1);
    }
    for (const child of element.children) if (typeof child !== 'string') walk(child);
    if (opens) around.pop();
  };
  walk(root);
  return own;
}
/**
 * The `article` elements of a page that are not its own: those beside the innermost one that holds a text and a heading which
 * `titles` name. Empty where there is none such: many pages have no `article`, or one that is only a head.
 */
export function findOtherArticles(
  root: PageElement,
  titles: readonly string[],
  prose: ReadonlyMap<PageElement, number>,
): ReadonlySet<PageElement> {
  const keys = titles.map(keyOf);
  const isTitle = (heading: PageElement): boolean => {
    const key = keyOf(textIn(heading));
    return key.length > SHORTEST_KEY && keys.some((title) => title.includes(key));
  };
  const own = new Set(ownPath(root, isTitle, prose));
  const [innermost] = [...own].slice(-1);
  const others = new Set<PageElement>();
  const walk = (element: PageElement): void => {
    if (element === innermost) return;
    if (element.tag === 'article' && !own.has(element)) others.add(element);
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  if (innermost !== undefined) walk(root);
  return others;
}
