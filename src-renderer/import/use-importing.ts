import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { HostCalls } from '#contract/calls';
import { newId } from '../archive/record';
import { droppedFiles, type HeldFile, pickedFiles } from './dropped-files';
import { uploadFiles } from './upload-files';
import {
  droppedFiles as droppedName,
  handedOver,
  importBusy,
  importNotFound,
  pickedFiles as pickedName,
  refusalSentences,
} from './words';

declare global {
  interface Window {
    /** What the preload gives: where a file lies on the disk ('' for a file that lies nowhere). Absent in the browser host. */
    readonly verbatim?: { readonly pathOf: (file: globalThis.File) => string };
  }
}
type Begun = Awaited<ReturnType<HostCalls['importPaths']>>;

export interface Importing {
  readonly importFiles: () => void;
  readonly importFolder: () => void;
  readonly importPaths: (paths: readonly string[]) => void;
  readonly importDropped: (dropped: DataTransfer) => void;
  readonly importPicked: (files: readonly globalThis.File[]) => void;
  /** Our own chooser is open, because the host has none. */
  readonly choosing: boolean;
  readonly closeChooser: () => void;
  /** The file field that the browser host's "Import files…" presses. */
  readonly field: RefObject<HTMLInputElement | null>;
}
function refusal(begun: Begun): string {
  if (begun.ok) return '';
  if (begun.reason === 'busy') return importBusy;
  return begun.reason === 'not-found' ? importNotFound : refusalSentences[begun.reason];
}
/** Paths of dropped files, where the host lets us know them; null where the bytes have to travel. */
function droppedPaths(dropped: DataTransfer): string[] | null {
  const paths = Array.from(dropped.files, (file) => window.verbatim?.pathOf(file) ?? '');
  return paths.length > 0 && paths.every((path) => path !== '') ? paths : null;
}
/** All ways into the archive: dialogs of the host, our own chooser, files dropped or picked. `say` hears what went wrong. */
export function useImporting(host: HostCalls, say: (sentence: string) => void): Importing {
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLInputElement | null>(null);

  const begin = useCallback(
    (begun: Promise<Begun>): void => {
      begun.then(
        (answer) => {
          if (!answer.ok) say(refusal(answer));
        },
        () => say(importNotFound),
      );
    },
    [say],
  );
  const importPaths = useCallback(
    (paths: readonly string[]): void => {
      if (paths.length > 0) begin(host.importPaths(paths));
    },
    [begin, host],
  );
  const handOver = useCallback(
    async (files: AsyncIterable<HeldFile>, root: string): Promise<void> => {
      const upload = newId();
      const handed = await uploadFiles(host, upload, files);
      if (!handed.ok) say(refusalSentences[handed.reason as keyof typeof refusalSentences]);
      else {
        for (const path of handed.value) say(handedOver(path));
        begin(host.importUpload(upload, root));
      }
    },
    [begin, host, say],
  );
  return useMemo(() => {
    const choose = (what: 'files' | 'folder', ownWay: () => void): void => {
      host.choose(what).then(
        (paths) => (paths === null ? ownWay() : importPaths(paths)),
        () => say(importNotFound),
      );
    };
    const failed = (): void => say(importNotFound);
    return {
      importFiles: () => choose('files', () => field.current?.click()),
      importFolder: () => choose('folder', () => setChoosing(true)),
      importPaths,
      importDropped: (dropped) => {
        const paths = droppedPaths(dropped);
        if (paths) importPaths(paths);
        else handOver(droppedFiles(dropped), droppedName).catch(failed);
      },
      importPicked: (files) => {
        if (files.length > 0) handOver(pickedFiles(files), pickedName).catch(failed);
      },
      choosing,
      closeChooser: () => setChoosing(false),
      field,
    };
  }, [host, importPaths, handOver, say, choosing]);
}
