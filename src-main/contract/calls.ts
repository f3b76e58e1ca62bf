import type { ArticleFound } from './article';
import type { Asked, Cursor, DatedChange, JournalLine, RunKind } from './change';
import type { Encoding } from './encodings';
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
  /** Whose name new annotations carry. */
  readonly author: string;
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
/** The files of one kind among those that an import found. */
export interface FoundFormat {
  /** The usual extension of the kind ("html" for .htm too); empty for names without one. */
  readonly format: string;
  readonly files: number;
  readonly bytes: number;
  /** Whether Verbatim reads the kind now. Others are kept, for a release that does. */
  readonly read: boolean;
}
/** The kept copy of an imported file. */
export interface KeptOriginal {
  readonly path: string;
  readonly bytes: number;
}
/** What reading an original in another encoding gave. */
export interface ReadAgain {
  /** SHA-256 of the text's file. */
  readonly text: string;
  readonly found: ArticleFound;
}
/** Why an original gave no text: it is not here (yet), it holds no text in that encoding, or reading it failed. */
export type NotReadAgain = 'not-here' | 'not-text' | 'unreadable';
/** Why nothing was put back: the article or its text is not here, shows another text by now, or has no such run of blocks. */
export type NotPutBack = 'not-here' | 'another-text' | 'no-such-block';
/** An original as it can be looked at: nothing in it runs. */
export type OriginalLook =
  /** Its words as they stand in the file. */
  | { readonly kind: 'text'; readonly text: string }
  /** A page without scripts and addresses, for a frame that forbids both. */
  | { readonly kind: 'page'; readonly markup: string }
  /** How many bytes there are to ask for with `originalPiece`. */
  | { readonly kind: 'pdf'; readonly bytes: number }
  /** Verbatim draws no pages of this format. */
  | { readonly kind: 'none' };
/** Why an original cannot be looked at. */
export type NotShown = 'not-here' | 'unreadable' | 'too-large';
/** How far an import has come. */
export interface ImportProgress {
  readonly run: string;
  /** A new extraction moves like an import; its files are articles. */
  readonly what: RunKind;
  readonly root: string;
  /** 'found' waits for `goOn`: nothing has been kept or recorded yet. */
  readonly state: 'looking' | 'found' | 'reading' | 'done' | 'cancelled' | 'failed';
  /** Files, not the documents in them. */
  readonly done: number;
  readonly total: number;
  /** How many of those done were done before the import was resumed. */
  readonly before: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** What was found, the most files first; grows while the import is looking. */
  readonly found: readonly FoundFormat[];
  /** Hidden and system files, and folders that belong to saved pages, which the import leaves out. */
  readonly passedOver: number;
  /** The file that was begun last. */
  readonly current: string;
  readonly startedAt: number;
  /** Why a failed import failed; empty otherwise. */
  readonly refusal: '' | RecordRefusal;
}
/** An import that began on this computer and stopped in the middle: cancelled, or its host ended. */
export interface UnfinishedImport {
  readonly run: string;
  readonly root: string;
  /** Files that it had found. */
  readonly total: number;
  /** Whether its files lie where they lay. Those that a page had handed over lie nowhere: they have to be dropped again. */
  readonly files: 'there' | 'gone' | 'handed-over';
}
/** Why no import began. */
export type ImportRefusal = 'busy' | 'not-found' | RecordRefusal;
/** What can be shown in its folder: a kept original, the archive itself, a file of an import since the host began. */
export type Showable =
  | { readonly original: string }
  | { readonly archive: true }
  | { readonly run: string; readonly path: string };
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
  /** Where the kept copy of an original lies, for people, and how large it is. */
  originalInfo(original: string): Promise<Outcome<KeptOriginal, 'not-here'>>;
  /**
   * Reads an article's original anew in this encoding and keeps the text; records nothing, that is the window's. The id of
   * the current text is answered where its words come out the same.
   */
  readAgain(article: string, encoding: Encoding): Promise<Outcome<ReadAgain, NotReadAgain | RecordRefusal>>;
  /**
   * Puts a run of removed blocks, by its place in the list of the article's current text, back where it stood and keeps that
   * as another text; records nothing, that is the window's.
   */
  putBack(
    article: string,
    text: string,
    place: number,
  ): Promise<Outcome<{ readonly text: string }, NotPutBack | RecordRefusal>>;
  /** The original of an article as it looks; `name` is what its file was called, a hint to its format. */
  viewOriginal(article: string, name: string): Promise<Outcome<OriginalLook, NotShown>>;
  /** A piece of the PDF that `viewOriginal` has told of, at most 1 MB; shorter where the file ends. */
  originalPiece(article: string, from: number, bytes: number): Promise<Outcome<Uint8Array, NotShown>>;
  /** What Undo and Redo would do. */
  undoState(): Promise<UndoState>;
  /** Takes back this installation's last action, or repeats the one taken back last. */
  undo(): Promise<Outcome<ActionSummary, 'nothing' | 'touched-since' | RecordRefusal>>;
  redo(): Promise<Outcome<ActionSummary, 'nothing' | 'touched-since' | RecordRefusal>>;
  /** The host's own dialog; null where it has none (the page then asks itself), an empty list when it was closed. */
  choose(what: 'files' | 'folder'): Promise<readonly string[] | null>;
  /** A folder of this computer, for our own chooser; '' is where to begin. Only below the home and mounted volumes. */
  listFolder(path: string): Promise<Outcome<FolderListing, 'not-allowed' | 'unreadable'>>;
  /**
   * Begins an import of files and folders by path; answers the run. Where `ask` is set and there is much to import, it waits
   * in the state 'found' for `goOn` or `cancelImport`.
   */
  importPaths(paths: readonly string[], ask: boolean): Promise<Outcome<string, ImportRefusal>>;
  /** Hands over a piece of a file; `last` ends it. Pieces come in order, at most 1 MB each. */
  upload(
    file: UploadedFile,
    piece: Uint8Array,
    last: boolean,
  ): Promise<Outcome<null, 'too-large' | 'out-of-order' | RecordRefusal>>;
  /** Begins an import of what was handed over under this name; `ask` as in `importPaths`. */
  importUpload(upload: string, root: string, ask: boolean): Promise<Outcome<string, ImportRefusal>>;
  /** Begins an import of the sample texts that Verbatim brings along. */
  importSample(): Promise<Outcome<string, ImportRefusal>>;
  /**
   * Imports some files of an earlier import once more, by their paths in its report. After a restart the host no longer knows
   * where they lay: 'not-found'.
   */
  importAgain(run: string, paths: readonly string[]): Promise<Outcome<string, ImportRefusal>>;
  /**
   * Reads the originals of these articles again, as a run like an import: those whose text comes out differently get it as
   * their newest version, with what was found in it.
   */
  extractAgain(articles: readonly string[]): Promise<Outcome<string, ImportRefusal>>;
  /** Imports that stopped in the middle, newest first; none that the researcher has chosen to leave. */
  unfinishedImports(): Promise<readonly UnfinishedImport[]>;
  /** Goes on with one of them as the same run: what it has done already is skipped. Answers the run. */
  resumeImport(run: string): Promise<Outcome<string, ImportRefusal>>;
  /** Leaves one of them as it is: it is not offered again. */
  leaveImport(run: string): Promise<void>;
  /** Lets an import that waits after looking go on. */
  goOn(run: string): Promise<void>;
  /** Stops an import after the files under way; what was kept stays. One that has not gone on leaves no trace. */
  cancelImport(run: string): Promise<void>;
  /** Imports that are under way, for a window that has just opened. */
  imports(): Promise<readonly ImportProgress[]>;
  /** Shows a file or the archive in the system's file manager, where the host can, and answers its path. Never opens it. */
  show(what: Showable): Promise<Outcome<string, 'not-here'>>;
  /** Writes an export where the researcher says and shows it in its folder; `page-saves` where the page has to download it. */
  saveExport(
    name: string,
    content: string,
  ): Promise<Outcome<string, 'closed' | 'page-saves' | 'disk-full' | 'unwritable'>>;
  /** How this user likes Verbatim, as the window wrote it (JSON); '' where nothing was kept yet. One text for both hosts. */
  preferences(): Promise<string>;
  /** Keeps that text; resolves when it is on disk. A JSON object of at most 64 KB. */
  keepPreferences(json: string): Promise<void>;
}
/** Every call that the host may make of the window. */
export interface WindowCalls {
  /** The journal has grown; the window pulls. Resolves when it has caught up, so that an import waits for it. */
  journalGrew(): Promise<void>;
  /** An import has moved. */
  importMoved(progress: ImportProgress): Promise<void>;
  /** Another window writes now. */
  superseded(): Promise<void>;
  /** A command was chosen in the system's menu; the window ignores names that it does not know. */
  command(name: string): Promise<void>;
}
