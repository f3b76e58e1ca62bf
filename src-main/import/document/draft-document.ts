import type { Doubt } from '#contract/article';
import type { ArticleDraft } from '#contract/article-draft';
import type { Block } from '#contract/text';
import { countWords } from '../boilerplate/line';
import { detectLanguage } from '../found/detect-language';
import { dateOfLine, findDate } from '../found/find-date';
import { findIssuers, readByline } from '../found/find-people';
import { findSource } from '../found/find-source';
import { findType } from '../found/find-type';
import { LIKELY_META, otherEvidence } from '../found/other-evidence';
import { labelBlocks, markedBlock } from '../name-blocks';
import { stemOf } from '../stem-of';

/** A block as its reader found it, before its sentences are. */
export type DraftBlock = Omit<Block, 'sentences'>;
/** What a file says of its document in fields of its own; empty where it says nothing. */
export interface Said {
  readonly title: string;
  /** EDTF. Never a date of the file itself: created, saved, printed. */
  readonly date: string;
  readonly authors: readonly string[];
  readonly source: string;
  readonly url: string;
  readonly capturedAt: string;
  readonly lang: string;
  readonly category: string;
}
export const SAYS_NOTHING: Said = {
  title: '',
  date: '',
  authors: [],
  source: '',
  url: '',
  capturedAt: '',
  lang: '',
  category: '',
};
export interface DocumentRead {
  /** Name and version of the reader: "markdown/1". */
  readonly extractor: string;
  /** The name that the file had. */
  readonly name: string;
  readonly said: Said;
  readonly blocks: readonly DraftBlock[];
  /** The place of the title in `blocks`, where the reader knows it by more than levels; -1 where it knows that there is none. */
  readonly titleAt?: number;
  /** What the reader itself took out (running heads, page numbers): `before` is the place in `blocks` it stood at. */
  readonly removed?: readonly {
    readonly before: number;
    readonly rule: string;
    readonly blocks: readonly DraftBlock[];
  }[];
  readonly doubts: readonly Doubt[];
}
const FEWEST_WORDS = 5;
/** A title is the first heading, within so many blocks of the beginning; date and author stand as near behind it. */
const NEAR = 4;
const LONGEST_DATE_LINE = 80;

type Rule = 'title' | 'date-line' | 'byline' | 'published-on';

/** Only lines that say what the article's fields say are taken out: all else is the author's own. */
function ruleBlocks(blocks: readonly DraftBlock[], titleAt: number): (Rule | '')[] {
  const title = blocks[titleAt]?.text;
  return blocks.map(({ kind, text }, at) => {
    // A book's title page and its first chapter both begin with it.
    if (at === titleAt || (kind === 'heading' && text === title && at <= titleAt + NEAR)) return 'title';
    if (kind === 'paragraph' && findSource(text)) return 'published-on';
    if (kind !== 'paragraph' || at > Math.max(0, titleAt) + NEAR || text.length > LONGEST_DATE_LINE) return '';
    if (dateOfLine(text) !== '') return 'date-line';
    return readByline(text).length > 0 ? 'byline' : '';
  });
}
function titlePlace(blocks: readonly DraftBlock[], said: string): number {
  const near = blocks.slice(0, NEAR);
  const same = near.findIndex(({ text }) => said !== '' && text === said);
  // A heading that says something else than the title is the author's own.
  return said !== '' ? same : near.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
}
function titleOf(said: string, heading: string, name: string): Pick<ArticleDraft['found'], 'title' | 'titleFrom'> {
  if (said !== '') return { title: said, titleFrom: { by: 'meta', sure: 'sure' } };
  if (heading !== '') return { title: heading, titleFrom: { by: 'heading', sure: 'likely' } };
  return { title: stemOf(name), titleFrom: { by: 'file', sure: 'guess' } };
}
/** What was taken out, in order, each with how many kept blocks stand before it. */
function removedOf(
  { blocks, removed = [] }: DocumentRead,
  rules: readonly (Rule | '')[],
): ArticleDraft['text']['removed'] {
  const keptBefore = [0];
  for (const rule of rules) keptBefore.push((keptBefore.at(-1) ?? 0) + (rule === '' ? 1 : 0));
  const ruled = blocks.flatMap((block, at) => {
    const rule = rules[at] ?? '';
    return rule === '' ? [] : [{ before: at, rule, blocks: [block] }];
  });
  return [...removed, ...ruled]
    .sort((one, other) => one.before - other.before)
    .map(({ before, rule, blocks: out }) => ({ after: keptBefore[before] ?? 0, rule, blocks: out.map(markedBlock) }));
}
/**
 * An article of a document whose author wrote all of it (a word processor's, a book, a message, Markdown): title, date,
 * author and source lines say what they say as fields; every other line stays.
 */
export function draftDocument(read: DocumentRead): ArticleDraft {
  const { blocks, said, name } = read;
  const titleAt = read.titleAt ?? titlePlace(blocks, said.title);
  const found = ruleBlocks(blocks, titleAt);
  // A document that is its title and nothing else keeps it as its body.
  const rules = found.includes('') ? found : found.map(() => '' as const);
  const kept = blocks.filter((_, at) => rules[at] === '');
  const ruled = (...wanted: readonly Rule[]): string[] =>
    blocks.flatMap(({ text }, at) => (wanted.some((rule) => rule === rules[at]) ? [text] : []));
  const title = titleOf(said.title, blocks[titleAt]?.text ?? '', name);
  const named = title.titleFrom.by === 'file' ? '' : title.title;
  const texts = kept.map(({ text }) => text);
  const source = ruled('published-on')
    .map(findSource)
    .find((one) => one !== null);
  const type = findType(named);
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  const doubts: Doubt[] = [
    ...read.doubts,
    ...(words < FEWEST_WORDS && !read.doubts.includes('scanned') ? (['mostly-empty'] as const) : []),
    ...(named === '' ? (['no-title'] as const) : []),
  ];
  const detected = detectLanguage(texts.join('\n'));
  const told: ArticleDraft['found'] = {
    ...title,
    ...(said.date
      ? { date: said.date, dateFrom: { by: 'meta', sure: 'sure' } as const }
      : findDate({ titleDate: '', head: ruled('date-line', 'byline'), body: texts, rest: ruled('published-on') })),
    authors: said.authors.length > 0 ? said.authors : [...new Set(ruled('byline').flatMap(readByline))],
    issuers: findIssuers(named, type, texts[0] ?? ''),
    source: said.source || (source?.source ?? ''),
    sourceFrom: said.source
      ? { by: 'meta', sure: 'sure' }
      : { by: source ? 'text' : '', sure: source ? 'sure' : 'guess' },
    republishedFrom: '',
    url: said.url || (source?.url ?? ''),
    capturedAt: said.capturedAt,
    lang: detected || said.lang,
    type,
    category: said.category,
  };
  const from = otherEvidence(told, named, {
    authors: said.authors.length > 0 ? LIKELY_META : { by: 'byline', sure: 'likely' },
    ...(said.url === '' && { url: { by: 'text', sure: 'sure' } }),
    ...(detected === '' && { lang: LIKELY_META }),
  });
  return {
    found: { ...told, from },
    text: {
      format: 1,
      extractor: read.extractor,
      blocks: labelBlocks(kept.map(markedBlock)),
      removed: removedOf(read, rules),
    },
    doubts,
  };
}
