import { Check, Unplug } from 'lucide-react';
import { isUnderWay } from '../import/as-progress';
import { underWay } from '../import/words';
import type { LibraryCounts } from '../indexing/library';
import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import styles from './status-bar.module.css';
import { useView, useViewOf } from './view-store';
import { allSaved, counts, indexing, offline, saving, showImportReport } from './words';

/** Indexing shorter than this many articles is over before anybody could read of it. */
const WORTH_SAYING = 200;

/** The bar at the foot: saved or not, what is running, how much there is, that nothing leaves. */
export function StatusBar({ library }: { readonly library: LibraryCounts | null }) {
  const {
    saving: waiting,
    imported,
    indexed,
    total,
    showImport,
  } = useViewOf('saving', 'imported', 'indexed', 'total', 'showImport');
  const running = imported !== null && isUnderWay(imported);
  const icon = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <footer className={styles.bar}>
      <span className={styles.part} role="status">
        {waiting === 0 && <Check {...icon} />}
        {waiting === 0 ? allSaved : saving}
      </span>
      {running && (
        <span className={styles.part}>
          {showImport ? (
            underWay(imported)
          ) : (
            <Button
              kind="link"
              aria-label={showImportReport}
              onPress={() => useView.setState({ showImport: true, importRun: imported.run })}
            >
              {underWay(imported)}
            </Button>
          )}
          <ProgressBar
            width="status"
            label={underWay(imported)}
            done={imported.done}
            total={imported.state === 'looking' ? 0 : imported.total}
          />
        </span>
      )}
      {!running && total - indexed > WORTH_SAYING && <span className={styles.part}>{indexing(indexed, total)}</span>}
      <span className={styles.space} />
      {library && <span className={styles.part}>{counts(library.all, library.annotations)}</span>}
      <span className={styles.part}>
        <Unplug {...icon} />
        {offline}
      </span>
    </footer>
  );
}
