import type { Change } from '#contract/change';
import type { Annotation, Tag } from '../../archive/rows';
import type { TagPath } from '../../archive/tag-paths';
import { undoOrRedo } from '../../history/undo';
import type { Importing } from '../../import/use-importing';
import type { Relative } from '../../reader/reprints/relatives-of';
import type { Archive } from '../open-archive';
import { recordChange } from '../record-change';
import { say } from '../toasts';
import type { Opened } from '../use-opened';
import { useView } from '../view-store';
import { notSaved } from '../words';

/** Where focus goes. */
export interface Places {
  readonly search: () => HTMLElement | null;
  readonly sidebar: () => HTMLElement | null;
  readonly list: () => HTMLElement | null;
  readonly reader: () => HTMLElement | null;
  /** The element that holds the open text. */
  readonly text: () => HTMLElement | null;
}
/** What the actions act on; read anew at each call. */
export interface Scene {
  readonly archive: Archive;
  readonly opened: Opened | null;
  /** Its reprints and versions. */
  readonly relatives: readonly Relative[];
  readonly tags: readonly Tag[];
  readonly paths: readonly TagPath[];
  /** How many hits of the query the open article has. */
  readonly hits: number;
  /** The articles of the list in their order. */
  readonly listed: readonly string[];
  readonly importing: Importing;
  readonly places: Places;
  readonly beginKeySelection: () => void;
}
/** What all actions work with. */
export interface Tools {
  readonly scene: () => Scene;
  /** Resolves to whether the changes were kept; says so where they were not. */
  readonly record: (changes: readonly Change[]) => Promise<boolean>;
  readonly failed: () => void;
  readonly travel: (what: 'undo' | 'redo') => void;
  /** The annotation that is active in the open text. */
  readonly annotation: () => Annotation | undefined;
}
export function makeTools(scene: () => Scene): Tools {
  const failed = (): void => say(notSaved);
  return {
    scene,
    record: (changes) => recordChange(scene().archive.record, changes),
    failed,
    travel: (what) => {
      const { host, catchUp } = scene().archive;
      undoOrRedo(host, catchUp, what).then(({ sentence }) => say(sentence), failed);
    },
    annotation: () => scene().opened?.annotations.find(({ id }) => id === useView.getState().active),
  };
}
