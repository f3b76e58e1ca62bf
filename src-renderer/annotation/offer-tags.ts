import type { Hue } from '#contract/change';
import { foldWord } from '#text/fold';
import { cleanPath, hueOfName } from '../archive/tag-paths';

/** A tag that can be chosen. */
export interface TagChoice {
  readonly id: string;
  /** "position/condemn" */
  readonly path: string;
  readonly hue: Hue;
  /** Passages that have it. */
  readonly count: number;
}
export interface TagOption {
  readonly kind: 'create' | 'tag';
  readonly path: string;
  readonly hue: Hue;
  readonly count: number;
}
export interface TagOffers {
  /** What stands in grey behind the typed letters; the first option is the completed tag. */
  readonly completion: string;
  readonly matches: readonly TagOption[];
  readonly used: readonly TagOption[];
}
export interface TagContext {
  readonly tags: readonly TagChoice[];
  /** Paths that the passage has already: offered no more. */
  readonly chosen: readonly string[];
  /** Ids of tags that stand elsewhere in the article. */
  readonly usedHere: readonly string[];
  /** The passage: its words complete the name of a new tag. */
  readonly quote: string;
  /** False after Delete: the researcher wants what was typed, no more. */
  readonly completes: boolean;
}
/** So many rows keep the popover small enough to see the passage. */
const MATCHES = 6;
const USED = 4;
/** So many letters of a new name are typed before a word of the passage completes it. */
const LETTERS = 2;

/**
 * What the tag field offers for what is typed. A tag that exists stands before a new one wherever the letters begin its path or
 * its name, so that Enter does not make a second "condemn" beside "position/condemn".
 */
export function offerTags(typed: string, context: TagContext): TagOffers {
  const free = context.tags.filter(({ path }) => !context.chosen.some((taken) => isSame(taken, path)));
  const query = foldWord(typed.trim());
  const matches = free
    .filter(({ id }) => query !== '' || !context.usedHere.includes(id))
    .map((tag) => ({ tag, rank: rankOf(foldWord(tag.path), query) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || b.tag.count - a.tag.count)
    .slice(0, MATCHES);
  const best = matches[0];
  const existing = context.completes && best?.rank === BEGINS_PATH ? restOf(best.tag.path, typed) : '';
  const isNamed = best !== undefined && best.rank <= BEGINS_NAME;
  const fresh = context.completes && !isNamed ? restOfWord(typed, context.quote) : '';
  const created = createOption(typed + (isNamed ? '' : fresh), context);
  const options = matches.map(({ tag }) => tagOption(tag));
  const known = options.map(({ path }) => path);
  return {
    completion: existing || fresh,
    matches: created ? (isNamed ? [...options, created] : [created, ...options]) : options,
    used: free
      .filter(({ id, path }) => context.usedHere.includes(id) && !known.includes(path))
      .slice(0, USED)
      .map(tagOption),
  };
}
/** The hue that a path has or will have: its own tag's, or that of the nearest tag above it. */
export function hueOfPath(path: string, tags: readonly TagChoice[]): Hue {
  const known = tags.find((tag) => isSame(tag.path, path));
  if (known) return known.hue;
  const cut = path.lastIndexOf('/');
  return cut === -1 ? hueOfName(path) : hueOfPath(path.slice(0, cut), tags);
}
const [SAME, BEGINS_PATH, BEGINS_NAME, CONTAINS, PARENT, NO_MATCH] = [0, 1, 2, 3, 4, 5] as const;

function rankOf(path: string, query: string): number {
  if (query === '') return CONTAINS;
  if (path === query) return SAME;
  if (path.startsWith(query)) return BEGINS_PATH;
  if (path.split('/').some((name) => name.startsWith(query))) return BEGINS_NAME;
  if (path.includes(query)) return CONTAINS;
  return query.startsWith(`${path}/`) ? PARENT : NO_MATCH;
}
function restOf(whole: string, typed: string): string {
  return whole.toLowerCase().startsWith(typed.toLowerCase()) ? whole.slice(typed.length) : '';
}
/** The first word of the passage that goes on where the last name of the path stops, without its first letters. */
function restOfWord(typed: string, quote: string): string {
  const name = typed.slice(typed.lastIndexOf('/') + 1).trimStart();
  if (name.length < LETTERS) return '';
  const words = quote.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return restOf(words.find((word) => word.startsWith(name.toLowerCase())) ?? '', name);
}
function createOption(typed: string, { tags, chosen }: TagContext): TagOption | null {
  const path = cleanPath(typed);
  const isKnown = [...chosen, ...tags.map((tag) => tag.path)].some((known) => isSame(known, path));
  return path === '' || isKnown ? null : { kind: 'create', path, hue: hueOfPath(path, tags), count: 0 };
}
function tagOption({ path, hue, count }: TagChoice): TagOption {
  return { kind: 'tag', path, hue, count };
}
function isSame(a: string, b: string): boolean {
  return foldWord(a) === foldWord(b);
}
