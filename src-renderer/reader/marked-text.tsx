import type { ReactNode } from 'react';
import { cutMarks } from './cut-marks';
import type { LanedMark, Span } from './mark';
import { paintMark } from './paint-mark';
import styles from './reader.module.css';
import { markName } from './words';

export interface MarkedTextProps {
  readonly text: string;
  /** Offset of its first character in the stored text. */
  readonly start: number;
  readonly marks: readonly LanedMark[];
  readonly active: string | null;
  /** The passage that is being annotated: painted like a selection. */
  readonly pending: Span | null;
}
interface Painted extends Span {
  readonly mark: LanedMark | null;
}
/** A block's text with its annotations: one `<mark>` a piece, and nothing in it that is not the stored text. */
export function MarkedText({ text, start, marks, active, pending }: MarkedTextProps) {
  const ranges: Painted[] = marks.map((mark) => ({ start: mark.start, end: mark.end, mark }));
  if (pending) ranges.push({ ...pending, mark: null });
  return cutMarks({ start, end: start + text.length }, ranges).map((piece) => {
    const words = text.slice(piece.start - start, piece.end - start);
    if (piece.over.length === 0) return words;
    const over = marksOf(piece.over);
    const { fill, stripes } = paintMark(over, active, piece.over.length > over.length);
    return (
      <mark
        key={piece.start}
        className={styles.mark}
        style={fill}
        data-annotations={over.map(({ id }) => id).join(' ')}
        data-active={over.some(({ id }) => id === active) || undefined}
      >
        <span className={styles.stripes} style={stripes}>
          {marksOf(piece.begins).reduceRight<ReactNode>(
            (inside, mark) => (
              <MarkStart key={mark.id} mark={mark}>
                {inside}
              </MarkStart>
            ),
            words,
          )}
        </span>
      </mark>
    );
  });
}
/** Where an annotation begins: focus lands here, and here it is named once. */
function MarkStart({ mark, children }: { readonly mark: LanedMark; readonly children: ReactNode }) {
  const name = markName(
    mark.tags.map(({ path }) => path),
    mark.note,
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a running sentence
    // biome-ignore lint/a11y/noNoninteractiveTabindex: J and K walk from one annotation to the next by moving focus
    <span className={styles.markStart} role="group" tabIndex={0} aria-label={name} data-annotation={mark.id}>
      {children}
    </span>
  );
}
function marksOf(painted: readonly Painted[]): LanedMark[] {
  return painted.map(({ mark }) => mark).filter((mark) => mark !== null);
}
