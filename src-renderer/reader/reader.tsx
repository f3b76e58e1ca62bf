import { type CSSProperties, type ReactNode, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import type { Block } from '#contract/text';
import { ArticleHead, type ReaderArticle } from './article-head';
import { assignLanes } from './assign-lanes';
import { directionOf } from './direction-of';
import { FoldedNotes } from './folded-notes';
import { MarginNotes } from './margin-notes';
import type { Mark, Span } from './mark';
import { Minimap } from './minimap';
import styles from './reader.module.css';
import { ReadingText } from './reading-text';
import { type ReadingType, readingType } from './reading-type';
import { usePlaces } from './use-places';
import { useShown } from './use-shown';
import { useStatement } from './use-statement';
import { useVisiblePart } from './use-visible-part';
import { useWidth } from './use-width';

/** Below this width, in px, notes fold into numbers. */
const FOLD = 730;

export interface ReaderProps {
  readonly article: ReaderArticle;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly active: string | null;
  /** A click on a mark or note, or null for one on plain text. */
  readonly onSelect: (id: string | null) => void;
  /** "more" of a note that is cut off. */
  readonly onOpenNote: (id: string) => void;
  /** Search hits in the stored text, and which of them is the current one. */
  readonly hits: readonly Span[];
  readonly currentHit: number | null;
  /** The passage being annotated, painted like a selection while focus is elsewhere. */
  readonly pending: Span | null;
  /** The current statement's number, from 1. */
  readonly statement: number;
  readonly onStatement: (statement: number) => void;
  readonly showNotes: boolean;
  /** Reading size in px, 15 to 24; 18 unless told. */
  readonly size?: number;
  /** Shows the version that waits. */
  readonly onShowNewer: () => void;
  /** Where else it was published: stands in the article's head. */
  readonly also?: ReactNode;
  /** Shows "+ tag" behind the article's own tags. */
  readonly onAddTag?: () => void;
  /** The element whose blocks carry the stored text: root of `spanOf`, `rangeOf`, `selectedPassage` and `focusMark`. */
  readonly textRef?: Ref<HTMLElement>;
}
/** One article to read. Give it the text's id as `key`, so that another text begins at its top. */
export function Reader(props: ReaderProps) {
  const { article, blocks, marks, active, hits, currentHit, showNotes, size, onSelect } = props;
  const scroller = useRef<HTMLElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLElement>(null);
  useImperativeHandle(props.textRef, () => text.current as HTMLElement);
  const laned = useMemo(() => assignLanes(marks), [marks]);
  const type = readingType(article.lang, size);
  const width = useWidth(scroller);
  const places = usePlaces(page, text, laned, hits);
  const part = useVisiblePart(scroller, places.height);
  const activeMark = marks.find(({ id }) => id === active);
  useStatement(scroller, text, props.statement, props.onStatement);
  useShown(scroller, text, currentHit === null ? undefined : hits[currentHit]);
  useShown(scroller, text, activeMark);
  const notes = !showNotes ? 'none' : width < FOLD ? 'folded' : 'margin';
  const noted = { marks, places: places.marks, active, onSelect };
  return (
    <div className={styles.reader}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroller} ref={scroller} tabIndex={0} aria-label={article.title}>
        <div
          className={styles.page}
          ref={page}
          dir={directionOf(article.lang)}
          data-notes={notes}
          style={typeStyle(type)}
        >
          <div className={styles.measure}>
            <ArticleHead
              article={article}
              statements={countStatements(blocks)}
              annotations={marks.length}
              onShowNewer={props.onShowNewer}
              also={props.also}
              onAddTag={props.onAddTag}
            />
            <ReadingText {...props} lang={article.lang} text={text} type={type} marks={laned} />
          </div>
          {notes === 'margin' && <MarginNotes {...noted} onOpenNote={props.onOpenNote} />}
          {notes === 'folded' && <FoldedNotes {...noted} />}
        </div>
      </section>
      <Minimap
        marks={laned}
        places={places}
        part={part}
        onJump={(to) => scroller.current?.scrollTo({ top: (to - (part.to - part.from) / 2) * places.height })}
      />
    </div>
  );
}
function countStatements(blocks: readonly Block[]): number {
  return blocks.filter(({ kind }) => kind !== 'heading').length;
}
function typeStyle({ family, size, line, lane }: ReadingType): CSSProperties {
  return {
    '--family': family,
    '--size': `${size}px`,
    '--line-height': `round(${line}px * var(--reading-line, 1), 1px)`,
    '--lane': `${lane}px`,
  } as CSSProperties;
}
