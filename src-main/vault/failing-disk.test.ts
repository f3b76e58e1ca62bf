import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disk, realDisk } from './disk';
import { newId } from './ids';
import { openVault } from './open-vault';
import { allLines, ask, freshFolder, good, journalFiles, noted, notesIn, open, WRITER } from './samples';
import { sha256 } from './sha256';

function trouble(code: string): Error {
  return Object.assign(new Error(code), { code });
}
/** The real disk with switches: how many bytes are left (of those appended), whether fsync fails, and what was synced. */
function unreliableDisk() {
  const state = { left: Number.POSITIVE_INFINITY, syncFails: false, readOnly: false, fileSyncs: 0, folderSyncs: [''] };
  const disk: Disk = {
    ...realDisk,
    create: async (path, how) => {
      if (state.readOnly) throw trouble('EROFS');
      const file = await realDisk.create(path, how);
      return {
        ...file,
        append: async (bytes) => {
          const fits = Math.min(bytes.length, state.left);
          state.left -= fits;
          await file.append(bytes.subarray(0, fits));
          if (fits < bytes.length) throw trouble('ENOSPC');
        },
        sync: async () => {
          state.fileSyncs += 1;
          if (state.syncFails) throw trouble('EIO');
          await file.sync();
        },
      };
    },
    syncFolder: async (path) => {
      state.folderSyncs.push(path);
      if (state.syncFails) throw trouble('EIO');
      await realDisk.syncFolder(path);
    },
  };
  return { disk, state };
}
const target = newId();

test('changes that wait share one write and one fsync', async () => {
  const { disk, state } = unreliableDisk();
  const vault = await open(await freshFolder(), { disk });
  state.fileSyncs = 0;
  const outcomes = await Promise.all(Array.from({ length: 50 }, (_, n) => vault.record(ask(noted(target, String(n))))));
  expect(outcomes.map((outcome) => good(outcome).line)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  expect(state.fileSyncs).toBe(2);
  await vault.close();
});
test('a kept file is synced, and its folder even when the file was there', async () => {
  const { disk, state } = unreliableDisk();
  const folder = await freshFolder();
  const bytes = Buffer.from('A statement.');
  for (const known of [false, true]) {
    state.folderSyncs = [];
    const vault = await open(folder, { disk });
    expect((await vault.keepOriginal(bytes)).known).toBe(known);
    await vault.keepOriginal(bytes);
    const room = join(vault.folder, 'originals');
    const shard = join(room, sha256(bytes).slice(0, 2));
    expect(state.folderSyncs).toEqual(expect.arrayContaining([vault.folder, room, shard]));
    expect(state.folderSyncs.filter((path) => path === shard)).toHaveLength(1);
    await vault.close();
  }
});
test('folder syncs that wait for the same folder share one', async () => {
  const { disk, state } = unreliableDisk();
  const vault = await open(await freshFolder(), { disk });
  const shard = '00';
  const alike = Array.from({ length: 9_000 }, (_, n) => Buffer.from(String(n))).filter((bytes) =>
    sha256(bytes).startsWith(shard),
  );
  await vault.keepOriginal(alike[0] ?? Buffer.from(''));
  state.folderSyncs = [];
  await Promise.all(alike.slice(1).map((bytes) => vault.keepOriginal(bytes)));
  expect(alike.length).toBeGreaterThan(20);
  expect(state.folderSyncs.length).toBeLessThan(alike.length / 2);
  await vault.close();
});
test('on a full disk nothing is acknowledged that is not there, and recording goes on when there is room', async () => {
  const { disk, state } = unreliableDisk();
  const folder = await freshFolder();
  const vault = await open(folder, { disk });
  await vault.record(ask(noted(target, 'a')));
  state.left = 100;
  expect(await vault.record(ask(noted(target, 'lost')))).toMatchObject({ ok: false, reason: 'disk-full' });
  expect(await vault.record(ask(noted(target, 'lost')))).toMatchObject({ ok: false, reason: 'disk-full' });
  await expect(vault.keepOriginal(Buffer.from('lost'))).rejects.toMatchObject({ reason: 'disk-full' });
  state.left = Number.POSITIVE_INFINITY;
  expect((await vault.record(ask(noted(target, 'b')))).ok).toBe(true);
  expect((await vault.keepOriginal(Buffer.from('lost'))).known).toBe(false);
  expect(await notesIn(vault)).toEqual(['a', 'b']);
  await vault.close();
  const again = await open(folder);
  expect(await notesIn(again)).toEqual(['a', 'b']);
  expect(again.damaged).toEqual([expect.stringMatching(/-1\.jsonl:2$/)]);
  await again.close();
});
test('where the disk fills up among several changes, those that are whole on disk are kept and the others refused', async () => {
  const { disk, state } = unreliableDisk();
  const folder = await freshFolder();
  const vault = await open(folder, { disk });
  await vault.record(ask(noted(target, 'first')));
  state.left = 1_000;
  const outcomes = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((note) => vault.record(ask(noted(target, note)))));
  state.left = Number.POSITIVE_INFINITY;
  await vault.record(ask(noted(target, 'last')));
  const kept = ['a', 'b', 'c', 'd', 'e'].filter((_, at) => outcomes[at]?.ok);
  expect(kept.length).toBeGreaterThan(1);
  expect(kept.length).toBeLessThan(5);
  expect(await notesIn(vault)).toEqual(['first', ...kept, 'last']);
  await vault.close();
  const again = await open(folder);
  expect(await notesIn(again)).toEqual(['first', ...kept, 'last']);
  await again.close();
});
test('after a failed fsync the archive is read-only, and no fsync is tried again', async () => {
  const { disk, state } = unreliableDisk();
  const vault = await open(await freshFolder(), { disk });
  await vault.record(ask(noted(target, 'a')));
  state.syncFails = true;
  expect(await vault.record(ask(noted(target, 'b')))).toMatchObject({ ok: false, reason: 'read-only' });
  state.syncFails = false;
  state.fileSyncs = 0;
  expect(await vault.record(ask(noted(target, 'c')))).toMatchObject({ ok: false, reason: 'read-only' });
  await expect(vault.keepOriginal(Buffer.from('c'))).rejects.toMatchObject({ reason: 'read-only' });
  expect(await vault.undo()).toMatchObject({ ok: false, reason: 'read-only' });
  expect(state.fileSyncs).toBe(0);
  expect(await notesIn(vault)).toEqual(['a']);
  await vault.close();
});
test('a failed fsync of an original makes the archive read-only too', async () => {
  const { disk, state } = unreliableDisk();
  const vault = await open(await freshFolder(), { disk });
  state.syncFails = true;
  await expect(vault.keepOriginal(Buffer.from('a'))).rejects.toMatchObject({ reason: 'read-only' });
  state.syncFails = false;
  expect(await vault.record(ask(noted(target, 'b')))).toMatchObject({ ok: false, reason: 'read-only' });
  await vault.close();
});
test('an archive on a read-only medium can be read', async () => {
  const { disk, state } = unreliableDisk();
  const folder = await freshFolder();
  const vault = await open(folder);
  await vault.record(ask(noted(target, 'a')));
  await vault.close();
  state.readOnly = true;
  state.syncFails = true;
  const again = await open(folder, { disk });
  expect(await notesIn(again)).toEqual(['a']);
  expect(await again.record(ask(noted(target, 'b')))).toMatchObject({ ok: false, reason: 'read-only' });
  await again.close();
});
test('a folder that cannot be written does not become an archive, and stays free', async () => {
  const { disk, state } = unreliableDisk();
  const folder = await freshFolder();
  state.readOnly = true;
  expect(await openVault({ folder, writer: WRITER, author: '', disk })).toMatchObject({ reason: 'unwritable' });
  await (await open(folder)).close();
});
test('a run never writes into a file that another run has left under the same name', async () => {
  const folder = await freshFolder();
  const now = () => 1_700_000_000_000;
  for (const note of ['a', 'b']) {
    const vault = await open(folder, { now });
    await vault.record(ask(noted(target, note)));
    await vault.close();
  }
  const [first = '', second = ''] = await journalFiles(folder);
  expect([first.slice(-8), second.slice(-8)]).toEqual(['-1.jsonl', '-2.jsonl']);
  expect(await readFile(first, 'utf8')).not.toContain('"note":"b"');
  const vault = await open(folder);
  expect(await allLines(vault)).toHaveLength(2);
  await vault.close();
});
