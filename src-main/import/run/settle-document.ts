import type { Doubt } from '#contract/article';
import type { Change, FileOutcome, FileSeen } from '#contract/change';
import { articleId } from '../../vault/ids';
import type { Vault } from '../../vault/open-vault';
import type { ArticlesOfRun } from '../versions/articles-of-run';
import { findVersion, type KeptDraft, type VersionFound } from '../versions/find-version';
import type { KnownArticles } from '../versions/known-articles';
import type { FoundFile } from './find-files';

export interface SettleTools {
  readonly vault: Pick<Vault, 'knows' | 'readText'>;
  readonly known: KnownArticles;
  readonly articles: ArticlesOfRun;
}
/** Where a document is: in a kept file, or in a container that is one. */
export interface Place {
  readonly original: string;
  /** Path inside the file; empty for the file itself. */
  readonly member: string;
  readonly bytes: number;
}
/** What became of a file or of one document in it, and the changes that say so about its article. */
export interface Fate extends Place {
  readonly outcome: FileOutcome;
  readonly reason: FileSeen['reason'];
  readonly articles: readonly string[];
  readonly changes: readonly Change[];
  /** All doubts, where there are several. */
  readonly doubts?: readonly Doubt[] | undefined;
  /** The file's size, at the last document of a container that was read to its end. */
  readonly whole?: number;
  /** What a new extraction changed. */
  readonly changed?: NonNullable<FileSeen['changed']>;
  /** Only counted: it has no line in the report. */
  readonly isQuiet?: boolean;
}
/** A document that was read: what it becomes is decided in the order of the files, in whatever order they are read. */
export type Reading =
  | { readonly place: Place; readonly draft: KeptDraft }
  | { readonly place: Place; readonly known: string }
  | { readonly place: Place; readonly unread: Pick<Fate, 'outcome' | 'reason'> };

export function fateOf(place: Place, fate: Pick<Fate, 'outcome'> & Partial<Fate>): Fate {
  return { ...place, reason: '', articles: [], changes: [], ...fate };
}
/** The path that a report shows: a document in a container lies below it. */
export function pathOf(relative: string, member: string): string {
  return member === '' ? relative : `${relative}/${member}`;
}
/** The article that these very bytes are or have become a version of; null where they are new, or their coming was undone. */
export async function articleWith({ vault, known, articles }: SettleTools, original: string, member: string) {
  const own = articleId(original, member);
  if (vault.knows(own)) return own;
  const later = known.withVersion(original, member);
  const history = later === null ? null : (await articles.article(later))?.history;
  const stands = history?.versions.some(
    (version) => version.original === original && version.member === member && history.standing.has(version.text),
  );
  return stands ? later : null;
}
/** Whether the order matters in which this document and others are decided on. */
export function needsTurn({ articles }: SettleTools, { relative }: FoundFile, reading: Reading): boolean {
  if ('unread' in reading) return false;
  return 'known' in reading || articles.mayMeet(reading.draft.found, pathOf(relative, reading.place.member));
}
/** The archive has this article. If it lies in the trash, importing it again is asking for it back. */
async function meetKnown({ articles }: SettleTools, place: Place, id: string): Promise<Fate> {
  const article = await articles.article(id);
  const at = article?.history.trashedAt ?? 0;
  if (!article || at === 0) return fateOf(place, { outcome: 'duplicate', articles: [id] });
  const back = { kind: 'article.trash', target: id, base: article.base, value: { at: 0 }, was: { at } } as const;
  return fateOf(place, { outcome: 'kept', reason: 'restored', articles: [id], changes: [back] });
}
function meetVersion(place: Place, { doubts }: KeptDraft, { article, as, changes }: VersionFound): Fate {
  if (as === 'same-text') return fateOf(place, { outcome: 'duplicate', reason: as, articles: [article] });
  // What an article lacks, title or date, it may have from the version before.
  const doubt = doubts.find((each) => each !== 'no-date' && each !== 'no-title');
  const reason = as === 'version' ? (doubt ?? '') : as;
  return fateOf(place, { outcome: 'new-version', reason, articles: [article], changes });
}
/** The folders that a document lies in, the file that holds it among them; addresses are no folders. */
function folderOf(relative: string, member: string): string {
  const path = member === '' || member.includes('://') ? relative : `${relative}/${member}`;
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return member.includes('://') ? relative : folder;
}
function addArticle({ relative }: FoundFile, place: Place, { found, doubts, ...source }: KeptDraft): Fate {
  const target = articleId(place.original, place.member);
  const value = { ...found, ...source, folder: folderOf(relative, place.member) };
  const [doubt]: readonly (Doubt | undefined)[] = doubts;
  const changes: Change[] = [{ kind: 'article.add', target, base: '', value, was: null }];
  const outcome = doubt ? 'attention' : 'kept';
  const several = doubts.length > 1 ? { doubts } : {};
  return fateOf(place, { outcome, reason: doubt ?? '', articles: [target], changes, ...several });
}
async function decide(tools: SettleTools, file: FoundFile, reading: Reading): Promise<Fate> {
  const { place } = reading;
  if ('unread' in reading) return fateOf(place, reading.unread);
  if ('known' in reading) return meetKnown(tools, place, reading.known);
  const { vault, articles } = tools;
  const version = await findVersion(vault, articles, reading.draft, pathOf(file.relative, place.member));
  return version ? meetVersion(place, reading.draft, version) : addArticle(file, place, reading.draft);
}
/** What a document becomes, for the documents after it to know. */
export async function settleDocument(tools: SettleTools, file: FoundFile, reading: Reading): Promise<Fate> {
  const fate = await decide(tools, file, reading);
  tools.articles.decided(fate.changes);
  return fate;
}
