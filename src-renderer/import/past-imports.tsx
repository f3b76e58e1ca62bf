import type { ArchiveDatabase } from '../archive/archive-database';
import { runsOf } from '../archive/read-runs';
import type { Run } from '../archive/rows';
import { useLive } from '../archive/use-live';
import { Button } from '../ui/button';
import { type Column, Table } from '../ui/table';
import { ImportHead } from './import-head';
import styles from './import-view.module.css';
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
  readonly onRun: (run: string) => void;
  readonly onClose: () => void;
}
function columnsWith(running: string, onRun: (run: string) => void): Column<Run>[] {
  return [
    { id: 'root', title: importColumns.root, width: '26%', cell: ({ root }) => <bdi title={root}>{root}</bdi> },
    { id: 'when', title: importColumns.when, width: '190px', cell: ({ startedAt }) => when(startedAt) },
    {
      id: 'files',
      title: importColumns.files,
      width: '80px',
      align: 'end',
      cell: ({ counts }) => (counts === null ? '' : fileCount(counts.found)),
    },
    {
      id: 'became',
      title: importColumns.became,
      cell: ({ id, counts }) => <span>{counts === null && id === running ? stillRunning : became(counts)}</span>,
    },
    { id: 'by', title: importColumns.by, width: '110px', cell: ({ by }) => <bdi>{by}</bdi> },
    {
      id: 'open',
      title: '',
      width: '80px',
      align: 'end',
      cell: ({ id }) => (
        <Button kind="link" onPress={() => onRun(id)}>
          {openReport}
        </Button>
      ),
    },
  ];
}
/** Every import so far, newest first; each leads to its report. */
export function PastImports({ db, running, onRun, onClose }: PastImportsProps) {
  const runs = useLive(() => runsOf(db), [db]);
  return (
    <section className={styles.view} aria-label={allImports}>
      <ImportHead title={allImports} closeLabel={closeImports} onClose={onClose} />
      <div className={styles.list}>
        <Table
          label={importsLabel}
          columns={columnsWith(running, onRun)}
          rows={runs ?? []}
          rowKey={({ id }) => id}
          empty={runs && <p className={styles.none}>{noImports}</p>}
        />
      </div>
    </section>
  );
}
