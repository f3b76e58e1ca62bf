import type { RefObject } from 'react';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import styles from './annotation-grid.module.css';
import { ALL_ANNOTATIONS, type AnnotationView, isNarrowed } from './annotation-view';
import { useKeptFocus } from './use-kept-focus';
import { clearFilters, none, noneMatch } from './words';

interface EmptyListProps {
  readonly view: AnnotationView;
  readonly onView: (view: AnnotationView) => void;
  /** Nothing is said before the first answer. */
  readonly isAnswered: boolean;
  readonly place: RefObject<HTMLDivElement | null>;
}
/** In place of the list: why nothing is listed, and what to do. */
export function EmptyList({ view, onView, isAnswered, place }: EmptyListProps) {
  useKeptFocus(place);
  const clear = <Button onPress={() => onView({ ...ALL_ANNOTATIONS, by: view.by })}>{clearFilters}</Button>;
  return (
    <div ref={place} className={styles.scroller} tabIndex={-1}>
      {isAnswered &&
        (isNarrowed(view) ? <EmptyState sentence={noneMatch} action={clear} /> : <EmptyState sentence={none} />)}
    </div>
  );
}
