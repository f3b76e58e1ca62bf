import { mkdir, open, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import * as v from 'valibot';
import { writeFinishedFile } from '../export/write-finished-file';
import { configurationFolder } from './configuration-folder';

/** The file is read whole at every start. */
const MOST_BYTES = 2_000_000;
/** More stopped imports than these nobody goes back to. */
const MOST_IMPORTS = 20;
/** Paths of one import: thousands of chosen files leave room for the others. */
const MOST_PATH_UNITS = 500_000;

const path = v.pipe(
  v.string(),
  v.maxLength(8_192),
  v.check((given) => isAbsolute(given) && !given.includes('\0')),
);
const remembered = v.object({
  run: v.pipe(v.string(), v.uuid()),
  root: v.pipe(v.string(), v.maxLength(1_000)),
  paths: v.pipe(v.array(path), v.maxLength(10_000)),
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  handedOver: v.boolean(),
});
const shape = v.object({ imports: v.pipe(v.array(remembered), v.maxLength(MOST_IMPORTS)) });

/** An import that has begun and has not ended, with the paths that it began with; none where a page had handed it over. */
export type RememberedImport = v.InferOutput<typeof remembered>;

async function readKnown(file: string): Promise<RememberedImport[]> {
  const handle = await open(file, 'r').catch(() => null);
  if (!handle) return [];
  try {
    if ((await handle.stat()).size > MOST_BYTES) return [];
    const parsed = v.safeParse(shape, JSON.parse(await handle.readFile('utf8')));
    return parsed.success ? parsed.output.imports : [];
  } catch {
    // A damaged file costs only that nothing is offered to be resumed.
    return [];
  } finally {
    await handle.close();
  }
}
/** The newest of them that fit into the file. */
function bounded(imports: readonly RememberedImport[]): RememberedImport[] {
  let left = MOST_BYTES / 2;
  return imports.slice(0, MOST_IMPORTS).filter((one) => {
    left -= Buffer.byteLength(JSON.stringify(one, null, 2));
    return left >= 0;
  });
}
/**
 * Remembers where the imports into an archive lay, in the user's configuration folder: the journal holds relative paths on
 * purpose, since whole ones carry people's names into backups. One file for each archive, the same for both hosts.
 */
export function rememberedImports(archive: string, folder: string = configurationFolder()) {
  const place = join(folder, 'imports');
  const file = join(place, `${archive}.json`);
  let turn: Promise<unknown> = Promise.resolve();
  const change = (next: (known: readonly RememberedImport[]) => readonly RememberedImport[]): Promise<void> => {
    const changed = turn.then(async () => {
      const known = await readKnown(file);
      const imports = bounded(next(known));
      if (imports.length === 0) {
        await rm(file, { force: true });
        return;
      }
      await mkdir(place, { recursive: true, mode: 0o700 });
      await writeFinishedFile(file, `${JSON.stringify({ imports }, null, 2)}\n`, 0o600);
    });
    turn = changed.catch(() => {});
    return changed;
  };
  return {
    /** Newest first. */
    async all(): Promise<RememberedImport[]> {
      await turn;
      return readKnown(file);
    },
    async remember(one: RememberedImport): Promise<void> {
      if (one.paths.reduce((sum, { length }) => sum + length, 0) > MOST_PATH_UNITS) return;
      await change((known) => [one, ...known.filter(({ run }) => run !== one.run)]);
    },
    /** Forgets this import, and others of the same paths: what they had not done yet is done with it. */
    async forget({ run, paths }: Pick<RememberedImport, 'run' | 'paths'>): Promise<void> {
      const same = JSON.stringify(paths);
      const stays = (known: RememberedImport): boolean =>
        known.run !== run && (paths.length === 0 || JSON.stringify(known.paths) !== same);
      await change((known) => known.filter(stays));
    },
  };
}
