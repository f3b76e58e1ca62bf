import type { HostCalls, ImportProgress, WindowCalls } from '#contract/calls';
import type { Channel } from '#rpc/channel';
import { connect } from '#rpc/connect';
import { guard } from '#rpc/guard';
import { viewOriginals } from '../import/original/view-original';
import { makeUploads } from '../import/run/uploads';
import { knowArticles } from '../import/versions/known-articles';
import type { makeParser } from '../import/worker/parser';
import { answerWindow, type Surroundings } from './answer-window';
import { coalesce } from './coalesce';
import { conductImports } from './conduct-imports';
import { makeListFolder } from './list-folder';
import type { Opened } from './open-archive';
import { preferencesFile } from './preferences';
import { recentTexts } from './recent-texts';
import { rememberedImports } from './remembered-imports';

export interface Host {
  readonly folder: string;
  /** Answers the contract to one window, for as long as its channel is open. */
  readonly answer: (channel: Channel) => void;
  /** Imports what a second start was asked to import, after whatever is being imported now. */
  readonly bring: (paths: readonly string[]) => Promise<void>;
  /** Ends imports, the parser and the archive; what was answered as recorded is on disk. */
  readonly close: () => Promise<void>;
  /** Tells the window that writes that a command was chosen in the system's menu. */
  readonly command: (name: string) => void;
}
export interface HostTools extends Opened {
  readonly parser: ReturnType<typeof makeParser>;
  readonly surroundings: Surroundings;
  readonly toImport: readonly string[];
  /** Hears of errors that nobody foresaw; the window hears one fixed sentence. */
  readonly report: (what: string, cause: unknown) => void;
}
interface Window {
  /** Resolves when it has caught up with the journal, or has gone. */
  readonly grew: () => Promise<void>;
  readonly moved: (progress: ImportProgress) => void;
  readonly superseded: () => void;
  readonly command: (name: string) => void;
}
/** The windows of a host, of which one writes. */
class Windows {
  readonly #all = new Set<Window>();
  #writer: Window | null = null;

  add(window: Window): void {
    this.#all.add(window);
  }
  remove(window: Window): void {
    this.#all.delete(window);
    if (this.#writer === window) this.#writer = null;
  }
  claim(window: Window): void {
    if (this.#writer === window) return;
    this.#writer?.superseded();
    this.#writer = window;
  }
  writes(window: Window): boolean {
    return this.#writer === window;
  }
  grew(): void {
    for (const window of this.#all) void window.grew();
  }
  moved(progress: ImportProgress): void {
    for (const window of this.#all) window.moved(progress);
  }
  command(name: string): void {
    this.#writer?.command(name);
  }
  /** Resolves when the window that writes has caught up; at once where there is none. */
  async shown(): Promise<void> {
    await this.#writer?.grew();
  }
}
/** Nothing that fails here matters: the window has gone, and its next opening reads the journal. */
const gone = (): void => {};

/** Answers the contract on any channel, for the archive that is open. */
export function openHost({ vault, installation, parser, surroundings, toImport, report }: HostTools): Host {
  const windows = new Windows();
  let waiting = toImport;
  const known = knowArticles(vault);
  const recent = recentTexts();
  const imports = conductImports({
    vault: { ...vault, keepText: recent.keeping(vault.keepText) },
    parse: parser.parse,
    known,
    wake: () => parser.wake(),
    archive: vault.folder,
    memory: rememberedImports(vault.id),
    by: installation.author,
    tell: (progress) => windows.moved(progress),
    shown: () => windows.shown(),
    broke: (cause) => report('an import', cause),
  });
  const listFolder = makeListFolder();
  const preferences = preferencesFile(surroundings.preferred);
  const stopListening = vault.onGrowth(() => windows.grew());
  const answer = (channel: Channel): void => {
    const uploads = makeUploads();
    const calls: HostCalls = answerWindow({
      ...surroundings,
      vault,
      recent,
      parse: parser.parse,
      known,
      originals: viewOriginals({ vault, show: (file) => parser.show(file) }),
      imports,
      uploads,
      listFolder,
      preferences,
      author: installation.author,
      claim: () => windows.claim(window),
      mayWrite: () => windows.writes(window),
      toImport: () => waiting,
      importBegan: () => {
        waiting = [];
      },
    });
    const remote = connect<WindowCalls, HostCalls>(channel, guard(calls, report));
    const window: Window = {
      grew: coalesce(() => remote.journalGrew().catch(gone)),
      moved: (progress) => void remote.importMoved(progress).catch(gone),
      superseded: () => void remote.superseded().catch(gone),
      command: (name) => void remote.command(name).catch(gone),
    };
    windows.add(window);
    channel.onClose(() => {
      windows.remove(window);
      void uploads.close().catch((cause) => report('removing an upload', cause));
    });
  };
  return {
    folder: vault.folder,
    answer,
    async bring(paths) {
      await imports.idle();
      const begun = await imports.beginPaths(paths);
      if (!begun.ok) report('an import that was asked for', new Error(`${begun.reason}: ${begun.detail}`));
    },
    command: (name) => windows.command(name),
    async close() {
      stopListening();
      await preferences.settled();
      await imports.close();
      parser.stop();
      await vault.close();
    },
  };
}
