import { stat } from 'node:fs/promises';
import type { ImportProgress } from '#contract/calls';
import type { Outcome } from '#contract/outcome';
import { type FoundFile, findFiles, importRoot } from '../import/find-files';
import { type ImportAsked, type RunningImport, runImport } from '../import/run-import';
import { newId } from '../vault/ids';

/** How long an ending host waits for the files under way before it lets them go: a slow PDF must not hold up a shutdown. */
const PATIENCE_MS = 3_000;

/** What every import of this host has in common. */
export type ImportTools = Pick<ImportAsked, 'vault' | 'parse' | 'by' | 'tell' | 'shown'> & {
  /** The archive's own folder, which no import enters. */
  readonly archive: string;
  /** Hears of an import that broke off for a reason nobody foresaw. */
  readonly broke: (cause: unknown) => void;
};
type Begun = Outcome<string, 'busy' | 'not-found'>;
/** What is to be imported, and what to do when that is over. */
interface Load {
  readonly root: string;
  readonly files: ImportAsked['files'];
  readonly over?: () => Promise<void>;
}
async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
/** Runs the imports of a host, one at a time. */
export function conductImports(tools: ImportTools) {
  let running: { readonly run: string; readonly task: RunningImport; readonly over: Promise<void> } | null = null;
  const begin = ({ root, files, over }: Load): Begun => {
    const run = newId();
    const task = runImport({ ...tools, run, root, files });
    const end = async (): Promise<void> => {
      await task.ended.catch(tools.broke);
      running = null;
      await over?.().catch(tools.broke);
    };
    running = { run, task, over: end() };
    return { ok: true, value: run };
  };
  const busy = (): Begun | null =>
    running && { ok: false, reason: 'busy', detail: `The import ${running.run} is under way.` };
  return {
    async beginPaths(paths: readonly string[]): Promise<Begun> {
      const found = (await Promise.all(paths.map(exists))).includes(true);
      if (!found) return { ok: false, reason: 'not-found', detail: paths.join(', ') };
      return busy() ?? begin({ root: importRoot(paths), files: findFiles(paths, [tools.archive]) });
    },
    /** Imports files that a page handed over; `over` removes them. */
    async beginUpload(root: string, files: readonly FoundFile[], over: () => Promise<void>): Promise<Begun> {
      const below = `${root}/`;
      const all = files.every(({ relative }) => relative.startsWith(below));
      const placed = all ? files.map((file) => ({ ...file, relative: file.relative.slice(below.length) })) : files;
      return busy() ?? begin({ root, files: placed, over });
    },
    isBusy: (): boolean => running !== null,
    /** Resolves when nothing is being imported. */
    idle: async (): Promise<void> => {
      while (running) await running.over;
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
