import { useEffect, useState } from 'react';
import type { FileOutcome } from '#contract/change';
import type { ArchiveDatabase } from '../archive/archive-database';
import { nothingRead } from '../archive/read-runs';
import { type Report, type Reprints, readReport } from './report-rows';

/** How often the report is read anew while its import runs. */
const EVERY_MS = 500;

/**
 * What became of an import's files: read twice a second while it runs, and once more at its end and whenever `generation`
 * grows, as it does with each change of the library. (A live query of so many rows costs more than all these readings.)
 */
export function useReport(
  db: ArchiveDatabase,
  run: string,
  filter: FileOutcome | 'all',
  running: boolean,
  generation: number,
  askReprints: () => Promise<Reprints>,
): Report | null {
  const [report, setReport] = useState<Report | null>(null);
  const changed = running ? 0 : generation;
  useEffect(() => {
    let late = false;
    const before = nothingRead();
    const read = (): void => {
      askReprints()
        .then((reprints) => readReport(db, run, filter, reprints, running ? before : nothingRead()))
        .then(
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
  }, [db, run, filter, running, changed, askReprints]);
  return report;
}
