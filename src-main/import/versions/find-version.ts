import type { ArticleFound, Doubt, TextShown, TextSource } from '#contract/article';
import type { Change } from '#contract/change';
import type { TextBody } from '#contract/text';
import type { ArticleHistory } from '#text/article-history';
import { saidBefore } from '#text/found-anew';
import { showingText } from '#text/shown-text';
import { textOf } from '#text/text-of';
import type { Vault } from '../../vault/open-vault';
import type { ArticlesOfRun, KnownArticle } from './articles-of-run';
import { type Compared, resembles } from './resembles';
import { findingsToTake } from './take-over';

/** A document whose text is kept. */
export interface KeptDraft extends TextSource {
  readonly found: ArticleFound;
  readonly doubts: readonly Doubt[];
}
/** What a document is to an article that is here. */
export interface VersionFound {
  readonly article: string;
  /**
   * 'same-text': the article has this text already. 'waits': annotations stand on the text that is shown. 'older': it was
   * captured before what is here.
   */
  readonly as: 'version' | 'waits' | 'older' | 'same-text';
  readonly changes: readonly Change[];
}
type Texts = Pick<Vault, 'readText'>;

/** Where there is hardly any text, the page has gone or the scan failed: that replaces nothing. */
const EMPTIED: readonly Doubt[] = ['mostly-empty', 'scanned'];

function compared({ title, titleFrom, date }: ArticleFound, { blocks }: TextBody): Compared {
  // The name of the file is no title: it is the same for whatever lies at a path.
  return { title: titleFrom.by === 'file' ? '' : title, date, text: textOf(blocks) };
}
/** What the researcher has written in place of what was found cannot be compared with what is found. */
function asFound({ found, corrections }: ArticleHistory): ArticleFound {
  return {
    ...found,
    ...(corrections.has('title') && { title: '' }),
    ...(corrections.has('date') && { date: '' }),
  };
}
async function isSameText({ readText }: Texts, { standing }: ArticleHistory, draft: KeptDraft, text: string) {
  if (standing.has(draft.text)) return true;
  for (const id of standing) {
    const body = await readText(id);
    // Teasers and menus change with each visit: what was taken out makes no other version.
    if (body && textOf(body.blocks) === text) return true;
  }
  return false;
}
async function isVersion({ readText }: Texts, history: ArticleHistory, draft: Compared): Promise<boolean> {
  const { shown } = history;
  for (const id of [shown.text, ...(shown.newer ? [shown.newer.text] : [])]) {
    const body = await readText(id);
    if (body && resembles(compared(asFound(history), body), draft)) return true;
  }
  return false;
}
/** Documents that a container only counts ("12" of a mailbox) get other numbers when one is added or taken out. */
function isCounted(member: string): boolean {
  return member.split('/').some((name) => /^\d+$/.test(name));
}
/** Whether the document was saved before what is here of the article. */
function isOlder({ found, shown }: ArticleHistory, { capturedAt }: ArticleFound): boolean {
  return Date.parse(capturedAt) < Date.parse(shown.newer?.found.capturedAt ?? found.capturedAt);
}
function versionChanges({ id, history, base }: KnownArticle, draft: KeptDraft, as: VersionFound['as']): Change[] {
  const { found, shown, corrections } = history;
  const { text, original, member } = draft;
  const source = { text, original, member };
  const was = showingText(shown);
  const ofText = (value: TextShown): Change => ({ kind: 'article.text', target: id, base, value, was });
  if (as === 'older') return [ofText({ ...was, older: source })];
  const taken = findingsToTake(found, draft.found, new Set(corrections.keys()));
  if (as === 'waits') return [ofText({ ...was, newer: { ...source, since: Date.now(), found: taken } })];
  const names = Object.keys(taken) as (keyof ArticleFound)[];
  if (names.length === 0) return [ofText(source)];
  const before = saidBefore(found, names);
  return [ofText(source), { kind: 'article.edit', target: id, base, value: taken, was: before }];
}
/**
 * The article that is here of which this document is another version, or which has its text already; null where it is an
 * article of its own. An address can be wrong (that of the site on every page) and a path says little, so its text must
 * resemble the article's too.
 */
export async function findVersion(
  texts: Texts,
  articles: ArticlesOfRun,
  draft: KeptDraft,
  path: string,
): Promise<VersionFound | null> {
  if (draft.doubts.some((doubt) => EMPTIED.includes(doubt))) return null;
  const candidates = await articles.candidates(draft.found, path);
  const body = candidates.length > 0 ? await texts.readText(draft.text) : null;
  if (!body) return null;
  const mine = compared(draft.found, body);
  for (const candidate of candidates) {
    const { id: article, history, by } = candidate;
    if (await isSameText(texts, history, draft, mine.text)) return { article, as: 'same-text', changes: [] };
    if ((by === 'path' && isCounted(draft.member)) || !(await isVersion(texts, history, mine))) continue;
    const isKept = await articles.isAnnotated(candidate);
    const as = isOlder(history, draft.found) ? 'older' : isKept ? 'waits' : 'version';
    return { article, as, changes: versionChanges(candidate, draft, as) };
  }
  return null;
}
