import type { AnnotationFilter } from '../../indexing/annotation-columns';

/** How the list of annotations stands: what is asked of it, and the row that was current when it was left. */
export interface AnnotationView extends Omit<AnnotationFilter, 'tags'> {
  /** A tag id; the tags below it count too. '' for all. */
  readonly tag: string;
  readonly current: string;
}
export const ALL_ANNOTATIONS: AnnotationView = {
  tag: '',
  text: '',
  article: '',
  from: '',
  to: '',
  by: 'article',
  current: '',
};

/** Whether anything narrows the list. */
export function isNarrowed({ tag, text, article, from, to }: AnnotationView): boolean {
  return [tag, text.trim(), article, from, to].some((part) => part !== '');
}
