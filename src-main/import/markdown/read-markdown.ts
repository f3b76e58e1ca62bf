import type { Doubt, Unread } from '#contract/article';
import type { ArticleDraft } from '#contract/article-draft';
import type { Outcome } from '#contract/outcome';
import { countWords } from '../boilerplate/line';
import { decodeText } from '../decode-text';
import { detectLanguage } from '../found/detect-language';
import { dateOfLine, findDate } from '../found/find-date';
import { findIssuers, readByline } from '../found/find-people';
import { findSource } from '../found/find-source';
import { findType } from '../found/find-type';
import { blockOf, markedBlock } from '../name-blocks';
import { readFrontMatter } from './read-front-matter';
import { splitFrontMatter } from './split-front-matter';
import { type MarkdownBlock, splitMarkdown } from './split-markdown';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'markdown/1';
const FEWEST_WORDS = 5;
/** A title is the first heading, within so many blocks of the beginning; date and author stand as near behind it. */
const NEAR = 4;
const LONGEST_DATE_LINE = 80;

type Rule = 'title' | 'date-line' | 'byline' | 'published-on';
/** Only lines that say what the article's fields say are taken out. */
function ruleBlocks(blocks: readonly MarkdownBlock[], titleAt: number): (Rule | '')[] {
  return blocks.map(({ kind, text }, at) => {
    if (at === titleAt) return 'title';
    if (kind === 'paragraph' && findSource(text)) return 'published-on';
    if (kind !== 'paragraph' || at > Math.max(0, titleAt) + NEAR || text.length > LONGEST_DATE_LINE) return '';
    if (dateOfLine(text) !== '') return 'date-line';
    return readByline(text).length > 0 ? 'byline' : '';
  });
}
/** Reads Markdown: bytes → front matter and blocks → what both say of themselves. */
export async function readMarkdown(bytes: Uint8Array, name: string): Promise<Outcome<ArticleDraft, Unread>> {
  const decoded = await decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { yaml, body } = splitFrontMatter(decoded.value.text);
  const said = readFrontMatter(yaml);
  const blocks = splitMarkdown(body);
  if (blocks.length === 0 && yaml.trim() === '') return { ok: false, reason: 'empty-file', detail: 'only white space' };
  const titleAt = blocks
    .slice(0, NEAR)
    .findIndex(({ kind, level, text }) => kind === 'heading' && (level === 1 || text === said.title));
  const rules = ruleBlocks(blocks, titleAt);
  const kept = blocks.filter((_, at) => rules[at] === '');
  const front = yaml
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const removed = [
    ...(front.length > 0 ? [{ after: 0, rule: 'front-matter', blocks: front.map((line) => blockOf(line)) }] : []),
    ...blocks.flatMap((each, at) =>
      rules[at] === ''
        ? []
        : [
            {
              after: rules.slice(0, at).filter((rule) => rule === '').length,
              rule: rules[at] ?? '',
              blocks: [markedBlock(each)],
            },
          ],
    ),
  ];
  const ruled = (...wanted: readonly Rule[]): string[] =>
    blocks.flatMap(({ text }, at) => (wanted.some((rule) => rule === rules[at]) ? [text] : []));
  const heading = blocks[titleAt]?.text ?? '';
  const title = said.title || heading;
  const stem = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]{1,8}$/, '')
    .toWellFormed();
  const texts = kept.map(({ text }) => text);
  const source = ruled('published-on')
    .map(findSource)
    .find((one) => one !== null);
  const type = findType(title);
  const doubts: Doubt[] = [
    ...(decoded.value.guessed ? (['encoding-guessed'] as const) : []),
    ...(decoded.value.damaged ? (['part-damaged'] as const) : []),
    ...(texts.reduce((sum, text) => sum + countWords(text), 0) < FEWEST_WORDS ? (['mostly-empty'] as const) : []),
    ...(title === '' ? (['no-title'] as const) : []),
  ];
  return {
    ok: true,
    value: {
      found: {
        title: title || stem,
        titleFrom: said.title
          ? { by: 'meta', sure: 'sure' }
          : heading
            ? { by: 'heading', sure: 'likely' }
            : { by: 'file', sure: 'guess' },
        ...(said.date
          ? { date: said.date, dateFrom: { by: 'meta', sure: 'sure' } as const }
          : findDate({ titleDate: '', head: ruled('date-line', 'byline'), body: texts, rest: ruled('published-on') })),
        authors: said.authors.length > 0 ? said.authors : [...new Set(ruled('byline').flatMap(readByline))],
        issuers: findIssuers(title, type, texts[0] ?? ''),
        source: said.source || (source?.source ?? ''),
        sourceFrom: said.source
          ? { by: 'meta', sure: 'sure' }
          : { by: source ? 'text' : '', sure: source ? 'sure' : 'guess' },
        republishedFrom: '',
        url: said.url || (source?.url ?? ''),
        capturedAt: '',
        lang: detectLanguage(texts.join('\n')) || said.lang,
        type,
        category: said.category,
      },
      text: { format: 1, extractor: EXTRACTOR, blocks: kept.map(markedBlock), removed },
      doubts,
    },
  };
}
