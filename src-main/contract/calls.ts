import type { Asked, Cursor, DatedChange, JournalLine } from './change';
import type { Outcome } from './outcome';
import type { TextBody } from './text';

/** The archive that the host has open. */
export interface OpenArchive {
  readonly id: string;
  /** Real path of the folder, for people. */
  readonly folder: string;
  /** Names this origin's cache; made from the folder's real path, not from the archive's id, because people copy folders. */
  readonly cache: string;
  readonly writer: string;
  readonly host: 'electron' | 'browser';
  /** Journal files with a torn or damaged line: shown to the researcher, never repaired in silence. */
  readonly damaged: readonly string[];
  /** Paths given with --import, to be imported as soon as the window is ready. */
  readonly toImport: readonly string[];
}
/** Why nothing was recorded. */
export type RecordRefusal = 'disk-full' | 'read-only' | 'other-window';
/** An action as the researcher remembers it: what kind of change it was, and of how many. */
export interface ActionSummary {
  readonly action: string;
  readonly kind: Asked['changes'][number]['kind'];
  /** Articles, annotations or tags that it changed. */
  readonly count: number;
  readonly at: string;
}
/** What Undo and Redo would do next. */
export interface UndoState {
  readonly undo: ActionSummary | null;
  readonly redo: ActionSummary | null;
}
export interface FolderListing {
  readonly path: string;
  /** The folder above; empty where there is none to go to. */
  readonly parent: string;
  readonly folders: readonly { readonly name: string; readonly path: string }[];
  /** Files directly in it that an import would look at. */
  readonly files: number;
}
/** One file that the page hands over as bytes. */
export interface UploadedFile {
  readonly upload: string;
  /** Relative to what was dropped or picked, "/" between names. */
  readonly path: string;
  readonly bytes: number;
  readonly mtime: number;
}
/** How far an import has come. */
export interface ImportProgress {
  readonly run: string;
  readonly root: string;
  readonly state: 'looking' | 'reading' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** The file that was begun last. */
  readonly current: string;
  readonly startedAt: number;
  /** Why a failed import failed; empty otherwise. */
  readonly refusal: '' | RecordRefusal;
}
/** Every call that the window may make of the host. */
export interface HostCalls {
  /** Which archive is open. */
  opened(): Promise<OpenArchive>;
  /** Makes this window the one that writes; the one before it is told `superseded`. */
  claim(): Promise<void>;
  /** Appends and fsyncs one entry; answers its place once it is on disk. */
  record(asked: Asked): Promise<Outcome<Cursor, RecordRefusal>>;
  /** Journal lines after the cursors, at most `limit`; `other-journal` when a cursor stands on no line of this journal. */
  entriesSince(cursors: readonly Cursor[], limit: number): Promise<Outcome<readonly JournalLine[], 'other-journal'>>;
  /** Every change of the targets, in the order (clock, writer, id). */
  changesOf(targets: readonly string[]): Promise<readonly DatedChange[]>;
  /** The content of kept texts, in the order asked. A text that has not arrived yet is null. */
  texts(ids: readonly string[]): Promise<readonly (TextBody | null)[]>;
  /** What Undo and Redo would do. */
  undoState(): Promise<UndoState>;
  /** Takes back this installation's last action, or repeats the one taken back last. */
  undo(): Promise<Outcome<ActionSummary, 'nothing' | 'touched-since' | RecordRefusal>>;
  redo(): Promise<Outcome<ActionSummary, 'nothing' | 'touched-since' | RecordRefusal>>;
  /** The host's own dialog; null where it has none (the page then asks itself), an empty list when it was closed. */
  choose(what: 'files' | 'folder'): Promise<readonly string[] | null>;
  /** A folder of this computer, for our own chooser; '' is where to begin. Only below the home and mounted volumes. */
  listFolder(path: string): Promise<Outcome<FolderListing, 'not-allowed' | 'unreadable'>>;
  /** Begins an import of files and folders by path; answers the run. */
  importPaths(paths: readonly string[]): Promise<Outcome<string, 'busy' | 'not-found' | RecordRefusal>>;
  /** Hands over a piece of a file; `last` ends it. Pieces come in order, at most 1 MB each. */
  upload(
    file: UploadedFile,
    piece: Uint8Array,
    last: boolean,
  ): Promise<Outcome<null, 'too-large' | 'out-of-order' | RecordRefusal>>;
  /** Begins an import of what was handed over under this name. */
  importUpload(upload: string, root: string): Promise<Outcome<string, 'busy' | 'not-found' | RecordRefusal>>;
  /** Stops an import after the files under way; what was kept stays. */
  cancelImport(run: string): Promise<void>;
  /** Imports that are under way, for a window that has just opened. */
  imports(): Promise<readonly ImportProgress[]>;
  /** Writes an export where the researcher says and shows it in its folder; `page-saves` where the page has to download it. */
  saveExport(
    name: string,
    content: string,
  ): Promise<Outcome<string, 'closed' | 'page-saves' | 'disk-full' | 'unwritable'>>;
}
/** Every call that the host may make of the window. */
export interface WindowCalls {
  /** The journal has grown; the window pulls. Resolves when it has caught up, so that an import waits for it. */
  journalGrew(): Promise<void>;
  /** An import has moved. */
  importMoved(progress: ImportProgress): Promise<void>;
  /** Another window writes now. */
  superseded(): Promise<void>;
}
