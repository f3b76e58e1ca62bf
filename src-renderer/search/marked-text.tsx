import styles from './marked-text.module.css';

interface MarkedTextProps {
  readonly text: string;
  readonly hits: readonly { readonly start: number; readonly end: number }[];
  /** A line under the hit only, where a ground would be too much (titles). */
  readonly lineOnly?: boolean;
}
/** Text with its search hits marked. Hits change neither weight nor width. */
export function MarkedText({ text, hits, lineOnly = false }: MarkedTextProps) {
  const pieces: { at: number; text: string; hit: boolean }[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start > at) pieces.push({ at, text: text.slice(at, start), hit: false });
    pieces.push({ at: start, text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), hit: false });
  return pieces.map((piece) =>
    piece.hit ? (
      <mark key={piece.at} className={lineOnly ? styles.line : styles.hit}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
