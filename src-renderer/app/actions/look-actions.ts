import type { Look } from '../../reader/looks-pane';
import { noReprint } from '../../reader/reprints/reprint-words';
import { isTyping } from '../keys/commands';
import { keepPreferences, READING, usePreferences } from '../preferences';
import { say } from '../toasts';
import { compareArticles, useView } from '../view-store';
import type { Tools } from './tools';

/** How things are shown: what stands in the window, the looks of the open article, and what people like. */
export function lookActions({ scene }: Pick<Tools, 'scene'>) {
  const view = useView.getState;
  const set = useView.setState;
  const preferred = usePreferences.getState;
  /** Shows the open article another way; null goes back to its text. */
  const showLook = (look: Look | null): void => {
    const { opened, places } = scene();
    const shown = opened && (opened.text || look === 'original') ? look : null;
    set({ look: shown, comparing: '', front: 'main' });
    if (shown) return;
    requestAnimationFrame(() => {
      // Whoever has gone on to a field in the meantime stays there.
      if (!isTyping(document.activeElement)) places.reader()?.focus();
    });
  };
  const resize = (by: number) => (): void =>
    keepPreferences({ size: Math.min(READING.size.max, Math.max(READING.size.min, preferred().size + by)) });
  return {
    palette: (): void => set({ floating: 'palette' }),
    settings: (): void => set({ floating: 'settings' }),
    allKeys: (): void => set({ floating: 'allKeys' }),
    themeSystem: (): void => keepPreferences({ theme: 'system' }),
    themeLight: (): void => keepPreferences({ theme: 'light' }),
    themeDark: (): void => keepPreferences({ theme: 'dark' }),
    sidebar: (): void => keepPreferences({ sidebar: !preferred().sidebar }),
    exportAll: (): void => set({ exporting: { chosen: [] } }),
    imports: (): void => set({ showImport: true, importRun: '' }),
    annotations: (): void => set({ showAnnotations: true, showImport: false, query: '' }),
    back: (): void =>
      set(({ fromAnnotations }) => ({ front: 'list', showImport: false, showAnnotations: fromAnnotations })),
    findHere: (): void => {
      if (scene().opened) set({ find: view().find ?? '', front: 'main' });
    },
    inspector: (): void => keepPreferences({ inspector: !preferred().inspector }),
    removed: (): void => {
      const { look } = view();
      showLook(look === 'in-place' || look === 'removed-only' ? null : 'in-place');
    },
    original: (): void => showLook(view().look === 'original' ? null : 'original'),
    compare: (): void => {
      const { opened, relatives, places } = scene();
      const [first] = relatives;
      if (view().comparing !== '') {
        set({ comparing: '' });
        requestAnimationFrame(() => places.reader()?.focus());
      } else if (opened && first) compareArticles(opened.article.id, first.id);
      else say(noReprint);
    },
    notes: (): void => keepPreferences({ notes: !preferred().notes }),
    larger: resize(1),
    smaller: resize(-1),
    usualSize: (): void => keepPreferences({ size: READING.size.usual }),
  };
}
