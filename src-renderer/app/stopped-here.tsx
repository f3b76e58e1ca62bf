import { StoppedLine } from '../import/stopped-line';
import { stoppedAt } from '../import/stopped-words';
import type { Importing } from '../import/use-importing';
import { useStopped } from '../import/use-stopped';
import type { Archive } from './open-archive';
import { useView, useViewOf } from './view-store';

interface StoppedHereProps {
  readonly archive: Archive;
  readonly importing: Pick<Importing, 'resume'>;
}
/** After a start: the newest import that stopped in the middle, with the offer to go on. Its report says it while it is open. */
export function StoppedHere({ archive: { db, host }, importing }: StoppedHereProps) {
  const { caughtUp, showImport } = useViewOf('caughtUp', 'showImport');
  // What stops while the window is open is seen where it stops.
  const quiet = useView(({ imported }) => imported === null || imported.state === 'done');
  const { imports, leave } = useStopped(db, host, caughtUp && quiet && !showImport ? 'offered' : null);
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
