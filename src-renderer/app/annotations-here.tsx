import { type Ref, useCallback, useMemo } from 'react';
import { AnnotationList } from '../annotation/annotation-list';
import type { TagPath } from '../archive/tag-paths';
import { tagWithBelow } from '../codebook/edit-tags';
import type { Actions } from './actions/use-actions';
import type { Archive } from './open-archive';
import { useView, useViewOf } from './view-store';

interface AnnotationsHereProps {
  readonly archive: Archive;
  readonly actions: Actions;
  readonly paths: readonly TagPath[];
  /** How many articles carry a tag, by its id; undefined until they are counted. */
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly listRef: Ref<HTMLElement>;
}
/** All annotations of this archive. */
export function AnnotationsHere({ archive: { index }, actions, paths, counts, listRef }: AnnotationsHereProps) {
  const { annotations, generation } = useViewOf('annotations', 'generation');
  const withBelow = useCallback((tag: string) => tagWithBelow(paths, tag), [paths]);
  const choices = useMemo(
    () => paths.map(({ id, path, hue }) => ({ id, path, hue, count: counts?.[id] ?? 0 })),
    [paths, counts],
  );
  return (
    <AnnotationList
      index={index}
      generation={generation}
      tags={choices}
      withBelow={withBelow}
      view={annotations}
      onView={(chosen) => useView.setState({ annotations: chosen })}
      onOpen={actions.openPassage}
      onTag={actions.tagMany}
      onDelete={actions.deleteMany}
      onExport={actions.exportThese}
      listRef={listRef}
    />
  );
}
