import type { ImportProgress } from '#contract/calls';
import { runOf } from '../archive/read-runs';
import { useLive } from '../archive/use-live';
import { asProgress, isUnderWay } from './as-progress';
import { ImportView, type ImportViewProps } from './import-view';
import { PastImports } from './past-imports';
import type { StoppedImport } from './read-stopped';

interface ImportsProps extends Omit<ImportViewProps, 'progress' | 'onAll' | 'stopped'> {
  /** Imports that stopped in the middle. */
  readonly stopped: readonly StoppedImport[];
  /** The import that was heard of last in this window; null where none was. */
  readonly live: ImportProgress | null;
  /** The import whose report is shown; empty for the list of all. */
  readonly run: string;
  readonly onRun: (run: string) => void;
}
/** The list of imports, or one of them: as it goes, or as it went. */
export function Imports({ live, heardAt, run, stopped, onRun, ...rest }: ImportsProps) {
  const { db, importing, onClose } = rest;
  const view = { ...rest, stopped: stopped.find((one) => one.run === run) ?? null };
  const past = useLive(async () => (run === '' ? undefined : runOf(db, run)), [db, run]);
  const all = (): void => onRun('');
  if (live && live.run === run) return <ImportView {...view} key={run} progress={live} heardAt={heardAt} onAll={all} />;
  if (run === '') {
    const running = live && isUnderWay(live) ? live.run : '';
    return <PastImports {...{ db, running, stopped, onRun, onClose }} onResume={importing.resume} />;
  }
  if (past?.id !== run) return null;
  return (
    <ImportView {...view} key={run} progress={asProgress(past, view.stopped)} heardAt={past.endedAt} onAll={all} />
  );
}
