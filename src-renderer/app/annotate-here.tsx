import { useMemo } from 'react';
import { AnnotatePopover } from '../annotation/annotate-popover';
import type { TagPath } from '../archive/tag-paths';
import type { Span } from '../reader/mark';
import { rangeOf } from '../reader/passage-offsets';
import type { Actions } from './actions/use-actions';
import type { Opened } from './use-opened';
import { type Annotating, useView } from './view-store';

interface AnnotateHereProps {
  readonly opened: Opened | null;
  readonly paths: readonly TagPath[];
  readonly counts: Readonly<Record<string, number>>;
  /** The element that holds the open text. */
  readonly text: () => HTMLElement | null;
  readonly actions: Actions;
}
interface Subject {
  readonly passage: Span;
  readonly tags: readonly string[];
  readonly note: string;
}
function subjectOf(annotating: Annotating, opened: Opened): Subject | null {
  if (annotating.kind === 'new') return { passage: annotating, tags: [], note: '' };
  const row = opened.annotations.find(({ id }) => id === annotating.annotation);
  return row ? { passage: row.now, tags: row.tags, note: row.note } : null;
}
function boxOf(root: HTMLElement | null, passage: Span): DOMRect {
  return (root && rangeOf(root, passage)?.getBoundingClientRect()) ?? new DOMRect();
}
/** The popover at the passage that is being annotated, or whose annotation is being changed. */
export function AnnotateHere({ opened, paths, counts, text, actions }: AnnotateHereProps) {
  const annotating = useView((state) => state.annotating);
  const subject = annotating && opened ? subjectOf(annotating, opened) : null;
  const choices = useMemo(
    () => paths.map(({ id, path, hue }) => ({ id, path, hue, count: counts[id] ?? 0 })),
    [paths, counts],
  );
  if (!subject || !opened) return null;
  const { passage, tags, note } = subject;
  return (
    <AnnotatePopover
      key={`${passage.start} ${passage.end}`}
      quote={opened.source.slice(passage.start, passage.end)}
      tags={choices}
      usedHere={opened.annotations.flatMap((annotation) => annotation.tags)}
      initial={{ tagPaths: paths.filter(({ id }) => tags.includes(id)).map(({ path }) => path), note }}
      onSave={actions.saveRemark}
      onCancel={() => useView.setState({ annotating: null })}
      anchor={boxOf(text(), passage)}
    />
  );
}
