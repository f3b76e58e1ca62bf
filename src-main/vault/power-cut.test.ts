import { expect, test } from 'vitest';
import type { Asked, Change, JournalLine } from '#contract/change';
import type { Disk } from './disk';
import { ForgetfulDisk, type Forgets, seeded } from './forgetful-disk';
import { newId } from './ids';
import { type OpenWith, openVault, type Vault } from './open-vault';
import { annotated, bodyOf, good, noted, WRITER } from './samples';
import { sha256 } from './sha256';

/** What was acknowledged, and so must be there whatever happens. */
interface Promised {
  readonly originals: Map<string, Uint8Array>;
  readonly texts: Map<string, string>;
  /** By the JSON of their changes. */
  readonly entries: Set<string>;
  /** Hashes of lines that a start has shown. */
  readonly shown: Set<string>;
}
/** Takes 2 s; other work on a small machine may slow it down twentyfold. */
const SLOW_MS = 60_000;
const ARCHIVES = 25;
const CRASHES = 20;
const FOLDER = '/disk/research/archive';
const IN_FLIGHT = 5;
const FILES = 200;

/** What an import does with one file, and a researcher with the article; the same bytes come again now and then. */
async function importOne(vault: Vault, random: () => number, promised: Promised): Promise<void> {
  const which = Math.floor(random() ** 3 * FILES);
  const words = `Statement ${which}. ${'word '.repeat(which)}`;
  const bytes = Buffer.from(words);
  const { id } = await vault.keepOriginal(bytes);
  promised.originals.set(id, bytes);
  const text = await vault.keepText(bodyOf(words));
  promised.texts.set(text, words);
  const annotation = newId();
  const note: Change = noted(annotation, JSON.stringify({ original: id, text }));
  for (const changes of [[annotated(annotation, newId()), note], [noted(annotation, words)]]) {
    const asked: Asked = { action: newId(), changes };
    if ((await vault.record(asked)).ok) promised.entries.add(JSON.stringify(changes));
  }
  if (random() < 0.2) await vault.undo();
}
async function work(given: OpenWith, random: () => number, promised: Promised): Promise<void> {
  const opened = await openVault(given);
  if (!opened.ok) return;
  const vault = opened.value;
  const files = Math.ceil(random() * 12);
  let begun = 0;
  const hand = async (): Promise<void> => {
    while (begun < files) {
      begun += 1;
      await importOne(vault, random, promised);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, hand));
  if (random() < 0.5) await vault.close();
}
/** The originals and texts that an entry names. */
function namedBy({ entry }: JournalLine): { readonly original: string; readonly text: string }[] {
  const [added, note] = entry.changes;
  return added?.kind === 'annotation.add' && note?.kind === 'annotation.note' ? [JSON.parse(note.value.note)] : [];
}
/** What a fresh start misses of what was promised, or of what the journal's own entries stand on. */
async function missing(given: OpenWith & { disk: Disk }, promised: Promised): Promise<string[]> {
  const opened = await openVault(given);
  if (!opened.ok) return [`the archive: ${opened.reason}`];
  const vault = opened.value;
  const lines = good(await vault.entriesSince([], Number.MAX_SAFE_INTEGER));
  const entries = new Set(lines.map(({ entry }) => JSON.stringify(entry.changes)));
  const hashes = new Set(lines.map(({ hash }) => hash));
  const named = lines.flatMap(namedBy);
  const lost: string[] = [];
  for (const entry of promised.entries) if (!entries.has(entry)) lost.push(`entry ${entry}`);
  for (const hash of promised.shown) if (!hashes.has(hash)) lost.push(`line ${hash}`);
  for (const id of new Set([...promised.originals.keys(), ...named.map(({ original }) => original)])) {
    const bytes = await given.disk.read(`${FOLDER}/originals/${id.slice(0, 2)}/${id}`);
    if (!bytes || sha256(bytes) !== id) lost.push(`original ${id}`);
  }
  for (const id of new Set([...promised.texts.keys(), ...named.map(({ text }) => text)])) {
    const words = (await vault.readText(id))?.blocks[0]?.text;
    if (words === undefined || (promised.texts.get(id) ?? words) !== words) lost.push(`text ${id}`);
  }
  for (const hash of hashes) promised.shown.add(hash);
  await vault.close();
  return lost;
}
/** Lets one archive crash again and again at random operations; answers how much was promised and what went missing. */
async function crashAgainAndAgain(seed: number, forgets: Forgets, crashes: number) {
  const random = seeded(seed);
  const disk = new ForgetfulDisk(random, forgets);
  const promised: Promised = { originals: new Map(), texts: new Map(), entries: new Set(), shown: new Set() };
  let time = 1_700_000_000_000;
  const given = { folder: FOLDER, writer: WRITER, author: 'Ada', now: () => (time += 1) };
  const lost: string[] = [];
  for (let crash = 0; crash < crashes; crash += 1) {
    const crashed = disk.crashAfter(Math.floor(random() * 220), random() < 0.5 ? 'power cut' : 'kill');
    const worked = work({ ...given, disk: disk.mount() }, random, promised).then(() => disk.crash());
    await Promise.race([crashed, worked.then(() => crashed)]);
    for (const what of await missing({ ...given, disk: disk.mount() }, promised))
      lost.push(`seed ${seed}, crash ${crash}: ${what}`);
  }
  return { entries: promised.entries.size, lost };
}

test(
  'nothing that was acknowledged is lost in 500 power cuts and kills, and the archive always opens',
  async () => {
    let entries = 0;
    for (let seed = 1; seed <= ARCHIVES; seed += 1) {
      const found = await crashAgainAndAgain(seed, 'nothing', CRASHES);
      expect(found.lost).toEqual([]);
      entries += found.entries;
    }
    expect(entries).toBeGreaterThan(ARCHIVES * CRASHES);
  },
  SLOW_MS,
);
test.for<Forgets>(['file syncs', 'folder syncs'])(
  'on a disk that forgets its %s the same crashes lose acknowledged changes: they would be noticed',
  { timeout: SLOW_MS },
  async (forgets) => {
    const found = await Promise.all([1, 2, 3].map((seed) => crashAgainAndAgain(seed, forgets, CRASHES)));
    expect(found.flatMap(({ lost }) => lost).length).toBeGreaterThan(0);
  },
);
