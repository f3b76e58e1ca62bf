import { isBlock, isSilent, type PageElement } from './page-element';

/** Shorter lines are what menus have as well. */
const SHORTEST_LINE = 80;

/** Characters of running text in each element, those of links and of short lines not counted. */
export function weighProse(root: PageElement): ReadonlyMap<PageElement, number> {
  const prose = new Map<PageElement, number>();
  const weigh = (element: PageElement): number => {
    let sum = 0;
    let own = 0;
    for (const child of element.children) {
      if (typeof child === 'string') own += child.trim().length;
      else if (!isSilent(child) && child.tag !== 'a') {
        const below = weigh(child);
        if (isBlock(child)) sum += below;
        else own += below;
      }
    }
    if (own > SHORTEST_LINE || !isBlock(element)) sum += own;
    prose.set(element, sum);
    return sum;
  };
  weigh(root);
  return prose;
}
