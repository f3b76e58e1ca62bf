import { type CSSProperties, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { Block } from '#contract/text';
import { ArticleHead, type ReaderArticle } from './article-head';
import { assignLanes } from './assign-lanes';
import { directionOf } from './direction-of';
import { FoldedNotes } from './folded-notes';
import { MarginNotes } from './margin-notes';
import type { Mark, Span } from './mark';
import { Minimap } from './minimap';
import { paintHits } from './paint-hits';
import { rangeOf } from './passage-offsets';
import { pickMark } from './pick-mark';
import styles from './reader.module.css';
import { readingType } from './reading-type';
import { scrollToRange } from './scroll-to';
import { TextBlocks } from './text-blocks';
import { useFontBox } from './use-font-box';
import { usePlaces } from './use-places';
import { useStatement } from './use-statement';
import { useVisiblePart } from './use-visible-part';
import { useWidth } from './use-width';

/** Below this width, in px, notes fold into numbers. */
const FOLD = 730;
/** From this number of blocks on, those out of view are not laid out, and heights further down are estimates. */
const LONG = 400;

export interface ReaderProps {
  readonly article: ReaderArticle;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly active: string | null;
  /** A click on a mark or note, or null for one on plain text. */
  readonly onSelect: (id: string | null) => void;
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
  readonly onAddTag?: () => void;
  /** The element whose blocks carry the stored text: root of `spanOf`, `rangeOf`, `selectedPassage` and `focusMark`. */
  readonly textRef?: Ref<HTMLElement>;
}
/** One article to read. Give it the text's id as `key`, so that another text begins at its top. */
export function Reader(props: ReaderProps) {
  const { article, blocks, marks, active, hits, currentHit, pending, statement, showNotes, size, onSelect } = props;
  const scroller = useRef<HTMLElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLElement>(null);
  useImperativeHandle(props.textRef, () => text.current as HTMLElement);
  const laned = useMemo(() => assignLanes(marks), [marks]);
  const type = readingType(article.lang, size);
  const width = useWidth(scroller);
  useFontBox(text, type);
  const places = usePlaces(page, text, laned, hits);
  const part = useVisiblePart(scroller, places.height);
  useStatement(scroller, text, statement, props.onStatement);
  useEffect(
    () => (text.current ? paintHits(text.current, hits, currentHit) : undefined),
    [hits, currentHit, laned, blocks, active, pending],
  );
  const target = currentHit === null ? undefined : hits[currentHit];
  useShown(scroller, text, target);
  useShown(
    scroller,
    text,
    marks.find(({ id }) => id === active),
  );
  const select = (element: EventTarget): void => {
    if (document.getSelection()?.isCollapsed === false) return;
    const over = element instanceof Element ? element.closest<HTMLElement>('[data-annotations]') : null;
    const ids = over?.dataset.annotations?.split(' ') ?? [];
    onSelect(
      pickMark(
        marks.filter(({ id }) => ids.includes(id)),
        active,
      ),
    );
  };
  const notes = !showNotes ? 'none' : width < FOLD ? 'folded' : 'margin';
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
              statements={blocks.filter(({ kind }) => kind !== 'heading').length}
              onAddTag={props.onAddTag}
            />
            <article
              className={styles.text}
              ref={text}
              lang={article.lang || undefined}
              data-long={blocks.length > LONG || undefined}
              onClick={({ target }) => select(target)}
              onKeyDown={({ key, target }) => {
                if (key === 'Enter' && target instanceof HTMLElement) onSelect(target.dataset.annotation ?? null);
              }}
            >
              <TextBlocks blocks={blocks} marks={laned} active={active} pending={pending} statement={statement} />
            </article>
          </div>
          {notes === 'margin' && (
            <MarginNotes
              marks={marks}
              places={places.marks}
              active={active}
              onSelect={onSelect}
              onOpenNote={props.onOpenNote}
            />
          )}
          {notes === 'folded' && (
            <FoldedNotes marks={marks} places={places.marks} active={active} onSelect={onSelect} />
          )}
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
/** Brings a passage into view when it becomes the current one. */
function useShown(
  scroller: { readonly current: HTMLElement | null },
  text: { readonly current: HTMLElement | null },
  passage: Span | undefined,
): void {
  const { start, end } = passage ?? { start: -1, end: -1 };
  useEffect(() => {
    const range = start >= 0 && text.current && rangeOf(text.current, { start, end });
    if (range && scroller.current) scrollToRange(scroller.current, range);
  }, [scroller, text, start, end]);
}
function typeStyle({ family, size, line, lane }: ReturnType<typeof readingType>): CSSProperties {
  return {
    '--family': family,
    '--size': `${size}px`,
    '--line-height': `${line}px`,
    '--lane': `${lane}px`,
  } as CSSProperties;
}
