import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ImportProgress } from '#contract/calls';
import { ALL_ANNOTATIONS, type AnnotationView } from '../annotation/list/annotation-view';
import { EVERYTHING, type ListSpec } from '../indexing/library';
import type { Look } from '../reader/looks-pane';
import { NOTHING_PICKED, type Picking } from '../ui/picking';

/** What is being annotated: a passage of the open text, or an annotation that is there already. */
export type Annotating =
  | { readonly kind: 'new'; readonly start: number; readonly end: number }
  | { readonly kind: 'edit'; readonly annotation: string };

export interface ViewState {
  /** What the list shows and in which order, but for the tag. */
  readonly spec: ListSpec;
  /** A tag id that narrows the list; empty for none. */
  readonly tag: string;
  /** Articles of the list that are picked together. */
  readonly picking: Picking;
  /** The article that is open in the reader and marked in the list. */
  readonly open: string;
  readonly query: string;
  /** What is looked for in the open article only; null while its field is closed. */
  readonly find: string | null;
  /** The current hit in the open article; -1 while none is current. */
  readonly hit: number;
  readonly statement: number;
  readonly active: string | null;
  readonly annotating: Annotating | null;
  /** The tag whose dialog is open; '' for none. */
  readonly editingTag: string;
  /** The articles that are being tagged; empty for none. */
  readonly tagging: readonly string[];
  /** The tags that were given last, for H. */
  readonly lastTags: readonly string[];
  /** What stands in the reader's place; null for the text itself. */
  readonly look: Look | null;
  /** The article with which the reader compares the open one; '' for none. */
  readonly comparing: string;
  readonly front: 'list' | 'main';
  /** What floats above the window at the researcher's wish. */
  readonly floating: 'palette' | 'settings' | 'allKeys' | null;
  readonly imported: ImportProgress | null;
  readonly importHeardAt: number;
  readonly showImport: boolean;
  /** The import whose report is shown; '' for the list of all. */
  readonly importRun: string;
  /** The list of all annotations stands in place of list and reader. */
  readonly showAnnotations: boolean;
  /** The export dialog is open; with annotations of its own where some were chosen for it. */
  readonly exporting: { readonly chosen: readonly string[] } | null;
  readonly annotations: AnnotationView;
  /** The open article was opened from that list: Back goes there. */
  readonly fromAnnotations: boolean;
  /** Grows with each change of the library's columns. */
  readonly generation: number;
  readonly indexed: number;
  readonly total: number;
  /** Changes asked for and not yet answered. */
  readonly saving: number;
  /** All that was in the journal at the start has been read. */
  readonly caughtUp: boolean;
  readonly hostGone: boolean;
  readonly superseded: boolean;
}
/** What is on the screen. Nothing in here is of the archive: closing the window loses none of the researcher's work. */
export const useView = create<ViewState>(() => ({
  spec: EVERYTHING,
  tag: '',
  picking: NOTHING_PICKED,
  open: '',
  query: '',
  find: null,
  hit: -1,
  statement: 1,
  active: null,
  annotating: null,
  editingTag: '',
  tagging: [],
  lastTags: [],
  look: null,
  comparing: '',
  front: 'list',
  floating: null,
  imported: null,
  importHeardAt: 0,
  showImport: false,
  importRun: '',
  showAnnotations: false,
  exporting: null,
  annotations: ALL_ANNOTATIONS,
  fromAnnotations: false,
  generation: 0,
  indexed: 0,
  total: 0,
  saving: 0,
  caughtUp: false,
  hostGone: false,
  superseded: false,
}));
/** These parts of the view: what reads them is drawn anew for them alone, and not ten times a second while an import runs. */
export function useViewOf<Part extends keyof ViewState>(...parts: readonly Part[]): Pick<ViewState, Part> {
  return useView(
    useShallow((state) => Object.fromEntries(parts.map((part) => [part, state[part]])) as Pick<ViewState, Part>),
  );
}
/** Opens an article in the reader; one that is open already stays where it is. */
export function showArticle(open: string): void {
  const fresh = { open, hit: -1, statement: 1, active: null, find: null, look: null, comparing: '' };
  useView.setState((before) => ({
    ...(open === before.open ? {} : fresh),
    annotating: null,
    front: 'main',
    showImport: false,
    showAnnotations: false,
    fromAnnotations: false,
  }));
}
/** Opens an article in the reader, compared with another. */
export function compareArticles(open: string, other: string): void {
  showArticle(open);
  useView.setState({ comparing: other, look: null });
}
/** Shows the open article another way than as its text. */
export function lookAt(look: Look): void {
  useView.setState({ look, comparing: '' });
}
