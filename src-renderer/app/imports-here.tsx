import { useCallback } from 'react';
import { exportUnwritable } from '../export/words';
import { isUnderWay } from '../import/as-progress';
import { Imports } from '../import/imports';
import type { Importing } from '../import/use-importing';
import { useStopped } from '../import/use-stopped';
import type { Archive } from './open-archive';
import { saveExport } from './save-export';
import { say } from './toasts';
import { compareArticles, showArticle, useView, useViewOf } from './view-store';

interface ImportsHereProps {
  readonly archive: Archive;
  readonly importing: Importing;
}
/** The imports of this archive. The progress of one that runs is read here, so that the window around it is left alone. */
export function ImportsHere({ archive: { db, host, index }, importing }: ImportsHereProps) {
  const { imported, importHeardAt, importRun, generation } = useViewOf(
    'imported',
    'importHeardAt',
    'importRun',
    'generation',
  );
  const running = imported !== null && isUnderWay(imported);
  const stopped = useStopped(db, host, running ? null : `${imported?.run} ${imported?.state} ${generation}`);
  const save = useCallback(
    (name: string, content: string): void =>
      void saveExport(host, name, content, 'text/csv').catch(() => say(exportUnwritable)),
    [host],
  );
  return (
    <Imports
      db={db}
      importing={importing}
      live={imported}
      stopped={stopped.imports}
      onLeave={stopped.leave}
      heardAt={importHeardAt}
      generation={generation}
      run={importRun}
      onRun={(run) => useView.setState({ importRun: run })}
      onClose={() => useView.setState({ showImport: false })}
      onOpen={showArticle}
      onCompare={compareArticles}
      findReprints={index.reprints}
      onExport={save}
    />
  );
}
