import type { ArticleFound } from '#contract/article';
import type { Change } from '#contract/change';
import { ENCODINGS, type Encoding } from '#contract/encodings';
import type { TextBody } from '#contract/text';
import { type ArticleNow, articleNow } from '#text/article-now';
import { foundAnew } from '#text/found-anew';
import type { Vault } from '../../vault/open-vault';
import { Refused } from '../../vault/refused';
import { parseOne } from '../parse-one';
import type { Parser } from '../parser';
import type { Fate, Settled } from '../run-import-file';
import { saysTheSame } from '../says-the-same';
import { compareBlocks } from './compare-blocks';
import type { WatchedArticles } from './watch-articles';

export interface ExtractTools {
  readonly vault: Pick<Vault, 'changesOf' | 'findOriginal' | 'keepText' | 'readText'>;
  readonly parse: Parser['parse'];
  readonly watched: WatchedArticles;
}
/** Blocks that a researcher has put back stand in no reading of the original. */
const PUT_BACK = /, \d+ put back$/;

function encodingOf(extractor: string): Encoding | undefined {
  const [, name] = / as (\S+)$/.exec(extractor) ?? [];
  return ENCODINGS.find((encoding) => encoding === name);
}
/** The name that the article's file had: of a container its own. */
function nameOf({ member }: ArticleNow, path: string): string {
  const file = member !== '' && path.endsWith(`/${member}`) ? path.slice(0, -member.length - 1) : path;
  return file.slice(file.lastIndexOf('/') + 1);
}
/** Whether this article's text may change now; if not, why. */
function whyNot(article: string, now: TextBody, { isAnnotated }: WatchedArticles): 'by-hand' | 'annotated' | '' {
  if (PUT_BACK.test(now.extractor)) return 'by-hand';
  return isAnnotated(article) ? 'annotated' : '';
}
function changesFor(article: string, now: ArticleNow, text: string, fresh: Partial<ArticleFound>): Change[] {
  const about = { target: article, base: now.newest };
  const was = Object.fromEntries(Object.keys(fresh).map((field) => [field, now.found[field as keyof ArticleFound]]));
  const moved: Change = { kind: 'article.text', ...about, value: { text }, was: { text: now.text } };
  return Object.keys(fresh).length === 0 ? [moved] : [moved, { kind: 'article.edit', ...about, value: fresh, was }];
}
async function extract({ vault, parse, watched }: ExtractTools, article: string): Promise<Fate> {
  const now = articleNow(await vault.changesOf([article]));
  const fate: Fate = {
    ...{ member: '', bytes: 0, original: now?.original ?? '', outcome: 'failed', reason: 'no-original' },
    ...{ articles: now ? [article] : [], changes: [] },
  };
  const kept = now && (await vault.findOriginal(now.original));
  const before = now && (await vault.readText(now.text));
  if (!now || !kept || !before) return fate;
  const about: Fate = { ...fate, bytes: kept.bytes };
  const encoding = encodingOf(before.extractor);
  const parsed = await parseOne(parse, {
    path: kept.path,
    name: nameOf(now, watched.pathOf(article)),
    only: now.member,
    ...(encoding ? { encoding } : {}),
  });
  if (!parsed.ok) return { ...about, reason: parsed.reason };
  const { text, found } = parsed.value;
  if (saysTheSame(before, text)) return { ...about, outcome: 'kept', reason: '', isQuiet: true };
  await watched.catchUp();
  const reason = whyNot(article, before, watched);
  if (reason !== '') return { ...about, outcome: 'attention', reason };
  const id = await vault.keepText(encoding ? { ...text, extractor: `${text.extractor} as ${encoding}` } : text);
  const fresh = foundAnew(now.found, found, now.corrected);
  const fields = (Object.keys(fresh) as (keyof ArticleFound)[]).filter((field) => !field.endsWith('From'));
  return {
    ...about,
    outcome: 'new-version',
    reason: '',
    changes: changesFor(article, now, id, fresh),
    changed: { ...compareBlocks(before, text), fields },
  };
}
/** Reads the original of an article again and takes over what comes out differently, except where it must stay as it is. */
export async function extractArticle(tools: ExtractTools, article: string): Promise<Settled> {
  try {
    return { ok: true, value: { fates: [await extract(tools, article)], isWhole: true } };
  } catch (cause) {
    if (cause instanceof Refused) return { ok: false, reason: cause.reason, detail: String(cause) };
    throw new Error(`The article ${article} could not be extracted again.`, { cause });
  }
}
