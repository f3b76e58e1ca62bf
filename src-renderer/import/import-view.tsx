import { X } from 'lucide-react';
import { useState } from 'react';
import type { ImportProgress } from '#contract/calls';
import type { FileOutcome } from '#contract/change';
import type { ArchiveDatabase } from '../archive/archive-database';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { ProgressBar } from '../ui/progress-bar';
import { type Column, Table } from '../ui/table';
import { Tabs } from '../ui/tabs';
import styles from './import-view.module.css';
import { OutcomeMark } from './outcome-mark';
import { type ReportRow, useReport, WORST_FIRST } from './use-report';
import {
  cancelImport,
  closeReport,
  columns,
  emptyReport,
  filesDone,
  filterLabel,
  finished,
  importing,
  importTitle,
  openArticle,
  outcomeNames,
  pace,
  readingNow,
  reportLabel,
  startedAt,
  whatHappened,
} from './words';

interface ImportViewProps {
  readonly db: ArchiveDatabase;
  readonly progress: ImportProgress;
  /** When the progress was heard, in milliseconds since 1970. */
  readonly heardAt: number;
  readonly onCancel: () => void;
  readonly onClose: () => void;
  readonly onOpen: (article: string) => void;
}
function nameOf(path: string): [string, string] {
  const cut = path.lastIndexOf('/') + 1;
  return [path.slice(0, cut), path.slice(cut)];
}
function fileCell({ file: { path } }: ReportRow) {
  const [folder, name] = nameOf(path);
  return (
    <bdi className={styles.path} dir="ltr" title={path}>
      <span className={styles.folder}>{folder}</span>
      {name}
    </bdi>
  );
}
function columnsWith(onOpen: (article: string) => void): Column<ReportRow>[] {
  return [
    { id: 'result', title: columns.result, width: '150px', cell: ({ file }) => <OutcomeMark outcome={file.outcome} /> },
    { id: 'file', title: columns.file, width: '24%', cell: fileCell },
    {
      id: 'article',
      title: columns.article,
      width: '26%',
      cell: ({ title }) => (
        <bdi dir="auto" title={title}>
          {title}
        </bdi>
      ),
    },
    { id: 'happened', title: columns.happened, cell: ({ file, title, date }) => whatHappened(file, title, date) },
    {
      id: 'open',
      title: '',
      width: '70px',
      align: 'end',
      cell: ({ file: { articles } }) =>
        articles[0] && (
          <Button kind="link" onPress={() => onOpen(articles[0] ?? '')}>
            {openArticle}
          </Button>
        ),
    },
  ];
}
/** A running or finished import: how far it is, and what became of each file, worst first. */
export function ImportView({ db, progress, heardAt, onCancel, onClose, onOpen }: ImportViewProps) {
  const [filter, setFilter] = useState<FileOutcome | 'all'>('all');
  const running = progress.state === 'looking' || progress.state === 'reading';
  const report = useReport(db, progress.run, filter, running);
  const counts = report?.counts;
  const all = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0;
  const filled = WORST_FIRST.toReversed().filter((outcome) => (counts?.[outcome] ?? 0) > 0);
  const tabs = [
    { id: 'all', name: outcomeNames.all, count: all },
    ...filled.map((outcome) => ({ id: outcome, name: outcomeNames[outcome], count: counts?.[outcome] ?? 0 })),
  ];
  return (
    <section className={styles.view} aria-label={importTitle}>
      <header className={styles.head}>
        <h1>{importTitle}</h1>
        <span className={styles.root}>{startedAt(progress.root, progress.startedAt)}</span>
        <IconButton label={closeReport} onPress={onClose}>
          <X size={16} strokeWidth={1.5} />
        </IconButton>
      </header>
      <div className={styles.progress}>
        <p className={styles.done}>
          {progress.state !== 'looking' && <b>{progress.done}</b>} {filesDone(progress)}
        </p>
        <p className={styles.pace}>{pace(progress.done, progress.total, heardAt - progress.startedAt)}</p>
        {running && (
          <Button kind="outline" onPress={onCancel}>
            {cancelImport}
          </Button>
        )}
        <div className={styles.bar}>
          <ProgressBar
            label={importing(progress.done, progress.total)}
            done={progress.done}
            total={progress.state === 'looking' ? 0 : progress.total}
          />
        </div>
        <p className={styles.now} role="status">
          {running ? progress.current && readingNow(progress.current) : finished(progress.state, progress.refusal)}
        </p>
      </div>
      <Tabs
        label={filterLabel}
        tabs={tabs}
        selected={tabs.some(({ id }) => id === filter) ? filter : 'all'}
        onSelect={(id) => setFilter(id as FileOutcome | 'all')}
      >
        <Table
          label={reportLabel}
          columns={columnsWith(onOpen)}
          rows={report?.rows ?? []}
          rowKey={({ file }) => file.id}
          empty={report && <p className={styles.none}>{emptyReport}</p>}
        />
      </Tabs>
    </section>
  );
}
