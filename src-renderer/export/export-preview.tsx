import { Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../ui/button';
import styles from './export-dialog.module.css';
import type { Format } from './export-options';
import { previewLines } from './preview-lines';
import type { ExportDocument } from './use-document';
import * as words from './words';

/** Copies the whole document; says on its own face whether it did. */
function CopyButton({ content }: { readonly content: string }) {
  const [done, setDone] = useState('');
  const copy = (): void => {
    // A byte order mark belongs to a file; pasted, it would be a character of the first cell.
    navigator.clipboard.writeText(content.replace(/^\ufeff/, '')).then(
      () => setDone(words.copied),
      () => setDone(words.notCopied),
    );
  };
  return (
    <Button kind="quiet" size="small" icon={<Copy size={16} strokeWidth={1.5} aria-hidden="true" />} onPress={copy}>
      <span aria-live="polite">{done || words.copy}</span>
    </Button>
  );
}
/** The right side of the dialog: the beginning of the document as it would be saved. */
export function ExportPreview(props: { readonly document: ExportDocument | null; readonly format: Format }) {
  const { document, format } = props;
  const content = document?.content ?? '';
  const lines = useMemo(() => previewLines(content, format), [content, format]);
  const more = (document?.lines ?? 0) - lines.length;
  return (
    <div className={styles.preview}>
      <div className={styles.head}>
        <h3 className={styles.name}>{words.preview}</h3>
        <span className={styles.size}>
          {document && words.documentSize(document.passages, document.articles, document.bytes)}
        </span>
        {document && <CopyButton key={content} content={content} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.page} aria-label={words.preview} tabIndex={0}>
        <pre className={styles.source}>
          {lines.map(({ kind, text }, place) => (
            <span key={place} className={styles.line} data-kind={kind} dir="auto">
              {text}
              {'\n'}
            </span>
          ))}
        </pre>
        {more > 0 && <p className={styles.more}>{words.moreLines(more)}</p>}
      </section>
    </div>
  );
}
