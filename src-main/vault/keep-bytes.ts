import { join } from 'node:path';
import type { KeptOriginal } from '#contract/calls';
import type { Disk } from './disk';
import { sha256 } from './sha256';
import type { Syncs } from './syncs';
import { writeSynced } from './write-synced';

export interface Kept {
  /** SHA-256 of the bytes. */
  readonly id: string;
  readonly path: string;
  /** Whether they had been kept before. */
  readonly known: boolean;
}
/** A room of files that are named by their bytes, 256 folders of them: `originals/ab/<sha256>`, `texts/ab/<sha256>.json`. */
export class KeptBytes {
  private readonly underWay = new Map<string, Promise<Kept>>();

  constructor(
    private readonly disk: Disk,
    private readonly syncs: Syncs,
    private readonly room: string,
    private readonly ending: '' | '.json',
  ) {}

  /** Resolves when the bytes would be there after a power cut. Throws `Refused`. */
  async keep(bytes: Uint8Array): Promise<Kept> {
    const id = sha256(bytes);
    const other = this.underWay.get(id);
    if (other !== undefined) return { ...(await other), known: true };
    const keeping = this.write(id, bytes).finally(() => this.underWay.delete(id));
    this.underWay.set(id, keeping);
    return keeping;
  }
  /** The bytes kept under this id; null when they are not here, or not wholly: a synced folder may still be filling. */
  async read(id: string): Promise<Uint8Array | null> {
    const bytes = await this.disk.read(this.pathOf(id));
    return bytes && sha256(bytes) === id ? bytes : null;
  }
  /** Where the bytes kept under this id lie, and how many they are, without reading them; null when they are not here. */
  async find(id: string): Promise<KeptOriginal | null> {
    const path = this.pathOf(id);
    const bytes = await this.disk.size(path);
    return bytes === null ? null : { path, bytes };
  }
  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.underWay.values());
  }
  private pathOf(id: string): string {
    return join(this.room, id.slice(0, 2), id + this.ending);
  }
  private async write(id: string, bytes: Uint8Array): Promise<Kept> {
    this.syncs.check();
    const path = this.pathOf(id);
    const folder = join(this.room, id.slice(0, 2));
    await this.syncs.makeFolder(folder);
    const known = (await this.disk.size(path)) === bytes.byteLength;
    if (known) await this.syncs.folderOnce(folder);
    else await writeSynced(this.disk, this.syncs, path, bytes);
    return { id, path, known };
  }
}
