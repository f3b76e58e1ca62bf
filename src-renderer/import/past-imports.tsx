import type { ArchiveDatabase } from '../archive/archive-database';
import { runsOf } from '../archive/read-runs';
import type { Run } from '../archive/rows';
import { useLive } from '../archive/use-live';
import { Button } from '../ui/button';
import { type Column, Table } from '../ui/table';
import { ImportHead } from './import-head';
import styles from './import-view.module.css';
import type { StoppedImport } from './read-stopped';
import { resumeImport, stoppedShort } from './stopped-words';
import {
  allImports,
  became,
  closeImports,
  fileCount,
  importColumns,
  importsLabel,
  noImports,
  openReport,
  stillRunning,
  when,
} from './words';

interface PastImportsProps {
  readonly db: ArchiveDatabase;
  /** The import that is under way; empty for none. */
  readonly running: string;
  /** Imports that stopped in the middle. */
  readonly stopped: readonly StoppedImport[];
  readonly onRun: (run: string) => void;
  readonly onResume: (run: string) => void;
  readonly onClose: () => void;
}
function columnsWith({ running, stopped, onRun, onResume }: Omit<PastImportsProps, 'db' | 'onClose'>): Column<Run>[] {
  const stoppedAt = (id: string): StoppedImport | undefined => stopped.find(({ run }) => run === id);
  const result = ({ id, what, counts }: Run): string => {
    if (counts === null && id === running) return stillRunning;
    const one = counts === null ? stoppedAt(id) : undefined;
    return one ? stoppedShort(one) : became(counts, what);
  };
  return [
    { id: 'root', title: importColumns.root, width: '20%', cell: ({ root }) => <bdi title={root}>{root}</bdi> },
    { id: 'when', title: importColumns.when, width: '170px', cell: ({ startedAt }) => when(startedAt) },
    {
      id: 'files',
      title: importColumns.files,
      width: '70px',
      align: 'end',
      cell: ({ counts }) => (counts === null ? '' : fileCount(counts.found)),
    },
    { id: 'became', title: importColumns.became, wraps: () => true, cell: result },
    { id: 'by', title: importColumns.by, width: '100px', cell: ({ by }) => <bdi title={by}>{by}</bdi> },
    {
      id: 'open',
      title: '',
      width: '152px',
      align: 'end',
      cell: ({ id }) => (
        <span className={styles.links}>
          {stoppedAt(id)?.files === 'there' && running === '' && (
            <Button kind="link" onPress={() => onResume(id)}>
              {resumeImport}
            </Button>
          )}
          <Button kind="link" onPress={() => onRun(id)}>
            {openReport}
          </Button>
        </span>
      ),
    },
  ];
}
/** Every import so far, newest first; each leads to its report. */
export function PastImports({ db, onClose, ...rest }: PastImportsProps) {
  const runs = useLive(() => runsOf(db), [db]);
  return (
    <section className={styles.view} aria-label={allImports}>
      <ImportHead title={allImports} closeLabel={closeImports} onClose={onClose} />
      <div className={styles.list}>
        <Table
          label={importsLabel}
          columns={columnsWith(rest)}
          rows={runs ?? []}
          rowKey={({ id }) => id}
          empty={runs && <p className={styles.none}>{noImports}</p>}
        />
      </div>
    </section>
  );
}
