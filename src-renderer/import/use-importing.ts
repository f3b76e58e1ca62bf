import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { HostCalls, ImportRefusal } from '#contract/calls';
import type { Outcome } from '#contract/outcome';
import { newId } from '../archive/record';
import type { File } from '../archive/rows';
import { droppedFiles, type HeldFile, pickedFiles } from './dropped-files';
import { notResumed } from './stopped-words';
import { uploadFiles } from './upload-files';
import {
  droppedFiles as droppedName,
  fileLies,
  fileNotHere,
  handedOver,
  importBusy,
  importNotFound,
  notAgain,
  pickedFiles as pickedName,
  refusalSentences,
} from './words';

declare global {
  interface Window {
    /** What the preload gives: where a file lies on the disk ('' for a file that lies nowhere). Absent in the browser host. */
    readonly verbatim?: { readonly pathOf: (file: globalThis.File) => string };
  }
}
type Begun = Outcome<string, ImportRefusal>;

export interface Importing {
  readonly importFiles: () => void;
  readonly importFolder: () => void;
  /** `ask`: much is shown first, and imported when the researcher says so. The command line's paths are not asked about. */
  readonly importPaths: (paths: readonly string[], ask?: boolean) => void;
  readonly importDropped: (dropped: DataTransfer) => void;
  readonly importPicked: (files: readonly globalThis.File[]) => void;
  /** Imports the texts that Verbatim brings along. */
  readonly importSample: () => void;
  /** Imports files of an earlier import once more. */
  readonly importAgain: (run: string, paths: readonly string[]) => void;
  /** Reads articles again from their kept originals. */
  readonly extractAgain: (articles: readonly string[]) => void;
  /** Goes on with an import that stopped in the middle. */
  readonly resume: (run: string) => void;
  readonly goOn: (run: string) => void;
  readonly cancel: (run: string) => void;
  /** Shows where a file of a report lies: the file itself, else the original that was kept of it. */
  readonly showFile: (file: Pick<File, 'run' | 'path' | 'original'>) => void;
  /** Our own chooser is open, because the host has none. */
  readonly choosing: boolean;
  readonly closeChooser: () => void;
  /** The file field that the browser host's "Import files…" presses. */
  readonly field: RefObject<HTMLInputElement | null>;
}
function refusal(begun: Begun, notFound: string): string {
  if (begun.ok) return '';
  if (begun.reason === 'busy') return importBusy;
  return begun.reason === 'not-found' ? notFound : refusalSentences[begun.reason];
}
/** Paths of dropped files, where the host lets us know them; null where the bytes have to travel. */
function droppedPaths(dropped: DataTransfer): string[] | null {
  const paths = Array.from(dropped.files, (file) => window.verbatim?.pathOf(file) ?? '');
  return paths.length > 0 && paths.every((path) => path !== '') ? paths : null;
}
/** Shows where a file lies; answers the sentence to say, '' where the file manager says it. */
async function showFile(host: HostCalls, file: Pick<File, 'run' | 'path' | 'original'>): Promise<string> {
  const { run, path, original } = file;
  const itself = await host.show({ run, path });
  const shown = itself.ok || original === '' ? itself : await host.show({ original });
  if (!shown.ok) return fileNotHere;
  return window.verbatim ? '' : fileLies(shown.value);
}
/** All ways into the archive: dialogs of the host, our own chooser, files dropped or picked. `say` hears what went wrong. */
export function useImporting(host: HostCalls, say: (sentence: string) => void): Importing {
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLInputElement | null>(null);

  const begin = useCallback(
    (begun: Promise<Begun>, notFound = importNotFound): void => {
      begun.then(
        (answer) => {
          if (!answer.ok) say(refusal(answer, notFound));
        },
        () => say(notFound),
      );
    },
    [say],
  );
  const importPaths = useCallback(
    (paths: readonly string[], ask = false): void => {
      if (paths.length > 0) begin(host.importPaths(paths, ask));
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
        begin(host.importUpload(upload, root, true));
      }
    },
    [begin, host, say],
  );
  return useMemo(() => {
    const choose = (what: 'files' | 'folder', ownWay: () => void): void => {
      host.choose(what).then(
        (paths) => (paths === null ? ownWay() : importPaths(paths, true)),
        () => say(importNotFound),
      );
    };
    const failed = (): void => say(importNotFound);
    const unheard = (): void => {};
    return {
      importFiles: () => choose('files', () => field.current?.click()),
      importFolder: () => choose('folder', () => setChoosing(true)),
      importPaths,
      importDropped: (dropped) => {
        const paths = droppedPaths(dropped);
        if (paths) importPaths(paths, true);
        else handOver(droppedFiles(dropped), droppedName).catch(failed);
      },
      importPicked: (files) => {
        if (files.length > 0) handOver(pickedFiles(files), pickedName).catch(failed);
      },
      importSample: () => begin(host.importSample()),
      importAgain: (run, paths) => {
        if (paths.length > 0) begin(host.importAgain(run, paths), notAgain);
      },
      extractAgain: (articles) => {
        if (articles.length > 0) begin(host.extractAgain(articles));
      },
      resume: (run) => begin(host.resumeImport(run), notResumed),
      // Where these are not heard the host has gone, and the window says so.
      goOn: (run) => void host.goOn(run).catch(unheard),
      cancel: (run) => void host.cancelImport(run).catch(unheard),
      showFile: (file) => {
        showFile(host, file).then(
          (sentence) => sentence && say(sentence),
          () => say(fileNotHere),
        );
      },
      choosing,
      closeChooser: () => setChoosing(false),
      field,
    };
  }, [begin, host, importPaths, handOver, say, choosing]);
}
