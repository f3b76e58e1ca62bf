import type { ArticleFound, NewerText } from '#contract/article';
import type { Change } from '#contract/change';
import type { Version } from '#text/article-history';
import { showingText } from '#text/shown-text';
import { changeRow } from '../archive/record';
import type { Article } from '../archive/rows';
import { changeFields } from './inspector/edit-article';

function textChange(
  article: Article,
  { text, original, member }: Version | NewerText,
  newer: NewerText | null,
): Change {
  return changeRow(article, 'article.text', showingText({ text, original, member, newer }), showingText(article));
}
/**
 * The changes that show the version that waits, and take over what was found in it; the fields that the researcher has
 * corrected stay. None where no version waits.
 */
export function showNewer(article: Article, corrected: ReadonlySet<keyof ArticleFound>): Change[] {
  const { newer } = article;
  if (!newer) return [];
  const found = Object.entries(newer.found).filter(([field]) => !corrected.has(field as keyof ArticleFound));
  return [textChange(article, newer, null), ...changeFields(article, Object.fromEntries(found))];
}
/** The version that waits once an earlier one is shown: the latest of other bytes. */
function newerThan(version: Version, { newer, text }: Article, versions: readonly Version[]): NewerText | null {
  const isLater = (other: string): boolean => versions.some((one) => one.text === other && one.number > version.number);
  if (newer && isLater(newer.text)) return newer;
  const shown = versions.find((one) => one.text === text);
  if (!shown || !isLater(text) || (shown.original === version.original && shown.member === version.member)) return null;
  return { text, original: shown.original, member: shown.member, since: shown.at, found: {} };
}
/** The changes that show one of the article's versions. Going back leaves the later one waiting. */
export function showVersion(
  article: Article,
  version: Version,
  versions: readonly Version[],
  corrected: ReadonlySet<keyof ArticleFound>,
): Change[] {
  if (version.text === article.text) return [];
  if (version.text === article.newer?.text) return showNewer(article, corrected);
  return [textChange(article, version, newerThan(version, article, versions))];
}
