import type { FileOutcome } from '#contract/change';
import type { ArchiveDatabase } from '../archive/archive-database';
import {
  allFilesOf,
  filesThatBrought,
  nothingRead,
  type RowsRead,
  readMissing,
  someFilesOf,
} from '../archive/read-runs';
import { outcomeCounts } from '../archive/reads';
import type { Article, File } from '../archive/rows';

/** Worst first: what needs a hand stands on top. */
export const WORST_FIRST: readonly FileOutcome[] = [
  'failed',
  'attention',
  'unread',
  'duplicate',
  'new-version',
  'reprint',
  'kept',
];
/** The filters as they stand in their row: what is well first, what needs a hand last. */
export const FILTERS: readonly FileOutcome[] = [
  'kept',
  'new-version',
  'reprint',
  'duplicate',
  'attention',
  'unread',
  'failed',
];
/** Rows of each outcome that the report shows; the count beside the filter is always whole. */
const MOST_ROWS = 2_000;
/** Outcomes with which an import brings an article, or brings it back. */
const BROUGHT: readonly FileOutcome[] = ['kept', 'attention', 'new-version', 'reprint'];

/** Articles that repeat an older one, each with the oldest of its family: known from the texts, so no journal has it. */
export type Reprints = ReadonlyMap<string, string>;

/** A file of an import with the article that it became, or that it equals. */
export interface ReportRow {
  /** As it was recorded, but for its outcome where its article turned out to be a reprint. */
  readonly file: File;
  readonly title: string;
  readonly date: string;
  /** The article that it repeats; null where it is no reprint. */
  readonly reprintOf: { readonly id: string; readonly title: string } | null;
  /** The article lies in the trash, or shows the text before this one again. */
  readonly undone: boolean;
}
export interface Report {
  readonly counts: Readonly<Record<FileOutcome, number>>;
  readonly rows: readonly ReportRow[];
}
function isTakenBack({ outcome, original }: File, { trashedAt, texts, text, newer }: Article): boolean {
  if (trashedAt > 0 || outcome !== 'new-version') return trashedAt > 0;
  const shown = texts.findIndex((known) => known.text === text);
  const brought = texts.findIndex((known) => known.original === original);
  return brought > shown && newer?.original !== original;
}
/** Only what was kept without a question reads as a reprint: a question needs a hand first. */
function isKept({ outcome, reason }: File): boolean {
  return outcome === 'kept' && reason === '';
}
async function withArticles(
  db: ArchiveDatabase,
  files: readonly File[],
  reprints: Reprints,
  read: RowsRead,
): Promise<ReportRow[]> {
  const own = files.flatMap(({ articles }) => articles.slice(0, 1));
  await readMissing(db, { articles: own.flatMap((id) => [id, reprints.get(id) ?? id]) }, read);
  const { articles } = read;
  return files.map((file) => {
    const article = articles.get(file.articles[0] ?? '');
    const first = isKept(file) ? articles.get(reprints.get(article?.id ?? '') ?? '') : undefined;
    return {
      file: first ? { ...file, outcome: 'reprint' } : file,
      reprintOf: first ? { id: first.id, title: first.title } : null,
      title: article?.title ?? '',
      date: article?.date ?? '',
      undone: article !== undefined && isTakenBack(file, article),
    };
  });
}
/**
 * What became of an import's files: all counts, and the rows that the filter lets through, worst first, then by path. `read` may
 * come from reading to reading while an import runs: what it holds is shown as it was.
 */
export async function readReport(
  db: ArchiveDatabase,
  run: string,
  filter: FileOutcome | 'all',
  reprints: Reprints,
  read: RowsRead = nothingRead(),
): Promise<Report> {
  const counts = await outcomeCounts(db, run, WORST_FIRST);
  const repeating = new Map<string, File>();
  for await (const files of filesThatBrought(db, run, 'kept', [...reprints.keys()]))
    for (const file of files) if (isKept(file)) repeating.set(file.id, file);
  counts.kept -= repeating.size;
  counts.reprint += repeating.size;
  const rows: ReportRow[] = [];
  for (const outcome of filter === 'all' ? WORST_FIRST : [filter]) {
    const these: ReportRow[] = [];
    if (outcome === 'reprint')
      these.push(...(await withArticles(db, [...repeating.values()].slice(0, MOST_ROWS), reprints, read)));
    const ids = await someFilesOf(db, run, outcome, MOST_ROWS);
    await readMissing(db, { files: ids }, read);
    const others = ids.flatMap((id) => (repeating.has(id) ? [] : (read.files.get(id) ?? [])));
    these.push(...(await withArticles(db, others, reprints, read)));
    these.sort((one, other) => (one.file.path < other.file.path ? -1 : 1));
    rows.push(...these);
  }
  return { counts, rows };
}
/** How many rows a report has in all. */
export function documentsOf({ counts }: Report): number {
  return WORST_FIRST.reduce((sum, outcome) => sum + counts[outcome], 0);
}
/** Whether all that an import brought is gone again, as it is after Undo. */
export function isUndone(rows: readonly ReportRow[]): boolean {
  // An older version changes nothing that one sees, neither when it comes nor when it goes.
  const brought = rows.filter(
    ({ file }) => BROUGHT.includes(file.outcome) && file.reason !== 'older' && file.articles.length > 0,
  );
  return brought.length > 0 && brought.every(({ undone }) => undone);
}
/** Every row of the report, in batches, in the order of their time. */
export async function* allRows(db: ArchiveDatabase, run: string, reprints: Reprints): AsyncGenerator<ReportRow[]> {
  for await (const files of allFilesOf(db, run)) yield await withArticles(db, files, reprints, nothingRead());
}
