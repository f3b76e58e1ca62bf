import { elementsIn, type PageElement, tidyText } from '../page-element';

/** What a page says of its article in JSON-LD; empty where it says nothing. */
export interface LinkedData {
  readonly headline: string;
  readonly published: string;
  readonly authors: readonly string[];
  readonly site: string;
  readonly lang: string;
  /** "NewsArticle", "Report": what it calls the article. */
  readonly kind: string;
}
type Json = Readonly<Record<string, unknown>>;
/** Larger ones are catalogues. */
const LONGEST = 500_000;
/** A longer one is a text. */
const LONGEST_HEADLINE = 1000;
const DEEPEST = 12;
const MOST_NODES = 5_000;
const ARTICLE = /(?:Article|Posting|Report|Review|Statement|Speech|Legislation|PressRelease|Recipe|CreativeWork)$/;
const PAGE = /(?:WebPage|ItemPage|VideoObject)$/;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
/** Pages write line breaks into strings, semicolons behind the end, and comments or CDATA around it all. */
function parse(text: string): unknown {
  if (text.length > LONGEST) return null;
  const bare = text.replace(
    /^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?|(?:\/\/|\/\*)?\s*(?:\]\]>|-->)\s*(?:\*\/)?\s*$|;\s*$/g,
    '',
  );
  for (const tried of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,(\s*[}\]])/g, '$1')]) {
    try {
      return JSON.parse(tried);
    } catch {
      // The next reading is more forgiving; after the last the page simply says nothing.
    }
  }
  return null;
}
function nodesIn(value: unknown, depth: number, into: Json[]): void {
  if (depth > DEEPEST || into.length > MOST_NODES) return;
  if (Array.isArray(value)) for (const each of value) nodesIn(each, depth + 1, into);
  else if (isObject(value)) {
    into.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
      nodesIn(value[key], depth + 1, into);
  }
}
/** Text of a value, entities decoded that were written twice. */
export function plainText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return tidyText(
    String(value)
      .replace(/<[^<>]{1,200}>/g, '')
      .replace(/&(?:quot|#0?34);/g, '"')
      .replace(/&(?:apos|#0?39|#8217|rsquo);/g, '’')
      .replace(/&(?:ndash|#8211);/g, '–')
      .replace(/&(?:mdash|#8212);/g, '—')
      .replace(/&nbsp;/g, ' ')
      .replace(/&amp;/g, '&'),
  );
}
function typeOf(node: Json): string {
  return listOf(node['@type']).map(String).join(' ');
}
function nameOf(value: unknown, byId: ReadonlyMap<string, Json>): string {
  if (typeof value === 'string') return /^(?:https?:|[#@])/.test(value) ? '' : plainText(value);
  if (!isObject(value)) return '';
  const named = listOf(value.name)[0];
  if (named !== undefined) return plainText(named);
  const target = typeof value['@id'] === 'string' ? byId.get(value['@id']) : undefined;
  return target && target !== value ? plainText(listOf(target.name)[0]) : '';
}
/** The article of a page's JSON-LD: the first node that is one, else the page itself. */
export function readJsonLd(root: PageElement): LinkedData {
  const scripts = elementsIn(
    root,
    ({ tag, attributes }) => tag === 'script' && /ld\+json/i.test(attributes.type ?? ''),
  );
  const nodes: Json[] = [];
  for (const script of scripts) {
    nodesIn(parse(script.children.filter((child) => typeof child === 'string').join('')), 0, nodes);
  }
  const byId = new Map(
    nodes.flatMap((node): [string, Json][] =>
      typeof node['@id'] === 'string' && node.name !== undefined ? [[node['@id'], node]] : [],
    ),
  );
  const article = nodes.find(
    (node) => ARTICLE.test(typeOf(node)) && (node.headline ?? node.datePublished) !== undefined,
  );
  const page = nodes.find((node) => PAGE.test(typeOf(node)));
  const site = nodes.find((node) => /WebSite/.test(typeOf(node)));
  const said = (key: string): string => plainText(article?.[key] ?? page?.[key]);
  return {
    headline: plainText(article?.headline ?? article?.name)
      .slice(0, LONGEST_HEADLINE)
      .toWellFormed(),
    published: said('datePublished') || plainText(article?.dateCreated),
    authors: listOf(article?.author ?? article?.creator)
      .map((value) => nameOf(value, byId))
      .filter((name) => name !== ''),
    site: nameOf(article?.publisher, byId) || nameOf(site, byId),
    lang: said('inLanguage'),
    kind: article ? typeOf(article) : '',
  };
}
