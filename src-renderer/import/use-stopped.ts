import { useCallback, useEffect, useState } from 'react';
import type { HostCalls } from '#contract/calls';
import type { ArchiveDatabase } from '../archive/archive-database';
import { readStopped, type StoppedImport } from './read-stopped';

const NONE: readonly StoppedImport[] = [];

export interface Stopped {
  readonly imports: readonly StoppedImport[];
  /** Offers one of them no more. */
  readonly leave: (run: string) => void;
}
/** Imports that stopped in the middle; read anew whenever `key` changes, not at all while it is null. */
export function useStopped(
  db: ArchiveDatabase,
  host: Pick<HostCalls, 'unfinishedImports' | 'leaveImport'>,
  key: string | null,
): Stopped {
  const [imports, setImports] = useState(NONE);
  useEffect(() => {
    let late = false;
    const take = (found: readonly StoppedImport[]): void => {
      if (!late) setImports(found);
    };
    // Where the host does not answer it has gone, and the window says so.
    if (key === null) take(NONE);
    else readStopped(db, host).then(take, () => take(NONE));
    return () => {
      late = true;
    };
  }, [db, host, key]);
  const leave = useCallback(
    (run: string): void => {
      setImports((before) => before.filter((one) => one.run !== run));
      host.leaveImport(run).catch(() => {});
    },
    [host],
  );
  return { imports, leave };
}
