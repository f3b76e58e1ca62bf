import type { HostCalls, OpenArchive, RecordRefusal } from '#contract/calls';
import type { Outcome } from '#contract/outcome';
import { readAgain } from '../import/again/read-again';
import type { OriginalViewer } from '../import/original/view-original';
import type { Uploads } from '../import/run/uploads';
import type { KnownArticles } from '../import/versions/known-articles';
import type { Parser } from '../import/worker/parser';
import type { Vault } from '../vault/open-vault';
import type { Imports } from './conduct-imports';
import type { PreferencesFile } from './preferences';
import { putBlockBack } from './put-block-back';
import type { recentTexts } from './recent-texts';
import { type ShowTools, showPlace } from './show-place';

/** What only one of the two hosts can do. */
export interface Surroundings {
  readonly host: OpenArchive['host'];
  readonly choose: HostCalls['choose'];
  readonly saveExport: HostCalls['saveExport'];
  readonly reveal: ShowTools['reveal'];
  /** Folder of the sample texts that Verbatim brings along. */
  readonly sample: string;
  /** Hears the window's preferences when they are read and when they change. */
  readonly preferred?: (json: string) => void;
}
/** What the sample archive's folders and report are called. */
const SAMPLE_ROOT = 'Sample archive';
/** What the answers to one window stand on. */
export interface WindowTools extends Surroundings {
  readonly vault: Vault;
  /** What imports have just kept. */
  readonly recent: ReturnType<typeof recentTexts>;
  readonly parse: Parser['parse'];
  readonly known: KnownArticles;
  /** Originals that this window looks at. */
  readonly originals: OriginalViewer;
  readonly imports: Imports;
  /** Files that this window hands over. */
  readonly uploads: Uploads;
  readonly listFolder: HostCalls['listFolder'];
  readonly preferences: PreferencesFile;
  readonly author: string;
  readonly claim: () => void;
  readonly mayWrite: () => boolean;
  /** Paths of the command line that nobody has imported yet. */
  readonly toImport: () => readonly string[];
  /** The command line's paths are being imported. */
  readonly importBegan: () => void;
}
const OTHER_WINDOW: Outcome<never, RecordRefusal> = {
  ok: false,
  reason: 'other-window',
  detail: 'Another window writes into this archive.',
};

function answerImports(tools: WindowTools) {
  const { imports, uploads, mayWrite } = tools;
  return {
    async importPaths(paths, ask) {
      if (!mayWrite()) return OTHER_WINDOW;
      const begun = await imports.beginPaths(paths, ask);
      if (begun.ok) tools.importBegan();
      return begun;
    },
    upload: async (file, piece, last) => (mayWrite() ? uploads.receive(file, piece, last) : OTHER_WINDOW),
    async importUpload(upload, root, ask) {
      if (!mayWrite()) return OTHER_WINDOW;
      if (imports.isBusy()) return { ok: false, reason: 'busy', detail: 'Another import is under way.' };
      const taken = await uploads.take(upload);
      if (!taken) return { ok: false, reason: 'not-found', detail: upload };
      const begun = imports.beginUpload(root, taken, ask);
      if (!begun.ok) await taken.remove();
      return begun;
    },
    importSample: async () => (mayWrite() ? imports.beginSample(tools.sample, SAMPLE_ROOT) : OTHER_WINDOW),
    importAgain: async (run, paths) => (mayWrite() ? imports.beginAgain(run, paths) : OTHER_WINDOW),
    extractAgain: async (articles) => (mayWrite() ? imports.beginExtraction(articles) : OTHER_WINDOW),
    unfinishedImports: () => imports.unfinished(),
    resumeImport: async (run) => (mayWrite() ? imports.resume(run) : OTHER_WINDOW),
    leaveImport: async (run) => {
      if (mayWrite()) await imports.leave(run);
    },
    goOn: async (run) => imports.goOn(run),
    cancelImport: async (run) => imports.cancel(run),
    imports: async () => imports.underWay(),
  } satisfies Partial<HostCalls>;
}
/** The contract, as the host answers it to one window. */
export function answerWindow(tools: WindowTools): HostCalls {
  const { vault, mayWrite } = tools;
  return {
    ...answerImports(tools),
    opened: async () => ({
      id: vault.id,
      folder: vault.folder,
      cache: vault.cache,
      writer: vault.writer,
      author: tools.author,
      host: tools.host,
      damaged: vault.damaged,
      toImport: tools.toImport(),
    }),
    claim: async () => tools.claim(),
    record: async (asked) => (mayWrite() ? vault.record(asked) : OTHER_WINDOW),
    entriesSince: async (cursors, limit) => vault.entriesSince(cursors, limit),
    changesOf: async (targets) => vault.changesOf(targets),
    texts: (ids) => Promise.all(ids.map((id) => tools.recent.take(id) ?? vault.readText(id))),
    originalInfo: async (original) => {
      const kept = await vault.findOriginal(original);
      return kept ? { ok: true, value: kept } : { ok: false, reason: 'not-here', detail: original };
    },
    readAgain: async (article, encoding) => (mayWrite() ? readAgain(tools, article, encoding) : OTHER_WINDOW),
    putBack: async (article, text, place) => (mayWrite() ? putBlockBack(vault, article, text, place) : OTHER_WINDOW),
    viewOriginal: (article, name) => tools.originals.view(article, name),
    originalPiece: (article, from, bytes) => tools.originals.piece(article, from, bytes),
    undoState: async () => vault.undoState(),
    undo: async () => (mayWrite() ? vault.undo() : OTHER_WINDOW),
    redo: async () => (mayWrite() ? vault.redo() : OTHER_WINDOW),
    choose: tools.choose,
    listFolder: tools.listFolder,
    saveExport: tools.saveExport,
    preferences: () => tools.preferences.read(),
    keepPreferences: (json) => tools.preferences.keep(json),
    show: (what) => showPlace(tools, what),
  };
}
