import { type Ref, useMemo } from 'react';
import { articlesOf } from '../archive/reads';
import type { Article } from '../archive/rows';
import { useLive } from '../archive/use-live';
import { InspectorSeveral } from '../reader/inspector/inspector-several';
import { stillListed } from '../ui/picking';
import type { Archive } from './open-archive';
import { recordChange } from './record-change';
import { useView } from './view-store';

interface InspectSeveralProps {
  readonly archive: Archive;
  /** The articles of the list: what is no longer seen is not changed. */
  readonly listed: readonly string[];
  readonly onClose: () => void;
  readonly paneRef: Ref<HTMLElement>;
}
/** The inspector of the articles that are picked in the list. */
export function InspectSeveral({ archive: { db, record }, listed, onClose, paneRef }: InspectSeveralProps) {
  const picking = useView((state) => state.picking);
  const ids = useMemo(() => [...stillListed(picking, listed).picked], [picking, listed]);
  const articles = useLive(() => articlesOf(db, ids), [db, ids]) ?? [];
  const [first, ...others] = articles;
  if (!first) return null;
  const chosen: readonly [Article, ...Article[]] = [first, ...others];
  return (
    <InspectorSeveral
      articles={chosen}
      onRecord={(changes) => recordChange(record, changes)}
      onClose={onClose}
      paneRef={paneRef}
    />
  );
}
