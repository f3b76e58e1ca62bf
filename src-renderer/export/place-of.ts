import type { Annotation } from '../archive/rows';

/** Where the very words stand: where the annotation stands now or, where other words stand there, where it was made. */
export function placeOf({
  now,
  made,
}: Pick<Annotation, 'now' | 'made'>): Pick<Annotation['made'], 'text' | 'start' | 'end'> {
  return now.score === 1 ? now : made;
}
