import { readByline } from '../../found/find-people';
import { namesOf } from '../frame-rule';
import { keyOf, type PageElement, textIn } from '../page-element';
import { type LinkedData, plainText } from './read-json-ld';
import type { PageMeta } from './read-meta';
import { siteNames } from './site-names';

/** Names under which heads give an author, the most exact first. */
const META = [
  'author',
  'article:author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'article:author_name',
  'og:article:author',
  'rbauthors',
  'cxenseparse:author',
  'creator',
];
/** What pages call the element of an author, and what they call lists of other people's texts. */
const NAMED =
  /(?:^| )(?:author|authors|author name|byline|by line|article author|post author|entry author|autor|autore|auteur|writer|journalist|creator|vcard|fn)(?= |$)/;
const OTHER =
  /(?:^| )(?:comments?|commentlist|related|widget|sidebar|recent|latest|popular|teasers?|footer|respond)(?= |$)/;
/** What stands before and behind a name in its element. */
const BEGIN =
  /^(?:(?:view |see )?all posts by|zeige alle beiträge von|alle beiträge von|voir tous les articles de|ver todas las entradas de|tutti gli articoli di|artikel von|(?:interview|text|foto|story|author|autor)(?=:)|(?:written |posted |reported |published |story |text |words )?by|von|par|por|di|door|autor(?:in|a|ka)?|auteur|autore|author|text|автор|作者|de)\s*[:：]?\s+/i;
const REST =
  /\s*(?:[|•·]|\s[-–—]\s|,\s*(?:\p{Ll}|\d|staff|editor|reporter)|\b(?:published|posted|updated|on|am|le)\b\s+(?:\p{L}+\s+)?\d|\s\d{1,2}[./]|@|\().*$/iu;
/** What sites write where they have no name. */
const NO_NAME =
  /^(?:(?:wordpress|wp|site)?admin|administrator|editor|staff|webmaster|von|par|por|posted|jobs|hire|articles?|posts?|website|home|contact|more|mehr|follow|profile|bio|guest|author|unknown|anonymous|null|undefined|view all posts|about|about the author|share|by)$/i;
/** A name that may stand in the place of the site's: first and last, as persons have. */
const PERSON =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|del|della|der|den|di|van|von|la|le|al|bin|el|y)){1,4}$/u;
/** More is a note about an author, not a name. */
const LONGEST = 100;
const MOST_WORDS = 6;

/** The names in a byline, without "By", the date behind them, or what a site writes where it has no name. */
function namesIn(said: string): string[] {
  const text = plainText(said);
  if (text.length > LONGEST || /^https?:|^www\.|[@{}<>]|\.\w{2,3}\//.test(text)) return [];
  return text
    .replace(BEGIN, '')
    .replace(REST, '')
    .split(/\s*[;,、]\s*|\s+(?:and|und|et|y|e|i|&)\s+/u)
    .map((name) => name.replace(BEGIN, '').trim())
    .filter(
      (name) =>
        /\p{L}{2}/u.test(name) && !/\d{2}/.test(name) && name.split(' ').length <= MOST_WORDS && !NO_NAME.test(name),
    );
}
/** Names in elements that are called after an author, in order. */
function authorsInPage(root: PageElement): string[] {
  const exact: string[] = [];
  const named: string[] = [];
  const walk = (element: PageElement): void => {
    const names = namesOf(element);
    if (OTHER.test(names) && element.tag !== 'body') return;
    const { attributes, tag } = element;
    if (tag === 'a' && /(?:^| )author(?: |$)/i.test(attributes.rel ?? '')) exact.push(textIn(element));
    else if (/(?:^| )(?:author|creator)(?: |$)/i.test(attributes.itemprop ?? ''))
      exact.push(attributes.content ?? textIn(element));
    else if (tag !== 'body' && tag !== 'html' && NAMED.test(names)) named.push(textIn(element));
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(root);
  return [...exact, ...named];
}
/** Who wrote a page: by JSON-LD, its head, elements named after an author, or a byline; the site itself where no person is named. */
export function findPageAuthors(
  root: PageElement,
  meta: PageMeta,
  linked: LinkedData,
  head: readonly string[],
): string[] {
  const namesOfAll = (sayings: readonly (readonly string[])[]): string[][] =>
    sayings.map((said) => [...new Set(said.flatMap(namesIn))]).filter((names) => names.length > 0);
  const sites = siteNames(meta, linked);
  const isSite = (name: string): boolean => sites.includes(keyOf(name));
  const inHead = namesOfAll([linked.authors, ...META.map((name) => meta.named.get(name) ?? [])]);
  if (inHead[0]?.every(isSite) === false) return inHead[0];
  const bylines = [...new Set(head.flatMap(readByline))];
  const told = [...inHead, ...namesOfAll(authorsInPage(root).map((said) => [said])), bylines];
  const first = told[0] ?? [];
  if (!first.every(isSite)) return first;
  const ofSite = (name: string): boolean => sites.some((site) => keyOf(name).includes(site));
  return told.find((names) => names.length > 0 && names.every((name) => PERSON.test(name) && !ofSite(name))) ?? first;
}
