import { elementsIn, keyOf, type PageElement, textIn } from './page-element';

/** A shorter heading names a rubric as well. */
const SHORTEST_KEY = 8;
/** A teaser, or an `article` that is only a head, holds fewer characters of running text. */
const LEAST_PROSE = 300;

function isArticle({ tag }: PageElement): boolean {
  return tag === 'article';
}
/** The innermost `article` that holds a heading which the page's own titles name, and a text. */
function ownArticle(
  articles: readonly PageElement[],
  titles: readonly string[],
  prose: ReadonlyMap<PageElement, number>,
): PageElement | undefined {
  const keys = titles.map(keyOf);
  const isTitle = (heading: PageElement): boolean => {
    const key = keyOf(textIn(heading));
    return key.length > SHORTEST_KEY && keys.some((title) => title.includes(key));
  };
  return articles.findLast(
    (article) =>
      (prose.get(article) ?? 0) >= LEAST_PROSE && elementsIn(article, ({ tag }) => /^h[1-3]$/.test(tag)).some(isTitle),
  );
}
/**
 * The `article` elements of a page that are not its own: those beside the one that holds its title. Empty where no such
 * element is found: many pages have none, or one that is only a head.
 */
export function findOtherArticles(
  root: PageElement,
  titles: readonly string[],
  prose: ReadonlyMap<PageElement, number>,
): ReadonlySet<PageElement> {
  const articles = elementsIn(root, isArticle);
  const own = articles.length > 1 ? ownArticle(articles, titles, prose) : undefined;
  if (own === undefined) return new Set();
  const inside = new Set(elementsIn(own, isArticle));
  return new Set(
    articles.filter((each) => !inside.has(each) && elementsIn(each, (element) => element === own).length === 0),
  );
}
