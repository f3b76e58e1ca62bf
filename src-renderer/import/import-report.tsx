import type { FileOutcome, RunKind } from '#contract/change';
import { Button } from '../ui/button';
import { type Column, Table } from '../ui/table';
import { Tabs } from '../ui/tabs';
import { Unseen } from '../ui/unseen';
import { outcomeName, whatHappened } from './happened-words';
import styles from './import-report.module.css';
import { OutcomeMark } from './outcome-mark';
import { documentsOf, FILTERS, type Report, type ReportRow } from './report-rows';
import { shortPath } from './short-path';
import {
  columns,
  compareArticles,
  emptyReports,
  exportReport,
  filterLabel,
  openArticle,
  reportLabel,
  showFile,
  tryAgain,
  tryAllAgain,
} from './words';

/** What can be done with the files of a report. */
interface ReportActions {
  readonly onOpen: (article: string) => void;
  readonly onCompare: (article: string, other: string) => void;
  readonly onShow: (file: ReportRow['file']) => void;
  readonly onTryAgain: (path: string) => void;
  readonly onTryAllAgain: () => void;
  readonly onExport: () => void;
}
interface ImportReportProps extends ReportActions {
  readonly what: RunKind;
  /** Null while it is read for the first time. */
  readonly report: Report | null;
  readonly filter: FileOutcome | 'all';
  readonly onFilter: (filter: FileOutcome | 'all') => void;
  /** The import goes on: nothing is tried again meanwhile. */
  readonly running: boolean;
}
function fileCell({ file: { path, member } }: ReportRow) {
  const { folder, name } = shortPath(path, member);
  return (
    <bdi className={styles.path} dir="ltr" title={path}>
      <Unseen>{path}</Unseen>
      <span className={styles.folder} aria-hidden="true">
        {folder}
      </span>
      <span aria-hidden="true">{name}</span>
    </bdi>
  );
}
function RowActions({
  row: { file, reprintOf },
  actions,
  running,
}: {
  row: ReportRow;
  actions: ReportActions;
  running: boolean;
}) {
  const [article] = file.articles;
  if (article !== undefined)
    return (
      <span className={styles.actions}>
        {reprintOf && (
          <Button kind="link" onPress={() => actions.onCompare(article, reprintOf.id)}>
            {compareArticles}
          </Button>
        )}
        <Button kind="link" onPress={() => actions.onOpen(article)}>
          {openArticle}
        </Button>
      </span>
    );
  return (
    <span className={styles.actions}>
      {file.outcome === 'failed' && !running && (
        <Button kind="link" onPress={() => actions.onTryAgain(file.path)}>
          {tryAgain}
        </Button>
      )}
      <Button kind="link" onPress={() => actions.onShow(file)}>
        {showFile}
      </Button>
    </span>
  );
}
/** What names the article in its own sentence. */
const NAMED: readonly FileOutcome[] = ['new-version', 'duplicate'];
/** A sentence that names the article, and one of a file that has none, stands in the article's place too: there it has room. */
const hasTitle = ({ title, file }: ReportRow): boolean =>
  title !== '' && (!NAMED.includes(file.outcome) || file.changed !== undefined);
const sentence = ({ file, title, date, reprintOf }: ReportRow): string =>
  whatHappened(file, reprintOf?.title ?? title, date);

/** A sentence that names an article is cut where its title is too long; of every other no word is to be missed. */
const isWhole = ({ file: { outcome, changed } }: ReportRow): boolean =>
  changed !== undefined || outcome === 'attention' || outcome === 'unread' || outcome === 'failed';
function Sentence({ row }: { readonly row: ReportRow }) {
  const said = sentence(row);
  return (
    <bdi dir="auto" title={isWhole(row) ? undefined : said}>
      {said}
    </bdi>
  );
}

function columnsWith(actions: ReportActions, running: boolean, what: RunKind): Column<ReportRow>[] {
  return [
    {
      id: 'result',
      title: columns.result,
      width: '146px',
      cell: ({ file }) => <OutcomeMark outcome={file.outcome} what={what} />,
    },
    { id: 'file', title: columns.file, width: '22%', cell: fileCell },
    {
      id: 'article',
      title: columns.article,
      width: '22%',
      span: (row) => (hasTitle(row) ? 1 : 2),
      wraps: (row) => !hasTitle(row) && isWhole(row),
      cell: (row) =>
        hasTitle(row) ? (
          <bdi dir="auto" title={row.title}>
            {row.title}
          </bdi>
        ) : (
          <Sentence row={row} />
        ),
    },
    { id: 'happened', title: columns.happened, wraps: isWhole, cell: (row) => <Sentence row={row} /> },
    {
      id: 'actions',
      title: '',
      width: '158px',
      align: 'end',
      cell: (row) => <RowActions row={row} actions={actions} running={running} />,
    },
  ];
}
/** What became of each file, worst first: to filter, to act on, to take along. */
export function ImportReport({ report, what, filter, onFilter, running, ...actions }: ImportReportProps) {
  const counts = report?.counts;
  const count = (outcome: FileOutcome): number => counts?.[outcome] ?? 0;
  const all = report ? documentsOf(report) : 0;
  const filled = FILTERS.filter((outcome) => count(outcome) > 0);
  const tabs = [
    { id: 'all', name: outcomeName('all', what), count: all },
    ...filled.map((outcome) => ({ id: outcome, name: outcomeName(outcome, what), count: count(outcome) })),
  ];
  const aside = (
    <div className={styles.aside}>
      {count('failed') > 1 && !running && (
        <Button kind="quiet" size="small" onPress={actions.onTryAllAgain}>
          {tryAllAgain(count('failed'))}
        </Button>
      )}
      <Button kind="quiet" size="small" isDisabled={all === 0} onPress={actions.onExport}>
        {exportReport}
      </Button>
    </div>
  );
  return (
    <div className={styles.report}>
      <Tabs
        label={filterLabel}
        tabs={tabs}
        selected={tabs.some(({ id }) => id === filter) ? filter : 'all'}
        onSelect={(id) => onFilter(id as FileOutcome | 'all')}
        aside={aside}
      >
        <div className={styles.table}>
          <Table
            label={reportLabel}
            columns={columnsWith(actions, running, what)}
            rows={report?.rows ?? []}
            rowKey={({ file }) => file.id}
            empty={report && <p className={styles.none}>{emptyReports[what]}</p>}
          />
        </div>
      </Tabs>
    </div>
  );
}
