import { basename, dirname } from 'node:path';
import type { Disk, NewFile } from './disk';

interface FileNode {
  readonly kind: 'file';
  bytes: Uint8Array;
  /** How many of them would be there after a power cut. */
  sure: number;
}
interface FolderNode {
  readonly kind: 'folder';
  names: Map<string, Node>;
  /** The names that would be there after a power cut. */
  sure: Map<string, Node>;
  /** What has become of its names since, each wholly or not at all: a creation, a removal, a rename. */
  unsure: ((names: Map<string, Node>) => void)[];
}
type Node = FileNode | FolderNode;

/** What a disk may forget to do when asked to sync, to show that a test would notice. */
export type Forgets = 'nothing' | 'file syncs' | 'folder syncs';

const NEVER = new Promise<never>(() => undefined);
/** Storage writes sectors, in any order: one of them may hold zeros where a later one has arrived. */
const SECTOR = 64;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
function trouble(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
function newFolder(): FolderNode {
  return { kind: 'folder', names: new Map(), sure: new Map(), unsure: [] };
}

/**
 * A disk in memory that promises no more than POSIX does: contents are sure after an fsync of the file, names after one of
 * the folder, and of all else a power cut keeps what it likes. Whoever is at work when it crashes hears nothing more.
 */
export class ForgetfulDisk {
  private readonly root = newFolder();
  private readonly locks = new Set<string>();
  private life = 0;
  private left = Number.POSITIVE_INFINITY;
  private crashed: () => void = () => undefined;

  constructor(
    private readonly random: () => number,
    private readonly forgets: Forgets = 'nothing',
  ) {}

  /** Crashes in so many operations; resolves then. Until then operations overlap, in a random order. */
  crashAfter(operations: number, how: 'power cut' | 'kill'): Promise<void> {
    this.left = operations;
    return new Promise((done) => {
      this.crashed = () => {
        this.life += 1;
        this.left = Number.POSITIVE_INFINITY;
        this.locks.clear();
        if (how === 'power cut') this.loseFolder(this.root);
        done();
      };
    });
  }
  /** Crashes now, if it has not yet. */
  crash(): void {
    if (this.left !== Number.POSITIVE_INFINITY) this.crashed();
  }

  private loseFolder(folder: FolderNode): void {
    for (const change of folder.unsure) if (this.random() < 0.5) change(folder.sure);
    folder.names = new Map(folder.sure);
    folder.unsure = [];
    for (const node of folder.names.values()) node.kind === 'folder' ? this.loseFolder(node) : this.loseBytes(node);
  }
  private loseBytes(file: FileNode): void {
    const kept = file.sure + Math.floor(Math.min(1, this.random() * 1.5) * (file.bytes.length - file.sure));
    const bytes = new Uint8Array(file.bytes.subarray(0, kept));
    for (let at = file.sure; at < kept; at += SECTOR) if (this.random() < 0.2) bytes.fill(0, at, at + SECTOR);
    file.bytes = bytes;
    file.sure = kept;
  }
  /** One operation: others come in between, and a crash may come before it, or after it and before anybody hears of it. */
  private async operate<Value>(life: number, act: () => Value): Promise<Value> {
    await this.pause();
    if (life !== this.life) return NEVER;
    this.left -= 1;
    if (this.left < 0 && this.random() < 0.5) this.crashed();
    if (life !== this.life) return NEVER;
    const value = act();
    if (this.left < 0) this.crashed();
    await this.pause();
    return life === this.life ? value : NEVER;
  }
  private async pause(): Promise<void> {
    if (this.left === Number.POSITIVE_INFINITY) return;
    for (let turns = Math.floor(this.random() * 3); turns > 0; turns -= 1)
      await new Promise((later) => setImmediate(later));
  }
  private find(path: string): Node | null {
    let node: Node | undefined = this.root;
    for (const name of path.split('/').filter(Boolean))
      node = node?.kind === 'folder' ? node.names.get(name) : undefined;
    return node ?? null;
  }
  private fileAt(path: string): FileNode {
    const node = this.find(path);
    if (node?.kind !== 'file') throw trouble(node ? 'EISDIR' : 'ENOENT', path);
    return node;
  }
  private folderAt(path: string): FolderNode {
    const node = this.find(path);
    if (node?.kind !== 'folder') throw trouble(node ? 'ENOTDIR' : 'ENOENT', path);
    return node;
  }
  private change(folder: FolderNode, change: (names: Map<string, Node>) => void): void {
    change(folder.names);
    folder.unsure.push(change);
  }
  /** Sure is what was there when the sync began. */
  private syncFile(life: number, file: FileNode): Promise<void> {
    const { length } = file.bytes;
    return this.operate(life, () => {
      if (this.forgets !== 'file syncs') file.sure = Math.max(file.sure, length);
    });
  }
  private syncFolder(life: number, folder: FolderNode): Promise<void> {
    const begun = [...folder.unsure];
    return this.operate(life, () => {
      if (this.forgets === 'folder syncs') return;
      for (const change of begun) if (folder.unsure.includes(change)) change(folder.sure);
      folder.unsure = folder.unsure.filter((change) => !begun.includes(change));
    });
  }
  private async create(life: number, path: string, how: 'new' | 'over'): Promise<NewFile> {
    const file: FileNode = { kind: 'file', bytes: new Uint8Array(), sure: 0 };
    await this.operate(life, () => {
      const folder = this.folderAt(dirname(path));
      if (how === 'new' && folder.names.has(basename(path))) throw trouble('EEXIST', path);
      this.change(folder, (names) => names.set(basename(path), file));
    });
    const append = (bytes: Uint8Array): void => {
      file.bytes = Buffer.concat([file.bytes, bytes]);
    };
    return {
      append: (bytes) => this.operate(life, () => append(bytes)),
      sync: () => this.syncFile(life, file),
      close: () => this.operate(life, () => undefined),
    };
  }
  private makeFolder(path: string): boolean {
    if (this.find(path)) return false;
    const folder = newFolder();
    this.change(this.folderAt(dirname(path)), (names) => names.set(basename(path), folder));
    return true;
  }
  private rename(from: string, to: string): void {
    const file = this.fileAt(from);
    if (dirname(from) !== dirname(to)) throw trouble('EXDEV', to);
    this.change(this.folderAt(dirname(to)), (names) => {
      if (names.get(basename(from)) === file) names.delete(basename(from));
      names.set(basename(to), file);
    });
  }
  private async lock(life: number, path: string): Promise<(() => Promise<void>) | null> {
    if (this.locks.has(path)) return null;
    this.locks.add(path);
    return () => this.operate(life, () => void this.locks.delete(path));
  }
  /** The disk for one run: whoever holds it after a crash does nothing more. */
  mount(): Disk {
    const { life } = this;
    const operate = <Value>(act: () => Value): Promise<Value> => this.operate(life, act);
    const sizeOf = (node: Node | null): number | null => (node?.kind === 'file' ? node.bytes.length : null);
    const namesIn = (node: Node | null): string[] => (node?.kind === 'folder' ? [...node.names.keys()] : []);
    return {
      realPath: (path) => operate(() => path),
      lock: (path) => this.lock(life, path),
      makeFolder: (path) => operate(() => this.makeFolder(path)),
      names: (path) => operate(() => namesIn(this.find(path))),
      size: (path) => operate(() => sizeOf(this.find(path))),
      read: (path, start, end) => operate(() => (this.find(path) ? this.fileAt(path).bytes.slice(start, end) : null)),
      create: (path, how) => this.create(life, path, how),
      rename: (from, to) => operate(() => this.rename(from, to)),
      remove: (path) =>
        operate(() => this.change(this.folderAt(dirname(path)), (names) => names.delete(basename(path)))),
      syncFile: (path) => this.syncFile(life, this.fileAt(path)),
      syncFolder: (path) => this.syncFolder(life, this.folderAt(path)),
    };
  }
}
