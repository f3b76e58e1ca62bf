import { type RefObject, useEffect } from 'react';
import type { Block } from '#contract/text';
import type { LanedMark, Span } from './mark';
import { paintHits } from './paint-hits';
import { pickMark } from './pick-mark';
import styles from './reader.module.css';
import type { ReadingType } from './reading-type';
import { TextBlocks } from './text-blocks';
import { useFontBox } from './use-font-box';

/** From this number of blocks on, those out of view are not laid out, and heights further down are estimates. */
const LONG = 400;

export interface ReadingTextProps {
  readonly text: RefObject<HTMLElement | null>;
  readonly lang: string;
  readonly type: ReadingType;
  readonly blocks: readonly Block[];
  readonly marks: readonly LanedMark[];
  readonly active: string | null;
  readonly pending: Span | null;
  readonly statement: number;
  readonly hits: readonly Span[];
  readonly currentHit: number | null;
  readonly onSelect: (id: string | null) => void;
}
/** The blocks of the text with marks and hits; a click or Enter on a mark chooses it. */
export function ReadingText(props: ReadingTextProps) {
  const { text, lang, type, blocks, marks, active, pending, statement, hits, currentHit, onSelect } = props;
  useFontBox(text, type);
  // New marks and blocks replace the text nodes that hits lie on.
  useEffect(
    () => (text.current ? paintHits(text.current, hits, currentHit) : undefined),
    [text, hits, currentHit, marks, blocks, active, pending],
  );
  const select = (target: EventTarget): void => {
    if (document.getSelection()?.isCollapsed === false) return;
    const over = target instanceof Element ? target.closest<HTMLElement>('[data-annotations]') : null;
    const ids = over?.dataset.annotations?.split(' ') ?? [];
    const under = marks.filter(({ id }) => ids.includes(id));
    onSelect(pickMark(under, active));
  };
  return (
    <article
      className={styles.text}
      ref={text}
      lang={lang || undefined}
      data-long={blocks.length > LONG || undefined}
      onClick={({ target }) => select(target)}
      onKeyDown={({ key, target }) => {
        if (key === 'Enter' && target instanceof HTMLElement) onSelect(target.dataset.annotation ?? null);
      }}
    >
      <TextBlocks blocks={blocks} marks={marks} active={active} pending={pending} statement={statement} />
    </article>
  );
}
