import { isUnderWay } from '../import/as-progress';
import { StoppedLine } from '../import/stopped-line';
import { stoppedAt } from '../import/stopped-words';
import type { Importing } from '../import/use-importing';
import { useStopped } from '../import/use-stopped';
import type { LibraryCounts } from '../indexing/library';
import type { Archive } from './open-archive';
import { useView, useViewOf } from './view-store';

interface StoppedHereProps {
  readonly archive: Archive;
  readonly importing: Pick<Importing, 'resume'>;
  readonly library: LibraryCounts | null;
}
/** The newest import that stopped in the middle, with the offer to go on. While a report is open it is said there. */
export function StoppedHere({ archive: { db, host }, importing, library }: StoppedHereProps) {
  const { caughtUp, showImport } = useViewOf('caughtUp', 'showImport');
  const idle = useView(({ imported }) => imported === null || !isUnderWay(imported));
  // What an import has brought is counted here or, once it is taken back, in the trash: no other change asks anew.
  const brought = library && `${library.all} ${library.trash}`;
  const { imports, leave } = useStopped(db, host, caughtUp && idle && !showImport ? brought : null);
  const [newest] = imports;
  return newest ? (
    <StoppedLine
      place="strip"
      stopped={newest}
      sentence={stoppedAt(newest)}
      onResume={importing.resume}
      onLeave={leave}
    />
  ) : null;
}
