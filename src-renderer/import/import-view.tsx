import { useCallback, useMemo, useState } from 'react';
import type { ImportProgress as Progress } from '#contract/calls';
import type { FileOutcome } from '#contract/change';
import type { ArchiveDatabase } from '../archive/archive-database';
import { filesWith } from '../archive/reads';
import { isUnderWay } from './as-progress';
import { FoundFiles } from './found-files';
import { ImportHead } from './import-head';
import { ImportProgress } from './import-progress';
import { ImportReport } from './import-report';
import styles from './import-view.module.css';
import type { StoppedImport } from './read-stopped';
import { allRows, documentsOf, isUndone, type Report, type Reprints } from './report-rows';
import { reportToCsv } from './report-to-csv';
import type { Importing } from './use-importing';
import { useReport } from './use-report';
import { closeReport, reportFileName, runTitles, startedAt, undoneReport, undoneVersions } from './words';

/** Files that one call may name. */
const MOST_AGAIN = 10_000;

export interface ImportViewProps {
  readonly db: ArchiveDatabase;
  readonly importing: Pick<Importing, 'goOn' | 'cancel' | 'importAgain' | 'extractAgain' | 'showFile' | 'resume'>;
  readonly progress: Progress;
  /** When the progress was heard, in milliseconds since 1970; for an import of the past, when it ended. */
  readonly heardAt: number;
  /** Where it stopped in the middle and can be resumed; null where it is over. */
  readonly stopped: StoppedImport | null;
  readonly onLeave: (run: string) => void;
  /** Grows with each change of the library: the report is then read again. */
  readonly generation: number;
  readonly onAll: () => void;
  readonly onClose: () => void;
  readonly onOpen: (article: string) => void;
  readonly onCompare: (article: string, other: string) => void;
  /** The articles added from one moment to another that repeat an older one. */
  readonly findReprints: (from: number, to: number) => Promise<readonly { readonly id: string; readonly of: string }[]>;
  /** Saves what was made for the researcher under this name. */
  readonly onExport: (name: string, content: string) => void;
}
/** One import: what it found, then how far it is, then what became of each file. */
export function ImportView(props: ImportViewProps) {
  const { importing, progress, onClose } = props;
  const { run, what, root, state } = progress;
  const giveUp = (): void => {
    importing.cancel(run);
    onClose();
  };
  return (
    <section className={styles.view} aria-label={runTitles[what]}>
      <ImportHead
        title={runTitles[what]}
        about={startedAt(what, root, progress.startedAt)}
        closeLabel={closeReport}
        onAll={props.onAll}
        onClose={onClose}
      />
      {state === 'found' ? (
        <FoundFiles progress={progress} onGoOn={() => importing.goOn(run)} onCancel={giveUp} />
      ) : (
        <ProgressAndReport {...props} />
      )}
    </section>
  );
}
function undoneSentence({ rows, counts }: Report): string {
  if (!isUndone(rows)) return '';
  return counts['new-version'] > 0 ? undoneVersions : undoneReport;
}
function ProgressAndReport(props: ImportViewProps) {
  const { db, importing, progress, heardAt, stopped, onLeave, generation } = props;
  const { onOpen, onCompare, findReprints, onExport } = props;
  const [filter, setFilter] = useState<FileOutcome | 'all'>('all');
  const { run, what, root, startedAt: began } = progress;
  const running = isUnderWay(progress);
  // One that broke off has no end.
  const endedAt = running || heardAt < began ? Number.MAX_SAFE_INTEGER : heardAt;
  const askReprints = useCallback(async (): Promise<Reprints> => {
    // Without the index nobody knows; the report is right all the same.
    const found = await findReprints(began, endedAt).catch(() => []);
    return new Map(found.map(({ id, of }) => [id, of]));
  }, [findReprints, began, endedAt]);
  const report = useReport(db, run, filter, running, generation, askReprints);
  // Progress is told ten times a second; the table, which is many times the work, is drawn when the report has changed.
  const table = useMemo(() => {
    const tryAllAgain = async (): Promise<void> => {
      const failed = await filesWith(db, run, 'failed', MOST_AGAIN);
      if (what === 'extract-again') importing.extractAgain(failed.flatMap(({ articles }) => articles));
      else
        importing.importAgain(
          run,
          failed.map(({ path }) => path),
        );
    };
    const exportReport = async (): Promise<void> =>
      onExport(reportFileName(what, root, began), await reportToCsv(allRows(db, run, await askReprints()), what));
    // A cache that cannot be read is read again from the journal; until then these do nothing.
    const unread = (): void => {};
    return (
      <ImportReport
        report={report}
        what={what}
        filter={filter}
        onFilter={setFilter}
        running={running}
        onOpen={onOpen}
        onCompare={onCompare}
        onShow={importing.showFile}
        onTryAgain={(path) => importing.importAgain(run, [path])}
        onTryAllAgain={() => void tryAllAgain().catch(unread)}
        onExport={() => void exportReport().catch(unread)}
      />
    );
  }, [db, importing, report, filter, running, run, what, root, began, askReprints, onOpen, onCompare, onExport]);
  return (
    <>
      <ImportProgress
        progress={progress}
        heardAt={heardAt}
        undone={what === 'import' && !running && report !== null ? undoneSentence(report) : ''}
        documents={report === null ? 0 : documentsOf(report)}
        stopped={stopped}
        onCancel={() => importing.cancel(run)}
        onResume={importing.resume}
        onLeave={onLeave}
      />
      {table}
    </>
  );
}
