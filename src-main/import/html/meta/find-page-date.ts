import type { Evidence } from '#contract/article';
import { dateOfLine, findDate, type PublicationDate } from '../../found/find-date';
import { readDate } from '../../found/read-date';
import { namesOf } from '../frame-rule';
import { type PageElement, textIn } from '../page-element';
import type { LinkedData } from './read-json-ld';
import type { PageMeta } from './read-meta';

/** Names under which heads give the day of publication, the most exact first; a day of change is none of them. */
const META = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'og:article:published_time',
  'article.published',
  'article_date_original',
  'dc.date.issued',
  'dcterms.issued',
  'dc.issued',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'dcterms.created',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publish_date',
  'published-date',
  'publication_date',
  'publication-date',
  'published_time_telegram',
  'originalpublicationdate',
  'pubdate',
  'pub_date',
  'ptime',
  'displaydate',
  'rnews:datepublished',
  'release_date',
  'article:published',
  'date',
  'created',
  'datecreated',
  'og:pubdate',
  'iptc.date',
  'shareaholic:article_published_time',
  'vr:published_time',
  'bt:pubdate',
  'dateposted',
];
/** What pages call the element of a date of publication, of a change, and of lists of other texts. */
const PUBLISHED =
  /(?:^| )(?:published?|pubdate|pub date|publish date|published on|date published|datepublished|post date|postdate|posted|posted on|entry date|article date|dateline|date line|story date|publication date|timestamp|date|datum|fecha|datetime|date time|article time|time|meta date|byline|post meta|entry meta|post info|postmeta|article meta|article info|submitted|meta)(?= |$)/;
const CHANGED = /(?:^| )(?:updated?|modified|last modified|changed|dt updated|revised)(?= |$)/;
const OTHER =
  /(?:^| )(?:comments?|commentlist|related|widget|sidebar|recent|latest|popular|teasers?|footer|event|upcoming)(?= |$)/;
/** A longer line tells of something else as well. */
const LONGEST_LINE = 110;
const CHANGED_LINE =
  /updated|edited|modified|geändert|aktualisiert|actualizado|mis à jour|aggiornato|обновлен|©|copyright/i;
/** The web is not older; an earlier date is that of a document or a mistake. */
const EARLIEST = '1990';

/** The calendar day of a machine's date; empty where it is none, or lies beyond all reason. */
function dayOf(said: string): string {
  const text = said.trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d{3})/.exec(text);
  const date = iso ? readDate(`${iso[1]}-${iso[2]}-${iso[3]}`)?.date : readDate(text)?.date;
  return date !== undefined && date.length === 10 ? date : '';
}
function isLikely(date: string): boolean {
  return date >= EARLIEST;
}
function isDay(date: string): boolean {
  return date.length === 10 && isLikely(date);
}
/** The day in a short line; one that speaks of a change, or of something else at length, has none. */
function dateOfShortLine(line: string): string {
  if (line.length > LONGEST_LINE || CHANGED_LINE.test(line)) return '';
  return readDate(line)?.date ?? '';
}
function dayOfAddress(url: string): string {
  const found = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(url);
  return found ? dayOf(`${found[1]}-${found[2]}-${found[3]}`) : '';
}
/** Dates in `time` elements and in elements that are named after one, outside of comments and lists of other articles. */
function datesInPage(root: PageElement): Readonly<Record<'exact' | 'shown' | 'printed', string[]>> {
  const exact: string[] = [];
  const shown: string[] = [];
  const printed: string[] = [];
  const walk = (element: PageElement): void => {
    const names = namesOf(element);
    if (OTHER.test(names) && element.tag !== 'body') return;
    const { attributes, tag } = element;
    const prop = (attributes.itemprop ?? attributes.property ?? '').toLowerCase();
    if (prop.includes('datemodified') || (CHANGED.test(names) && !PUBLISHED.test(names))) return;
    if (prop.includes('datepublished') || attributes.pubdate !== undefined)
      exact.push(dayOf(attributes.content ?? attributes.datetime ?? textIn(element)));
    else if (tag === 'time') shown.push(dayOf(attributes.datetime ?? '') || dateOfLine(textIn(element)));
    else if (tag === 'abbr' && PUBLISHED.test(names)) exact.push(dayOf(attributes.title ?? ''));
    else if (PUBLISHED.test(names) && tag !== 'body' && tag !== 'html') {
      const text = textIn(element);
      if (text.length < 200) shown.push(dateOfLine(text));
    }
    if (tag === 'time') printed.push(dateOfLine(textIn(element)));
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(root);
  return { exact: exact.filter(isDay), shown: shown.filter(isDay), printed: printed.filter(isDay) };
}
const DAY = 86_400_000;

/**
 * What a machine says, by what is printed beside the title: the same day makes it sure. Machines speak of UTC, a page of the day
 * where it was written: the printed day before or after is the right one.
 */
function checkedDate(date: string, by: Evidence['by'], printed: readonly string[]): PublicationDate {
  if (printed.includes(date)) return { date, dateFrom: { by, sure: 'sure' } };
  const local = printed.find((day) => Math.abs(Date.parse(day) - Date.parse(date)) === DAY);
  return local === undefined
    ? { date, dateFrom: { by, sure: 'likely' } }
    : { date: local, dateFrom: { by: 'byline', sure: 'likely' } };
}
/** When a page was published: by JSON-LD, its head, its elements of time, its address, then by its text. A day of change is none. */
export function findPageDate(page: {
  readonly root: PageElement;
  readonly meta: PageMeta;
  readonly linked: LinkedData;
  /** Lines around title and beginning. */
  readonly near: readonly string[];
  readonly text: Parameters<typeof findDate>[0];
}): PublicationDate {
  const { root, meta, linked, near, text } = page;
  const { exact, shown, printed } = datesInPage(root);
  const lines = near.map(dateOfShortLine).filter(isDay);
  const checked = (date: string, by: Evidence['by']): PublicationDate => checkedDate(date, by, [...lines, ...printed]);
  const data = dayOf(linked.published);
  if (data !== '' && isLikely(data)) return checked(data, 'json-ld');
  for (const name of META) {
    const date = dayOf(meta.named.get(name)?.[0] ?? '');
    if (date !== '' && isLikely(date)) return checked(date, 'meta');
  }
  if (exact[0] !== undefined) return checked(exact[0], 'meta');
  const address = dayOfAddress(meta.url);
  if (address !== '') return { date: address, dateFrom: { by: 'address', sure: 'likely' } };
  const said = findDate({ ...text, body: [], rest: [] });
  if (isDay(said.date)) return said;
  if (shown[0] !== undefined) return { date: shown[0], dateFrom: { by: 'byline', sure: 'likely' } };
  if (lines[0] !== undefined) return { date: lines[0], dateFrom: { by: 'byline', sure: 'guess' } };
  return findDate(text);
}
