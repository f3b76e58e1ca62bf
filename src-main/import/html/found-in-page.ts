import type { Evidence } from '#contract/article';
import type { ArticleDraft } from '#contract/article-draft';
import { detectLanguage } from '../found/detect-language';
import { findIssuers, readByline } from '../found/find-people';
import { findSource } from '../found/find-source';
import { findType } from '../found/find-type';
import { LIKELY_META, otherEvidence, SURE_META } from '../found/other-evidence';
import { findPageAuthors } from './meta/find-page-authors';
import { findPageDate } from './meta/find-page-date';
import type { PageTitle } from './meta/find-page-title';
import type { LinkedData } from './meta/read-json-ld';
import { firstOf, type PageMeta } from './meta/read-meta';
import type { PageElement } from './page-element';
import type { Piece } from './piece';
import type { PieceRule } from './rule-pieces';

/** A date or a byline stands within so many pieces of title and first paragraph. */
const NEAR = 12;
/** The head reaches so far above the title, or above the first paragraph where the title is not among the pieces. */
const ABOVE_TITLE = 3;
const ABOVE_TEXT = 6;
/** Frames whose dates are those of other texts. */
const OF_OTHERS: ReadonlySet<string> = new Set(['related-articles', 'comments', 'navigation', 'page-foot', 'hidden']);

const LIKELY_JSON_LD: Evidence = { by: 'json-ld', sure: 'likely' };

export interface ReadPage {
  readonly root: PageElement;
  readonly meta: PageMeta;
  readonly linked: LinkedData;
  readonly title: PageTitle;
  readonly pieces: readonly Piece[];
  readonly rules: readonly (PieceRule | '')[];
  /** The name of the file without folders and extension: the last resort for a title. */
  readonly stem: string;
}
/** What the press calls its own texts in JSON-LD. */
function typeOfKind(kind: string): string {
  if (/\bOpinionNewsArticle\b/.test(kind)) return 'op-ed';
  return /NewsArticle\b/.test(kind) ? 'news' : '';
}
/** Who is named where, the most exact first; else in an element that is called after an author. */
function authorsFrom(
  authors: readonly string[],
  meta: PageMeta,
  linked: LinkedData,
  head: readonly string[],
): Evidence | undefined {
  const [first = ''] = authors;
  if (linked.authors.some((said) => said.includes(first))) return LIKELY_JSON_LD;
  const inHead = [...meta.named].some(
    ([name, said]) => /author|creator|byl/.test(name) && said.some((each) => each.includes(first)),
  );
  if (inHead) return LIKELY_META;
  return { by: 'byline', sure: head.flatMap(readByline).includes(first) ? 'likely' : 'guess' };
}
/** What a page says of itself: in its head, in JSON-LD, around its title, and in its text. */
export function foundInPage({ root, meta, linked, title, pieces, rules, stem }: ReadPage): ArticleDraft['found'] {
  const texts = (test: (rule: PieceRule | '', at: number) => boolean): string[] =>
    pieces.flatMap(({ text }, at) => (test(rules[at] ?? '', at) ? [text] : []));
  const first = Math.max(0, rules.indexOf(''));
  const titleAt = rules.indexOf('title');
  const headAt = titleAt < 0 ? first - ABOVE_TEXT : titleAt - ABOVE_TITLE;
  const head = texts((_, at) => at >= headAt && at <= first);
  const near = texts(
    (rule, at) => !OF_OTHERS.has(rule) && at >= titleAt - NEAR && at <= Math.max(first, titleAt) + NEAR,
  );
  const body = texts((rule) => rule === '');
  const sayings = texts((rule) => rule === 'published-on');
  const source = sayings.map(findSource).find((one) => one !== null);
  const named = findType(title.title);
  const type = named || typeOfKind(linked.kind);
  const detected = detectLanguage(body.join('\n'));
  const found = {
    title: title.title || stem,
    titleFrom: title.title === '' ? { by: 'file', sure: 'guess' } : title.titleFrom,
    ...findPageDate({ root, meta, linked, near, text: { titleDate: '', head, body, rest: sayings } }),
    authors: findPageAuthors(root, meta, linked, head),
    issuers: findIssuers(title.title, type, body[0] ?? ''),
    source: source?.source ?? '',
    sourceFrom: { by: source ? 'text' : '', sure: source ? 'sure' : 'guess' },
    republishedFrom: source ? firstOf(meta, 'og:site_name') || linked.site : '',
    url: meta.url,
    capturedAt: meta.capturedAt,
    // The text knows better than a template that was never translated.
    lang: detected || meta.lang || linked.lang,
    type,
    category: firstOf(meta, 'article:section'),
  } satisfies ArticleDraft['found'];
  const from = otherEvidence(found, title.title, {
    authors: authorsFrom(found.authors, meta, linked, head),
    url: meta.capturedAt === '' ? LIKELY_META : SURE_META,
    ...(detected === '' && { lang: LIKELY_META }),
    ...(named === '' && { type: LIKELY_JSON_LD }),
  });
  return { ...found, from };
}
