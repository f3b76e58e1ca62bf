import { resolvePath } from './book-path';
import { readXml, type XmlElement, xmlElements } from './read-xml';

/** Names of printed pages by the id at which each begins, by the path of its document. */
export type PageList = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What an element and all below it say. */
function wordsIn({ text, children }: XmlElement): string {
  return [text, ...children.map(wordsIn)].join(' ').replace(/\s+/g, ' ').trim();
}
function targets(root: XmlElement): (readonly [href: string, page: string])[] {
  const links = xmlElements(root, 'nav')
    .filter(({ attributes }) => attributes.type?.split(/\s+/).includes('page-list'))
    .flatMap((nav) => xmlElements(nav, 'a').map((link) => [link.attributes.href ?? '', wordsIn(link)] as const));
  const ncx = xmlElements(root, 'pageTarget').map((target) => {
    return [xmlElements(target, 'content')[0]?.attributes.src ?? '', wordsIn(target)] as const;
  });
  return [...links, ...ncx];
}
/** Where the printed pages of a book begin, by its list of them (EPUB 3 navigation document or EPUB 2 NCX). */
export function readPageList(markup: string, path: string): PageList {
  const list = new Map<string, Map<string, string>>();
  for (const [href, page] of targets(readXml(markup))) {
    const document = resolvePath(path, href);
    const id = href.slice(href.indexOf('#') + 1);
    if (document === '' || !href.includes('#') || page === '') continue;
    list.set(document, (list.get(document) ?? new Map<string, string>()).set(id, page));
  }
  return list;
}
