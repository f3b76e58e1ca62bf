import type { Doubt, Evidence, Unread } from '#contract/article';
import type { ArticleDraft } from '#contract/article-draft';
import type { Outcome } from '#contract/outcome';
import { bareName } from '../boilerplate/body-name';
import { countWords } from '../boilerplate/line';
import { type Stripped, stripBoilerplate } from '../boilerplate/strip-boilerplate';
import { detectLanguage } from '../found/detect-language';
import { findDate } from '../found/find-date';
import { findIssuers, readByline } from '../found/find-people';
import { findSource } from '../found/find-source';
import { findType } from '../found/find-type';
import { otherEvidence } from '../found/other-evidence';
import { blockOf, nameBlocks } from '../name-blocks';
import { stemOf } from '../stem-of';
import { type DecodedText, decodeText } from './decode-text';
import { splitParagraphs } from './split-paragraphs';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'text/2';
/** Rules whose lines speak of other articles or by other people. */
const OF_OTHERS: ReadonlySet<string> = new Set(['related-articles', 'comments']);
/** Fewer words than this are mostly empty. */
const FEWEST_WORDS = 5;
/** A body that adopts a text is named within its first lines: below a symbol, or a motto. */
const OPENING = 3;
/** Lines above the text: letterhead, kind, breadcrumb. */
const LIKELY_HEAD: Evidence = { by: 'heading', sure: 'likely' };

function doubtsOf(read: DecodedText, kept: readonly string[], title: string): Doubt[] {
  const words = kept.reduce((sum, text) => sum + countWords(text), 0);
  return [
    ...(read.guessed ? (['encoding-guessed'] as const) : []),
    ...(read.damaged ? (['part-damaged'] as const) : []),
    ...(words < FEWEST_WORDS ? (['mostly-empty'] as const) : []),
    ...(title === '' ? (['no-title'] as const) : []),
  ];
}
/** Who speaks: by the letterhead, title or opening; else the source, where the title names it too. */
function issuersOf(parts: {
  readonly issuers: readonly string[];
  readonly title: string;
  readonly type: string;
  readonly opening: readonly string[];
  readonly source: string;
}): string[] {
  const { issuers, title, type, opening, source } = parts;
  const found = opening.slice(0, OPENING).map((line) => findIssuers(title, type, line));
  const told = [...issuers, ...(found.find((names) => names.length > 0) ?? findIssuers(title, type, ''))];
  const named = told.length === 0 && source !== '' && title.includes(source) && !source.includes('.') ? [source] : told;
  return named.filter((name, at) => named.findIndex((other) => bareName(other) === bareName(name)) === at);
}
function foundIn(
  { title, category, kept, removed, head, issuers, kinds }: Stripped,
  name: string,
): ArticleDraft['found'] {
  const sayings = removed.flatMap(({ lines, rule }) => (rule === 'published-on' ? lines : []));
  const source = sayings.map(findSource).find((one) => one !== null);
  // Teasers and comments have dates of their own.
  const rest = removed.flatMap(({ lines, rule }) => (OF_OTHERS.has(rule) ? [] : lines));
  const kind = kinds.map(findType).find((one) => one !== '');
  const type = kind ?? findType(title.title);
  const found = {
    title: title.title || stemOf(name),
    titleFrom: title.title === '' ? { by: 'file', sure: 'guess' } : title.titleFrom,
    ...findDate({ titleDate: title.date, head, body: kept, rest }),
    authors: [...new Set(head.flatMap(readByline))],
    issuers: issuersOf({ issuers, title: title.title, type, opening: kept, source: source?.source ?? '' }),
    source: source?.source ?? '',
    sourceFrom: { by: source ? 'text' : '', sure: source ? 'sure' : 'guess' },
    republishedFrom: '',
    url: source?.url ?? '',
    capturedAt: '',
    lang: detectLanguage(kept.join('\n')),
    type,
    category,
  } satisfies ArticleDraft['found'];
  const from = otherEvidence(found, title.title, {
    authors: { by: 'byline', sure: 'likely' },
    url: { by: 'text', sure: 'sure' },
    category: LIKELY_HEAD,
    ...(issuers.length > 0 && { issuers: LIKELY_HEAD }),
    ...(kind !== undefined && { type: LIKELY_HEAD }),
  });
  return { ...found, from };
}
/** Reads a plain text: bytes → paragraphs → body and frame → what they say of themselves → blocks with sentences. */
export async function readText(bytes: Uint8Array, name: string): Promise<Outcome<ArticleDraft, Unread>> {
  const decoded = await decodeText(bytes);
  if (!decoded.ok) return decoded;
  const paragraphs = splitParagraphs(decoded.value.text);
  if (paragraphs.length === 0) return { ok: false, reason: 'empty-file', detail: 'only white space' };
  const stripped = stripBoilerplate(paragraphs);
  const removed = stripped.removed.map(({ after, lines, rule }) => ({
    after,
    rule,
    blocks: lines.map((text) => blockOf(text)),
  }));
  return {
    ok: true,
    value: {
      found: foundIn(stripped, name),
      text: { format: 1, extractor: EXTRACTOR, blocks: nameBlocks(stripped.kept), removed },
      doubts: doubtsOf(decoded.value, stripped.kept, stripped.title.title),
    },
  };
}
