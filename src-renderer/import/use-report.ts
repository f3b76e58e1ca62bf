import { useEffect, useState } from 'react';
import type { FileOutcome } from '#contract/change';
import type { ArchiveDatabase } from '../archive/archive-database';
import { articlesOf, filesWith, outcomeCounts } from '../archive/reads';
import type { File } from '../archive/rows';

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
/** Rows of each outcome that the report shows; the count beside the filter is always whole. */
const MOST_ROWS = 2_000;
/** How often the report is read anew while its import runs. */
const EVERY_MS = 500;

export interface ReportRow {
  readonly file: File;
  readonly title: string;
  readonly date: string;
}
export interface Report {
  readonly counts: Readonly<Record<FileOutcome, number>>;
  readonly rows: readonly ReportRow[];
}
async function readReport(db: ArchiveDatabase, run: string, filter: FileOutcome | 'all'): Promise<Report> {
  const counts = await outcomeCounts(db, run, WORST_FIRST);
  const rows: ReportRow[] = [];
  for (const outcome of filter === 'all' ? WORST_FIRST : [filter]) {
    const files = await filesWith(db, run, outcome, MOST_ROWS);
    const ids = files.flatMap(({ articles }) => articles.slice(0, 1));
    const articles = new Map((await articlesOf(db, ids)).map((article) => [article.id, article]));
    for (const file of files) {
      const article = articles.get(file.articles[0] ?? '');
      rows.push({ file, title: article?.title ?? '', date: article?.date ?? '' });
    }
  }
  return { counts, rows };
}
/** What became of an import's files; read again while it runs, and once when it has ended. */
export function useReport(
  db: ArchiveDatabase,
  run: string,
  filter: FileOutcome | 'all',
  running: boolean,
): Report | null {
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    let late = false;
    const read = (): void => {
      readReport(db, run, filter).then(
        (answer) => {
          if (!late) setReport(answer);
        },
        () => {},
      );
    };
    read();
    const timer = running ? setInterval(read, EVERY_MS) : undefined;
    return () => {
      late = true;
      clearInterval(timer);
    };
  }, [db, run, filter, running]);
  return report;
}
