import type { Anchor, Change } from '#contract/change';
import type { Block } from '#contract/text';
import { type Insertion, shiftPassage } from '#text/put-back';
import { showingText } from '#text/shown-text';
import { textOf } from '#text/text-of';
import { changeRow } from '../../archive/record';
import type { Annotation, Article } from '../../archive/rows';

/** A text by id, as far as annotations care for it. */
interface Version {
  readonly id: string;
  readonly blocks: readonly Pick<Block, 'text'>[];
}
/** What putting blocks back changes; the counts are of annotations that are not in the trash. */
export interface PutBackChanges {
  readonly changes: readonly Change[];
  /** Annotations that stand further down now, on the very same words. */
  readonly moved: number;
  /** Annotations that the blocks part: their words no longer stand together. */
  readonly parted: number;
}
/**
 * Where an annotation stands once blocks were put in. Where its words are not there as they were it is for review, over all
 * that lies between its ends, and its score is the share of that which was its own.
 */
function anchorAfter({ now }: Annotation, insertion: Insertion, before: string, after: Version & { source: string }) {
  const { start, end, whole } = shiftPassage(now, insertion);
  const isSame = whole && after.source.slice(start, end) === before.slice(now.start, now.end);
  const place = { text: after.id, start, end };
  const share = (now.end - now.start) / Math.max(1, end - start);
  const anchor: Anchor = isSame
    ? { ...place, state: now.state === 'kept' && start !== now.start ? 'moved' : now.state, score: now.score }
    : {
        ...place,
        state: now.state === 'orphan' ? 'orphan' : 'review',
        score: Math.min(now.score * share, 1 - Number.EPSILON),
      };
  return { anchor, isSame, isMoved: isSame && start !== now.start };
}
/**
 * The changes that make an article show the text with blocks put back, and take along every annotation that stands on the
 * text before, each read back from the new one. Annotations on other texts stay where they are.
 */
export function putBackChanges(
  article: Article,
  annotations: readonly Annotation[],
  before: Version,
  after: Version,
  insertion: Insertion,
): PutBackChanges {
  const source = textOf(before.blocks);
  const next = { ...after, source: textOf(after.blocks) };
  const placed = annotations
    .filter(({ now }) => now.text === before.id)
    .map((row) => ({ row, ...anchorAfter(row, insertion, source, next) }));
  const shown = placed.filter(({ row }) => row.trashedAt === 0);
  return {
    changes: [
      changeRow(article, 'article.text', showingText({ ...article, text: after.id }), showingText(article)),
      ...placed.map(({ row, anchor }) => changeRow(row, 'annotation.place', { now: anchor }, { now: row.now })),
    ],
    moved: shown.filter(({ isMoved }) => isMoved).length,
    parted: shown.filter(({ isSame }) => !isSame).length,
  };
}
