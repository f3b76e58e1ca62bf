import { focusMark } from '../../reader/focus-mark';
import { nextMark } from '../../reader/next-mark';
import { showArticle, useView } from '../view-store';
import type { Places, Tools } from './tools';

function step<Item>(items: readonly Item[], at: Item | undefined, by: 1 | -1): Item | undefined {
  const place = at === undefined ? -1 : items.indexOf(at);
  if (place < 0) return by === 1 ? items[0] : items.at(-1);
  return items[place + by] ?? at;
}
/** Ways from one thing to the next: articles, statements, hits, annotations and panes. */
export function walkActions({ scene }: Pick<Tools, 'scene'>) {
  const view = useView.getState;
  const set = useView.setState;
  const goTo = (by: 1 | -1) => (): void => {
    const id = step(scene().listed, view().open || undefined, by);
    if (id) showArticle(id);
  };
  const walkStatements = (by: 1 | -1) => (): void => {
    const count = scene().opened?.text?.blocks.filter(({ kind }) => kind !== 'heading').length ?? 0;
    set(({ statement }) => ({ statement: Math.min(count, Math.max(1, statement + by)) }));
  };
  const walkHits = (by: 1 | -1) => (): void => {
    const { hits } = scene();
    const from = (at: number): number => (at < 0 && by < 0 ? 0 : at);
    set(({ hit }) => ({ hit: hits === 0 ? -1 : (from(hit) + by + hits) % hits }));
  };
  const walkMarks = (by: 1 | -1) => (): void => {
    const { opened, places } = scene();
    const marks = (opened?.annotations ?? []).map(({ id, now: { start, end } }) => ({ id, start, end }));
    const active = nextMark(marks, view().active, by);
    set({ active });
    const text = places.text();
    if (active && text) requestAnimationFrame(() => focusMark(text, active));
  };
  const focus = (place: keyof Places) => (): void => scene().places[place]()?.focus();
  const nextPane = (): void => {
    const { places } = scene();
    const order = [places.sidebar(), places.list(), places.reader()].filter((pane) => pane !== null);
    const at = order.findIndex((pane) => pane.contains(document.activeElement));
    order[(at + 1) % order.length]?.focus();
  };
  return {
    nextStatement: walkStatements(1),
    previousStatement: walkStatements(-1),
    findHere: () => {
      if (scene().opened) set({ find: view().find ?? '', front: 'main' });
    },
    nextHit: walkHits(1),
    previousHit: walkHits(-1),
    nextArticle: goTo(1),
    previousArticle: goTo(-1),
    nextAnnotation: walkMarks(1),
    previousAnnotation: walkMarks(-1),
    search: focus('search'),
    paneSidebar: focus('sidebar'),
    paneList: focus('list'),
    paneReader: focus('reader'),
    nextPane,
  };
}
