import { stat } from 'node:fs/promises';
import type { ImportProgress } from '#contract/calls';
import type { Outcome } from '#contract/outcome';
import { type FoundFile, findAgain, findFiles, importRoot } from '../import/find-files';
import { type ImportAsked, type RunningImport, runImport } from '../import/run-import';
import type { TakenUpload } from '../import/uploads';
import { newId } from '../vault/ids';

/** How long an ending host waits for the files under way before it lets them go: a slow PDF must not hold up a shutdown. */
const PATIENCE_MS = 3_000;

/** What every import of this host has in common. */
export type ImportTools = Pick<ImportAsked, 'vault' | 'parse' | 'known' | 'by' | 'tell' | 'shown'> & {
  /** The archive's own folder, which no import enters. */
  readonly archive: string;
  /** Called when an import begins: its worker can start while files are still looked for. */
  readonly wake: () => void;
  /** Hears of an import that broke off for a reason nobody foresaw. */
  readonly broke: (cause: unknown) => void;
};
type Begun = Outcome<string, 'busy' | 'not-found'>;
/** What is to be imported, and what to do when that is over. */
type Load = Pick<ImportAsked, 'root' | 'files' | 'passedOver' | 'ask'> & { readonly over?: () => Promise<void> };
/** What was looked at in an import of this session. */
interface Remembered {
  readonly root: string;
  readonly files: () => readonly FoundFile[];
}
async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
function notFound(detail: string): Begun {
  return { ok: false, reason: 'not-found', detail };
}
/** Runs the imports of a host, one at a time. */
export function conductImports(tools: ImportTools) {
  let running: { readonly run: string; readonly task: RunningImport; readonly over: Promise<void> } | null = null;
  // Only here: the journal holds relative paths on purpose, since whole ones carry people's names into backups.
  const remembered = new Map<string, Remembered>();
  const begin = ({ over, ...load }: Load): Begun => {
    if (running) return { ok: false, reason: 'busy', detail: `The import ${running.run} is under way.` };
    tools.wake();
    const run = newId();
    const task = runImport({ ...tools, ...load, run });
    // What a page handed over lies nowhere after its import.
    if (!over) remembered.set(run, { root: load.root, files: task.files });
    const end = async (): Promise<void> => {
      await task.ended.catch(tools.broke);
      running = null;
      await over?.().catch(tools.broke);
    };
    running = { run, task, over: end() };
    return { ok: true, value: run };
  };
  const filesAt = (run: string, paths: ReadonlySet<string>): FoundFile[] =>
    remembered
      .get(run)
      ?.files()
      .filter(({ relative }) => paths.has(relative)) ?? [];
  return {
    async beginPaths(paths: readonly string[], ask = false, root = importRoot(paths)): Promise<Begun> {
      if (!(await Promise.all(paths.map(exists))).includes(true)) return notFound(paths.join(', '));
      let passedOver = 0;
      const files = findFiles(paths, [tools.archive], () => {
        passedOver += 1;
      });
      return begin({ root, files, ask, passedOver: () => passedOver });
    },
    /** Imports files that a page handed over, and removes them. */
    beginUpload(root: string, { files, passedOver, remove }: TakenUpload, ask: boolean): Begun {
      const below = `${root}/`;
      const all = files.every(({ relative }) => relative.startsWith(below));
      const placed = all ? files.map((file) => ({ ...file, relative: file.relative.slice(below.length) })) : files;
      return begin({ root, files: placed, ask, passedOver: () => passedOver, over: remove });
    },
    /** Imports files of an earlier import of this session once more. */
    beginAgain(run: string, paths: readonly string[]): Begun {
      const files = filesAt(run, new Set(paths));
      const root = remembered.get(run)?.root ?? '';
      return files.length === 0 ? notFound(run) : begin({ root, files: findAgain(files, [tools.archive]) });
    },
    /** Where a file of an import of this session lies; null where that is not known. */
    placeOf: (run: string, path: string): string | null => filesAt(run, new Set([path]))[0]?.path.toString() ?? null,
    isBusy: (): boolean => running !== null,
    /** Resolves when nothing is being imported. */
    idle: async (): Promise<void> => {
      while (running) await running.over;
    },
    goOn(run: string): void {
      if (running?.run === run) running.task.goOn();
    },
    cancel(run: string): void {
      if (running?.run === run) running.task.cancel();
    },
    underWay: (): ImportProgress[] => (running ? [running.task.progress()] : []),
    /** Ends what is under way: cancelled in good order where there is time, else without a last line. */
    async close(): Promise<void> {
      if (!running) return;
      const { task, over } = running;
      task.cancel();
      const impatience = setTimeout(() => task.abandon(), PATIENCE_MS);
      await Promise.race([over, new Promise((leave) => setTimeout(leave, PATIENCE_MS + 1).unref())]);
      clearTimeout(impatience);
    },
  };
}
export type Imports = ReturnType<typeof conductImports>;
