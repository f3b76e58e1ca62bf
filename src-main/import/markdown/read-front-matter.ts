import { parseDocument } from 'yaml';
import { readDate } from '../found/read-date';
import { webAddress } from '../found/web-address';

/** What a file's front matter says; empty where it says nothing. */
export interface FrontMatterFound {
  readonly title: string;
  readonly date: string;
  readonly authors: readonly string[];
  readonly source: string;
  readonly url: string;
  readonly lang: string;
  readonly category: string;
}
/** YAML may name a list once and use it everywhere; more uses than this are an attack. */
const MOST_ALIASES = 10;
const LONGEST_VALUE = 2000;
const DEEPEST = 5;

type Fields = ReadonlyMap<string, unknown>;

/** Every value is a string: nothing is a date, a number or a tag that means something. */
function parseFields(yaml: string): Fields {
  const fields = new Map<string, unknown>();
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MOST_ALIASES });
    if (value instanceof Map)
      for (const [key, each] of value) fields.set(String(key).toLowerCase().replaceAll('-', '_'), each);
  } catch {
    // Broken or hostile YAML says nothing; its lines are listed among those taken out.
  }
  return fields;
}
function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFEFF]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, LONGEST_VALUE);
}
function stringsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return tidy(value) === '' ? [] : [tidy(value)];
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => stringsIn(each, depth + 1));
  return value instanceof Map ? stringsIn(value.get('name'), depth + 1) : [];
}
function firstOf(fields: Fields, ...names: readonly string[]): string {
  return names.flatMap((name) => stringsIn(fields.get(name)))[0] ?? '';
}
/** Reads YAML front matter by the names that note programs and site generators use. */
export function readFrontMatter(yaml: string): FrontMatterFound {
  const fields = parseFields(yaml);
  const source = firstOf(fields, 'source', 'publisher', 'publication', 'originally_published');
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/i.exec(source)?.[1];
  const said = firstOf(
    fields,
    'date',
    'published',
    'date_published',
    'datepublished',
    'published_time',
    'publish_date',
    'pubdate',
    'created',
  );
  return {
    title: firstOf(fields, 'title', 'headline'),
    date: readDate(said)?.date ?? (/^\d{4}$/.test(said) ? said : ''),
    authors: [...new Set(['author', 'authors', 'by', 'creator'].flatMap((name) => stringsIn(fields.get(name))))],
    source: host ?? source,
    url:
      webAddress(firstOf(fields, 'url', 'source_url', 'original_url', 'link', 'canonical', 'permalink')) ||
      webAddress(source),
    lang:
      /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.exec(firstOf(fields, 'lang', 'language', 'locale').replace('_', '-'))?.[0] ??
      '',
    category: firstOf(fields, 'category', 'categories'),
  };
}
