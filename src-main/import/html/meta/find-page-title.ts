import type { Evidence } from '#contract/article';
import { keyOf } from '../page-element';
import type { Piece } from '../piece';
import { type LinkedData, plainText } from './read-json-ld';
import { firstOf, type PageMeta } from './read-meta';

export interface PageTitle {
  readonly title: string;
  readonly titleFrom: Evidence;
}
/** What stands between a title and the name of its site. */
const SEPARATOR = /\s+(?:[|–—·•»«:~>/\\-]|::|--|\|\|)\s+|\s*[|»«｜]\s*|\s-\s/;
/** A site's name has at most so many words. */
const LONGEST_NAME = 6;
const FEWEST_WORDS = 2;

/** The names a page's site goes by. */
function siteNames(meta: PageMeta, linked: LinkedData): string[] {
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(meta.url || firstOf(meta, 'og:url', 'twitter:url'))?.[1] ?? '';
  const handle = firstOf(meta, 'twitter:site', 'twitter:creator').replace('@', '');
  return [
    firstOf(meta, 'og:site_name', 'application-name', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher'),
    linked.site,
    host,
    host.split('.').slice(0, -1).join(''),
    host.split('.').at(-2) ?? '',
    handle,
  ]
    .map((name) => keyOf(plainText(name)))
    .filter((name) => name.length > 1);
}
function words(text: string): number {
  return text.split(/\s+/).length;
}
/** A title without the name of its site before or behind it. */
export function cutSiteName(said: string, sites: readonly string[], sure: boolean): string {
  let title = said.trim();
  const isSite = (part: string): boolean => sites.includes(keyOf(part));
  for (let round = 0; round < 3; round++) {
    const marks = [...title.matchAll(new RegExp(SEPARATOR, 'g'))];
    const [first, last] = [marks[0], marks.at(-1)];
    if (!first || !last) return title;
    const behind = title.slice(last.index + last[0].length);
    const before = title.slice(0, first.index);
    const rest = title.slice(0, last.index);
    if (isSite(behind)) title = rest;
    else if (isSite(before)) title = title.slice(first.index + first[0].length);
    else if (
      !sure &&
      /[|»|–—·-]/.test(last[0]) &&
      words(behind) <= LONGEST_NAME &&
      words(rest) >= Math.max(FEWEST_WORDS, words(behind))
    )
      title = rest;
    else return title;
    sure = true;
  }
  return title;
}
function ogTitle(meta: PageMeta): string {
  return plainText(
    firstOf(
      meta,
      'og:title',
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'headline',
      'parsely-title',
      'sailthru.title',
    ),
  );
}
/** What the head of a page calls it, the name of its site included. */
export function titlesSaid(meta: PageMeta, linked: LinkedData): string[] {
  return [ogTitle(meta), linked.headline, meta.title].filter((each) => each !== '');
}
/** The title of a page: the heading that its own metadata names, else what the metadata say, the site's name cut off. */
export function findPageTitle(meta: PageMeta, linked: LinkedData, pieces: readonly Piece[]): PageTitle {
  const sites = siteNames(meta, linked);
  const og = ogTitle(meta);
  const said = titlesSaid(meta, linked);
  const keys = said.map(keyOf);
  const headings = pieces.filter(
    ({ kind, level = 9, rule, text }) =>
      kind === 'heading' &&
      level <= 3 &&
      rule !== 'hidden' &&
      rule !== 'related-articles' &&
      rule !== 'comments' &&
      !sites.includes(keyOf(text)),
  );
  const confirmed = headings.filter(
    ({ text }) => keyOf(text).length > 8 && keys.some((key) => key.includes(keyOf(text))),
  );
  const [best] = confirmed.toSorted(
    (one, other) => (one.level ?? 9) - (other.level ?? 9) || other.text.length - one.text.length,
  );
  if (best) return { title: best.text, titleFrom: { by: 'heading', sure: 'sure' } };
  const tops = headings.filter(({ level, rule }) => level === 1 && rule === '');
  const [only] = tops;
  if (only && tops.length === 1 && words(only.text) >= 3)
    return { title: only.text, titleFrom: { by: 'heading', sure: 'likely' } };
  if (og !== '') return { title: cutSiteName(og, sites, true), titleFrom: { by: 'meta', sure: 'likely' } };
  if (linked.headline !== '') return { title: linked.headline, titleFrom: { by: 'json-ld', sure: 'likely' } };
  if (meta.title !== '')
    return { title: cutSiteName(meta.title, sites, false), titleFrom: { by: 'title', sure: 'likely' } };
  const [heading] = headings;
  return heading
    ? { title: heading.text, titleFrom: { by: 'heading', sure: 'guess' } }
    : { title: '', titleFrom: { by: '', sure: 'guess' } };
}
