import type { Evidence } from '#contract/article';
import { countWords } from '../../boilerplate/line';
import { keyOf } from '../page-element';
import type { Piece } from '../piece';
import { type LinkedData, plainText } from './read-json-ld';
import { firstOf, type PageMeta } from './read-meta';
import { siteNames } from './site-names';

export interface PageTitle {
  readonly title: string;
  readonly titleFrom: Evidence;
}
/** What stands between a title and the name of its site. */
const SEPARATOR =
  /\s+(?:[|–—·•»«:~>/\\-]|::|--|\|\|)\s+|\s*[|»«｜]\s*|\s-\s|(?<=[\u3000-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF])[-_–—](?=[\u3000-\u9FFF\uAC00-\uD7AF])/;
/** A site's name has at most so many words. */
const LONGEST_NAME = 6;
const FEWEST_WORDS = 2;
/** A heading of fewer words may be a rubric. */
const LEAST_WORDS = 3;
/** A shorter key is found in many titles. */
const SHORTEST_KEY = 9;
const LEAST_SHARE = 0.4;
/** What is longer is no heading but a text, and is not looked through. */
const LONGEST_HEADING = 500;
/** Headings in these say nothing of the page. */
const OF_OTHERS: ReadonlySet<string> = new Set(['hidden', 'related-articles', 'comments']);

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
      countWords(behind) <= LONGEST_NAME &&
      countWords(rest) >= Math.max(FEWEST_WORDS, countWords(behind))
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
/** What the head says without the name of its site: comparable with headings. */
interface Named {
  readonly title: string;
  readonly key: string;
  /** As it stands, the site's name included. */
  readonly whole: string;
}
interface Heading {
  readonly text: string;
  readonly key: string;
  readonly level: number;
}
function headingsOf(pieces: readonly Piece[], sites: readonly string[]): Heading[] {
  return pieces.flatMap(({ kind, level = 9, rule, text }): Heading[] => {
    const key = keyOf(text);
    const own = kind === 'heading' && level <= 3 && !OF_OTHERS.has(rule) && !sites.includes(key);
    return own ? [{ text, key, level }] : [];
  });
}
/** Does what the head says confirm a heading? A lower one has to be a good part of it: a chapter is named in a title as well. */
function isConfirmed({ key, level }: Heading, named: readonly Named[]): boolean {
  if (key.length < SHORTEST_KEY) return false;
  return named.some(
    (each) =>
      (each.whole.includes(key) && (level === 1 || key.length >= LEAST_SHARE * each.key.length)) ||
      (level === 1 && each.key.length >= SHORTEST_KEY && (key.startsWith(each.key) || key.endsWith(each.key))),
  );
}
/** The heading that is the page's title: one that the head names in full, else the highest, the longest of several. */
function bestHeading(headings: readonly Heading[], named: readonly Named[]): Heading | undefined {
  const confirmed = headings
    .filter((heading) => isConfirmed(heading, named))
    .toSorted((one, other) => one.level - other.level || other.text.length - one.text.length);
  const [highest] = confirmed;
  const full = confirmed.find(({ key }) => named.some((each) => each.key === key));
  // The name of a site stands highest as well, and in the title behind that of the page.
  return full && highest && full.key.length > highest.key.length ? full : highest;
}
/** A heading without the rubric before it, where the head names only the rest; "Roads: open again" is one title. */
function withoutRubric({ text, key }: Heading, named: readonly Named[]): string {
  const rest = named.find(
    (each) => each.key !== key && key.endsWith(each.key) && countWords(each.title) >= LEAST_WORDS,
  );
  if (rest === undefined || text.length > LONGEST_HEADING) return text;
  const starts = [...text.matchAll(/[\s:]+/g)].map(({ index, 0: blank }) => index + blank.length);
  const start = starts.find((at) => keyOf(text.slice(at)) === rest.key);
  if (start === undefined) return rest.title;
  return /[^\s:]:\s*$/.test(text.slice(0, start)) ? text : text.slice(start);
}
/** The title of a page: the heading that its own metadata names, else what the metadata say, the site's name cut off. */
export function findPageTitle(meta: PageMeta, linked: LinkedData, pieces: readonly Piece[]): PageTitle {
  const sites = siteNames(meta, linked);
  const og = ogTitle(meta);
  const named = [
    { said: og, title: cutSiteName(og, sites, true) },
    { said: linked.headline, title: linked.headline },
    { said: meta.title, title: cutSiteName(meta.title, sites, false) },
  ].flatMap(({ said, title }): Named[] => (said === '' ? [] : [{ title, key: keyOf(title), whole: keyOf(said) }]));
  const headings = headingsOf(pieces, sites);
  const best = bestHeading(headings, named);
  if (best) {
    const title = withoutRubric(best, named);
    const full = named.some(({ key }) => key === keyOf(title));
    return { title, titleFrom: { by: 'heading', sure: full ? 'sure' : 'likely' } };
  }
  const tops = pieces.filter(
    ({ kind, level, rule, text }) => kind === 'heading' && level === 1 && rule === '' && !sites.includes(keyOf(text)),
  );
  const [only] = tops;
  if (only && tops.length === 1 && countWords(only.text) >= LEAST_WORDS)
    return { title: only.text, titleFrom: { by: 'heading', sure: 'likely' } };
  if (og !== '') return { title: cutSiteName(og, sites, true), titleFrom: { by: 'meta', sure: 'likely' } };
  if (linked.headline !== '') return { title: linked.headline, titleFrom: { by: 'json-ld', sure: 'likely' } };
  if (meta.title !== '')
    return { title: cutSiteName(meta.title, sites, false), titleFrom: { by: 'title', sure: 'guess' } };
  const [heading] = headings;
  return heading
    ? { title: heading.text, titleFrom: { by: 'heading', sure: 'guess' } }
    : { title: '', titleFrom: { by: '', sure: 'guess' } };
}
