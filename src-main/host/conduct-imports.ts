import { stat } from 'node:fs/promises';
import type { ImportProgress, UnfinishedImport } from '#contract/calls';
import type { Outcome } from '#contract/outcome';
import { extractAgain } from '../import/again/extract-again';
import { type FoundFile, findAgain, findFiles, importRoot } from '../import/run/find-files';
import { type ImportAsked, type RunningImport, runImport } from '../import/run/run-import';
import { seenBefore } from '../import/run/seen-before';
import type { TakenUpload } from '../import/run/uploads';
import { newId } from '../vault/ids';
import type { Vault } from '../vault/open-vault';
import type { RememberedImport, rememberedImports } from './remembered-imports';

/** How long an ending host waits for the files under way before it lets them go: a slow PDF must not hold up a shutdown. */
const PATIENCE_MS = 3_000;

/** What every import of this host has in common. */
export type ImportTools = Pick<ImportAsked, 'parse' | 'known' | 'by' | 'tell' | 'shown'> & {
  readonly vault: ImportAsked['vault'] & Parameters<typeof extractAgain>[0]['vault'] & Pick<Vault, 'entriesSince'>;
  /** Where imports lay that have not ended. */
  readonly memory: ReturnType<typeof rememberedImports>;
  /** The archive's own folder, which no import enters. */
  readonly archive: string;
  /** Called when an import begins: its worker can start while files are still looked for. */
  readonly wake: () => void;
  /** Hears of an import that broke off for a reason nobody foresaw. */
  readonly broke: (cause: unknown) => void;
};
/** What a page handed over is removed after its import. */
const HANDED_OVER = { paths: [], handedOver: true };

/** What a new extraction is called where imports have the name of what was imported. */
const EXTRACTION = 'Extract again';

type Begun = Outcome<string, 'busy' | 'not-found'>;
/** What is to be imported, and what to do when that is over. */
type Load = Pick<ImportAsked, 'what' | 'root' | 'files' | 'importer' | 'passedOver' | 'ask' | 'before'> & {
  readonly over?: () => Promise<void>;
  /** What is remembered of it until it ends, so that it can be resumed. */
  readonly remembered?: Pick<RememberedImport, 'paths' | 'handedOver'>;
};
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
async function anyExists(paths: readonly string[]): Promise<boolean> {
  return (await Promise.all(paths.map(exists))).includes(true);
}
/** Runs the imports of a host, one at a time. */
export function conductImports(tools: ImportTools) {
  const { memory, vault } = tools;
  let running: { readonly run: string; readonly task: RunningImport; readonly over: Promise<void> } | null = null;
  // Only here: the journal holds relative paths on purpose, since whole ones carry people's names into backups.
  const remembered = new Map<string, Remembered>();
  let isResuming = false;
  const begin = ({ over, remembered: lies, ...load }: Load, run = newId()): Begun => {
    if (running) return { ok: false, reason: 'busy', detail: `The import ${running.run} is under way.` };
    tools.wake();
    // An import goes on without its memory: that costs no more than the offer to resume it.
    const begins = async (total: number): Promise<void> => {
      if (lies) await memory.remember({ run, root: load.root, total, ...lies }).catch(tools.broke);
    };
    const task = runImport({ ...tools, ...load, run, begins });
    // What a page handed over lies nowhere after its import.
    if (!over && !load.importer) remembered.set(run, { root: load.root, files: task.files });
    const end = async (): Promise<void> => {
      await task.ended.catch(tools.broke);
      if (lies && task.progress().state === 'done') await memory.forget({ run, ...lies }).catch(tools.broke);
      running = null;
      await over?.().catch(tools.broke);
    };
    running = { run, task, over: end() };
    return { ok: true, value: run };
  };
  /** The files of a report's paths: a document in a container is told of below the container's path. */
  const filesAt = (run: string, paths: readonly string[]): FoundFile[] => {
    const named = new Set(
      paths.flatMap((path) =>
        [...path.matchAll(/\/|$/g)].map(({ index }) => path.slice(0, index)).filter((above) => above !== ''),
      ),
    );
    return (
      remembered
        .get(run)
        ?.files()
        .filter(({ relative }) => named.has(relative)) ?? []
    );
  };
  const look = (paths: readonly string[]): Pick<Load, 'files' | 'passedOver'> => {
    let passedOver = 0;
    const files = findFiles(paths, [tools.archive], () => {
      passedOver += 1;
    });
    return { files, passedOver: () => passedOver };
  };
  const isUnfinished = async (run: string): Promise<boolean> => {
    const ends = (await vault.changesOf([run])).flatMap(({ change }) => (change.kind === 'run.end' ? [change] : []));
    return ends.at(-1)?.value.counts.cancelled ?? true;
  };
  const resumeNow = async (run: string): Promise<Begun> => {
    const known = (await memory.all()).find((one) => one.run === run);
    if (!known || !(await anyExists(known.paths)) || !(await isUnfinished(run))) return notFound(run);
    const { root, paths, handedOver } = known;
    const before = await seenBefore(vault, run);
    return begin({ root, ...look(paths), before, remembered: { paths, handedOver } }, run);
  };
  return {
    async beginPaths(paths: readonly string[], ask = false): Promise<Begun> {
      if (!(await anyExists(paths))) return notFound(paths.join(', '));
      return begin({
        root: importRoot(paths),
        ask,
        ...look(paths),
        remembered: { paths: [...paths], handedOver: false },
      });
    },
    /** Imports what Verbatim brings along: small, and nothing of the researcher's, so it is not resumed. */
    async beginSample(folder: string, root: string): Promise<Begun> {
      return (await exists(folder)) ? begin({ root, ...look([folder]) }) : notFound(folder);
    },
    /** Reads articles again from their originals. */
    beginExtraction: (articles: readonly string[]): Begun =>
      begin({ root: EXTRACTION, ...extractAgain(tools, articles) }),
    /** Imports that stopped in the middle, with whether their files are there. */
    async unfinished(): Promise<UnfinishedImport[]> {
      const all = (await memory.all()).filter(({ run }) => run !== running?.run);
      const found = await Promise.all(
        all.map(async ({ run, root, paths, total, handedOver }) => {
          if (!(await isUnfinished(run))) return [];
          const files = handedOver ? 'handed-over' : (await anyExists(paths)) ? 'there' : 'gone';
          return [{ run, root, total, files } as const];
        }),
      );
      return found.flat();
    },
    /** Goes on with an import that stopped, as the same run. */
    async resume(run: string): Promise<Begun> {
      // What it did before must not become more while that is looked up.
      if (running || isResuming) return { ok: false, reason: 'busy', detail: `The import ${run} waits for another.` };
      isResuming = true;
      return resumeNow(run).finally(() => {
        isResuming = false;
      });
    },
    /** Offers an import that stopped no more. */
    async leave(run: string): Promise<void> {
      // One that is under way would then be lost to a host that is killed.
      if (running?.run !== run) await memory.forget({ run, paths: [] });
    },
    /** Imports files that a page handed over, and removes them. */
    beginUpload(root: string, { files, passedOver, remove }: TakenUpload, ask: boolean): Begun {
      const below = `${root}/`;
      const all = files.every(({ relative }) => relative.startsWith(below));
      const placed = all ? files.map((file) => ({ ...file, relative: file.relative.slice(below.length) })) : files;
      return begin({ root, files: placed, ask, passedOver: () => passedOver, over: remove, remembered: HANDED_OVER });
    },
    /** Imports files of an earlier import of this session once more. */
    beginAgain(run: string, paths: readonly string[]): Begun {
      const files = filesAt(run, paths);
      const root = remembered.get(run)?.root ?? '';
      return files.length === 0 ? notFound(run) : begin({ root, files: findAgain(files, [tools.archive]) });
    },
    /** Where a file of an import of this session lies; null where that is not known. */
    placeOf: (run: string, path: string): string | null => filesAt(run, [path])[0]?.path.toString() ?? null,
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
