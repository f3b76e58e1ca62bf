import { BookOpen, FilePlus, FolderInput } from 'lucide-react';
import { importFiles, importFolder } from '../import/words';
import { Button } from '../ui/button';
import styles from './empty-archive.module.css';
import { emptyDrop, emptyFacts, emptyIntro, emptyTitle, openSample, sampleIntro, sampleTitle } from './words';

interface EmptyArchiveProps {
  readonly onFiles: () => void;
  readonly onFolder: () => void;
  readonly onSample: () => void;
}
/** The first start: what Verbatim does, and the ways in. */
export function EmptyArchive(props: EmptyArchiveProps) {
  return (
    <section className={styles.page} aria-label={emptyTitle}>
      <div className={styles.column}>
        <h1 className={styles.title}>{emptyTitle}</h1>
        <p className={styles.intro}>{emptyIntro}</p>
        <div className={styles.ways}>
          <Button
            kind="primary"
            size="large"
            autoFocus
            icon={<FilePlus size={16} strokeWidth={1.5} />}
            onPress={props.onFiles}
          >
            {importFiles}
          </Button>
          <Button
            kind="outline"
            size="large"
            icon={<FolderInput size={16} strokeWidth={1.5} />}
            onPress={props.onFolder}
          >
            {importFolder}
          </Button>
        </div>
        <p className={styles.drop}>{emptyDrop}</p>
        <dl className={styles.facts}>
          {emptyFacts.map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
        <div className={styles.sample}>
          <p>
            <strong>{sampleTitle}</strong> {sampleIntro}
          </p>
          <Button kind="outline" size="large" icon={<BookOpen size={16} strokeWidth={1.5} />} onPress={props.onSample}>
            {openSample}
          </Button>
        </div>
      </div>
    </section>
  );
}
