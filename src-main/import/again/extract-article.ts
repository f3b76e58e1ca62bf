import type { ArticleFound, TextShown } from '#contract/article';
import type { Change, FileSeen } from '#contract/change';
import type { TextBody } from '#contract/text';
import { type ArticleHistory, articleHistory } from '#text/article-history';
import { encodingToRead, runsPutBack } from '#text/extractor-name';
import { foundAnew, isEvidence, saidBefore } from '#text/found-anew';
import { showingText } from '#text/shown-text';
import type { Vault } from '../../vault/open-vault';
import { Refused } from '../../vault/refused';
import type { Settled } from '../run/run-import-file';
import { type Fate, fateOf } from '../run/settle-document';
import { isAnnotated } from '../versions/is-annotated';
import type { KnownArticles } from '../versions/known-articles';
import { parseOne } from '../worker/parse-one';
import type { Parser } from '../worker/parser';
import { compareBlocks } from './compare-blocks';
import { fileNameOf } from './file-name-of';
import { saysTheSame } from './says-the-same';

export interface ExtractTools {
  readonly vault: Pick<Vault, 'changesOf' | 'findOriginal' | 'keepText' | 'readText'>;
  readonly parse: Parser['parse'];
  readonly known: Pick<KnownArticles, 'catchUp' | 'lastPath' | 'annotationsOn'>;
}

type Way = 'takes-it' | Extract<FileSeen['reason'], 'waits' | 'annotated' | 'by-hand'>;

/** Whether this article's text may change now; if not, whether the new one waits or is not kept at all, and why. */
async function wayOf(tools: ExtractTools, article: string, { shown }: ArticleHistory, now: TextBody): Promise<Way> {
  // Blocks that a researcher has put back stand in no reading of the original.
  if (runsPutBack(now.extractor) > 0) return 'by-hand';
  await tools.known.catchUp();
  if (!(await isAnnotated(tools.vault, tools.known, article, shown.text))) return 'takes-it';
  // Another file's version that waits is not put aside for a new reading of this one.
  return shown.newer && shown.newer.original !== shown.original ? 'annotated' : 'waits';
}
/** The changes that make the new text the article's, or let it wait; what was found in it comes along. */
function changesFor(
  article: string,
  { shown, found, newest }: ArticleHistory,
  text: string,
  fresh: Partial<ArticleFound>,
  waits: boolean,
): Change[] {
  const { original, member } = shown;
  const about = { target: article, base: newest };
  const was = showingText(shown);
  const moved = (value: TextShown): Change => ({ kind: 'article.text', ...about, value, was });
  if (waits) return [moved({ ...was, newer: { text, original, member, since: Date.now(), found: fresh } })];
  const names = Object.keys(fresh) as (keyof ArticleFound)[];
  if (names.length === 0) return [moved({ ...was, text })];
  const before = saidBefore(found, names);
  return [moved({ ...was, text }), { kind: 'article.edit', ...about, value: fresh, was: before }];
}
async function extract(tools: ExtractTools, article: string): Promise<Fate> {
  const { vault, parse, known } = tools;
  const history = articleHistory(await vault.changesOf([article]));
  const { original = '', member = '', text: shown = '' } = history?.shown ?? {};
  const kept = history && (await vault.findOriginal(original));
  const before = history && (await vault.readText(shown));
  const articles = history ? [article] : [];
  // The path tells of the member already.
  const place = { original, member: '', bytes: kept?.bytes ?? 0 };
  if (!history || !kept || !before) return fateOf(place, { outcome: 'failed', reason: 'no-original', articles });
  const encoding = encodingToRead(before.extractor);
  const parsed = await parseOne(parse, {
    path: kept.path,
    name: fileNameOf(member, known.lastPath(article, original)),
    only: member,
    ...(encoding ? { encoding } : {}),
  });
  if (!parsed.ok) return fateOf(place, { outcome: 'failed', reason: parsed.reason, articles });
  const { text, found } = parsed.value;
  const same = fateOf(place, { outcome: 'kept', articles, isQuiet: true });
  if (saysTheSame(before, text)) return same;
  const way = await wayOf(tools, article, history, before);
  if (way === 'annotated' || way === 'by-hand') return fateOf(place, { outcome: 'attention', reason: way, articles });
  const id = await vault.keepText(encoding ? { ...text, extractor: `${text.extractor} as ${encoding}` } : text);
  if (id === history.shown.newer?.text) return same;
  const fresh = foundAnew(history.found, found, new Set(history.corrections.keys()));
  const fields = (Object.keys(fresh) as (keyof ArticleFound)[]).filter((field) => !isEvidence(field));
  const waits = way === 'waits';
  return fateOf(place, {
    outcome: waits ? 'attention' : 'new-version',
    reason: waits ? way : '',
    articles,
    changes: changesFor(article, history, id, fresh, waits),
    changed: { ...compareBlocks(before, text), fields },
  });
}
/** Whether nothing has happened to the article since this was decided that would have decided otherwise. */
export async function stillStands(tools: Pick<ExtractTools, 'vault' | 'known'>, { changes }: Fate): Promise<boolean> {
  const moved = changes.find((change) => change.kind === 'article.text');
  if (!moved) return true;
  const { target, base, value } = moved;
  const history = articleHistory(await tools.vault.changesOf([target]));
  if (history?.newest !== base) return false;
  if (value.newer) return true;
  await tools.known.catchUp();
  return !(await isAnnotated(tools.vault, tools.known, target, history.shown.text));
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
