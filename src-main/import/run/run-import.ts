import type { ImportProgress, RecordRefusal } from '#contract/calls';
import { countFormats } from './count-formats';
import type { FoundFile } from './find-files';
import { type FileImporter, type FileTools, makeFileImporter, type Settled } from './run-import-file';
import { makePace } from './run-import-pace';
import { RunRecord, type RunToRecord } from './run-record';

/** Files in one entry: together they share one fsync, and a power cut costs at most two such batches. */
const FILES_AN_ENTRY = 25;
/** So few files nobody needs to be asked about: their names fit into one look, and one Undo takes them back. */
const FEW_FILES = 20;
/** Read in about a second: with more, a researcher who chose the wrong folder would wait. */
const FEW_BYTES = 20_000_000;
/** Between two reports of progress: five a second read as steady, and each has the window draw. */
const PACE_MS = 200;

export interface ImportAsked extends RunToRecord {
  readonly vault: FileTools['vault'] & RunToRecord['vault'];
  readonly parse: FileTools['parse'];
  /** Kept from import to import: the journal of a large archive is not read for each. */
  readonly known: FileTools['known'];
  readonly files: AsyncIterable<FoundFile> | Iterable<FoundFile>;
  /** Default: keeps and reads files. */
  readonly importer?: (tools: FileTools) => FileImporter;
  /** How many files and folders were left out so far. */
  readonly passedOver?: () => number;
  /** Waits after looking until it may go on, where there is much to import. */
  readonly ask?: boolean;
  /** Hears how many files it has found, before the first of them is read; the import waits for it. */
  readonly begins?: (total: number) => Promise<void>;
  readonly tell: (progress: ImportProgress) => void;
}
export interface RunningImport {
  readonly progress: () => ImportProgress;
  /** All that was looked at; still growing while it looks. */
  readonly files: () => readonly FoundFile[];
  /** Ends the waiting after looking. */
  readonly goOn: () => void;
  /** Begins no further file; those under way are finished and recorded. */
  readonly cancel: () => void;
  /** Records nothing more. */
  readonly abandon: () => void;
  readonly ended: Promise<void>;
}
type Settling = readonly (readonly [FoundFile, Settled])[];

function groupsOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  );
}
/** One import from looking to its last line. It holds all that changes while it runs. */
class ImportRun {
  readonly #asked: ImportAsked;
  readonly #pace;
  readonly #formats = countFormats();
  readonly #files: FoundFile[] = [];
  /** Files that are still to be read. */
  readonly #left: FoundFile[] = [];
  readonly #importer: FileImporter;
  readonly #record;
  #progress: ImportProgress;
  #cancelled = false;
  #goOn = (): void => {};

  constructor(asked: ImportAsked) {
    const { run, root, what = 'import', tell } = asked;
    this.#asked = asked;
    this.#pace = makePace(PACE_MS, tell);
    const { importer = makeFileImporter } = asked;
    this.#importer = importer({
      ...asked,
      stopped: () => this.#cancelled,
      began: (file) => this.#move({ current: file.relative }),
    });
    this.#record = new RunRecord(asked, (changes) => this.#importer.recorded(changes));
    const none = { done: 0, total: 0, before: 0, bytes: 0, totalBytes: 0, found: [], passedOver: 0 };
    this.#progress = { run, what, root, state: 'looking', ...none, current: '', startedAt: Date.now(), refusal: '' };
  }
  get progress(): ImportProgress {
    return this.#progress;
  }
  get files(): readonly FoundFile[] {
    return this.#files;
  }
  goOn(): void {
    this.#goOn();
  }
  cancel(): void {
    this.#cancelled = true;
    this.#goOn();
  }
  abandon(): void {
    this.#record.abandon();
    this.cancel();
  }
  async work(): Promise<void> {
    try {
      const knowing = this.#asked.known.catchUp();
      knowing.catch(() => {});
      await this.#look();
      if (this.#asked.ask && this.#isMuch() && !this.#cancelled) await this.#wait();
      // Nothing has been kept yet, so there is nothing to say of it.
      if (this.#cancelled) return this.#end('cancelled');
      await this.#asked.begins?.(this.#progress.total);
      this.#move({ state: 'reading' });
      await knowing;
      const refusal = await this.#read(this.#left);
      // Tried even after a refusal: a disk too full for an original may take one more line.
      const refused = await this.#record.close(this.#progress, this.#cancelled);
      if (refusal ?? refused) this.#end('failed', refusal ?? refused ?? '');
      else this.#end(this.#cancelled ? 'cancelled' : 'done');
    } catch (cause) {
      this.#end('failed');
      throw new Error('An import broke off.', { cause });
    }
  }
  #move(step: Partial<ImportProgress>): void {
    this.#progress = { ...this.#progress, ...step };
    this.#pace.say(this.#progress);
  }
  #end(state: ImportProgress['state'], refusal: ImportProgress['refusal'] = ''): void {
    this.#progress = { ...this.#progress, state, refusal, current: '' };
    this.#pace.end(this.#progress);
  }
  async #look(): Promise<void> {
    const { files, before, passedOver } = this.#asked;
    const gone = new Set(before?.files);
    for await (const file of files) {
      if (this.#cancelled) break;
      this.#files.push(file);
      this.#formats.add(file);
      gone.delete(file.relative);
      const isDone = before?.isDone(file) === true;
      if (!isDone) this.#left.push(file);
      const { done, bytes, totalBytes } = this.#progress;
      this.#move({
        done: done + (isDone ? 1 : 0),
        total: this.#files.length,
        bytes: bytes + (isDone ? file.bytes : 0),
        totalBytes: totalBytes + file.bytes,
        found: this.#formats.all(),
        current: file.relative,
      });
    }
    // What was read before it stopped and has gone since is of this import all the same.
    const done = this.#progress.done + gone.size;
    this.#move({ done, before: done, total: this.#files.length + gone.size, passedOver: passedOver?.() ?? 0 });
  }
  #isMuch(): boolean {
    return this.#progress.total > FEW_FILES || this.#progress.totalBytes > FEW_BYTES;
  }
  async #wait(): Promise<void> {
    const asked = new Promise<void>((goOn) => {
      this.#goOn = goOn;
    });
    this.#move({ state: 'found', current: '' });
    await asked;
    // The pace is that of the machine, not of whoever thought it over.
    this.#move({ startedAt: Date.now() });
  }
  /** Reads one batch while the one before it is recorded. */
  async #read(files: readonly FoundFile[]): Promise<RecordRefusal | null> {
    const settle = async (file: FoundFile): Promise<Settling[number]> => {
      const settled = await this.#importer.importFile(file);
      if (settled.ok && settled.value?.isWhole)
        this.#move({ done: this.#progress.done + 1, bytes: this.#progress.bytes + file.bytes });
      return [file, settled];
    };
    let recording: Promise<RecordRefusal | null> = Promise.resolve(null);
    for (const group of groupsOf(files, FILES_AN_ENTRY)) {
      if (this.#cancelled) break;
      const settling = Promise.all(group.map(settle));
      settling.catch(() => {});
      const refusal = await recording;
      if (refusal) return refusal;
      recording = settling.then((batch) => this.#recordBatch(batch));
      recording.catch(() => {});
    }
    return recording;
  }
  async #recordBatch(batch: Settling): Promise<RecordRefusal | null> {
    let refusal: RecordRefusal | null = null;
    for (const [file, before] of batch) {
      const settled = await this.#standing(file, before);
      if (!settled.ok) refusal ??= settled.reason;
      else
        for (const fate of settled.value?.fates ?? []) {
          this.#record.add(file, fate);
          if (this.#record.isFull) refusal ??= await this.#record.write();
        }
    }
    // What was read is still recorded where the archive takes it: a full disk may have room for a line.
    const refused = await this.#record.write();
    if (refusal ?? refused) this.#cancelled = true;
    return refusal ?? refused;
  }
  /** What was decided, or what is decided now where the researcher has been at it while the rest of its batch was read. */
  async #standing(file: FoundFile, settled: Settled): Promise<Settled> {
    const { stillStands } = this.#importer;
    if (!stillStands || !settled.ok || !settled.value) return settled;
    for (const fate of settled.value.fates) if (!(await stillStands(fate))) return this.#importer.importFile(file);
    return settled;
  }
}
/**
 * Imports files: each is kept before it is read, its text before the entry that names it. All entries share one action, so
 * that one undo takes the import back.
 */
export function runImport(asked: ImportAsked): RunningImport {
  const run = new ImportRun(asked);
  return {
    progress: () => run.progress,
    files: () => run.files,
    goOn: () => run.goOn(),
    cancel: () => run.cancel(),
    abandon: () => run.abandon(),
    ended: run.work(),
  };
}
