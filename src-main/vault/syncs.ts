import { dirname } from 'node:path';
import type { Disk, NewFile } from './disk';
import { Refused, refusedBy } from './refused';
import { shareRuns } from './share-runs';

/**
 * All syncing of one run. A failed fsync is final: the system may have dropped what it could not write, so a second one
 * that succeeds proves nothing. Nothing is written any more after it.
 */
export class Syncs {
  private cause: unknown = null;
  private readonly folders = new Map<string, () => Promise<void>>();
  private readonly surely = new Map<string, Promise<void>>();
  private readonly made = new Map<string, Promise<void>>();

  constructor(
    private readonly disk: Disk,
    private readonly root: string,
  ) {}

  /** Throws `Refused` when nothing may be written any more. */
  check(): void {
    if (this.cause !== null) throw new Refused('read-only', this.cause);
  }
  /** From now on nothing is written. */
  giveUp(cause: unknown): Refused {
    this.cause ??= cause;
    return new Refused('read-only', cause);
  }
  private async finally(sync: () => Promise<void>): Promise<void> {
    this.check();
    try {
      await sync();
    } catch (cause) {
      throw this.giveUp(cause);
    }
  }
  file(file: NewFile): Promise<void> {
    return this.finally(() => file.sync());
  }
  fileAt(path: string): Promise<void> {
    return this.finally(() => this.disk.syncFile(path));
  }
  /** Makes sure of the names in a folder; those who wait for the same folder share one sync. */
  folder(path: string): Promise<void> {
    let sync = this.folders.get(path);
    if (!sync) {
      sync = shareRuns(() => this.finally(() => this.disk.syncFolder(path)));
      this.folders.set(path, sync);
    }
    const done = sync();
    if (!this.surely.has(path)) this.surely.set(path, done);
    return done;
  }
  /** Makes sure of the names that were in a folder when this run began: a run that was killed may not have. */
  folderOnce(path: string): Promise<void> {
    return once(this.surely, path, () => this.folder(path));
  }
  /** Makes a folder below the root and all between, so that they are there after a power cut. */
  makeFolder(path: string): Promise<void> {
    if (path === this.root) return Promise.resolve();
    return once(this.made, path, async () => {
      const above = dirname(path);
      await this.makeFolder(above);
      const fresh = await this.disk.makeFolder(path).catch((cause) => {
        throw refusedBy(cause);
      });
      await (fresh ? this.folder(above) : this.folderOnce(above));
    });
  }
}
/** Remembers what succeeded; what failed may be tried again. */
function once(memory: Map<string, Promise<void>>, key: string, action: () => Promise<void>): Promise<void> {
  let done = memory.get(key);
  if (!done) {
    done = action().catch((cause) => {
      memory.delete(key);
      throw cause;
    });
    memory.set(key, done);
  }
  return done;
}
