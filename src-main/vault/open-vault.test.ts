import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newId } from './ids';
import { openVault } from './open-vault';
import { allLines, ask, bodyOf, freshFolder, good, journalFiles, noted, notesIn, open, WRITER } from './samples';
import { sha256 } from './sha256';

const given = { writer: WRITER, author: 'Ada' };

test('a new folder becomes an archive, with all folders above it', async () => {
  const folder = join(await freshFolder(), 'a', 'b');
  const vault = await open(folder);
  const written = JSON.parse(await readFile(join(folder, 'archive.json'), 'utf8'));
  expect(written).toMatchObject({ format: 1, id: vault.id, createdBy: 'verbatim' });
  expect(vault.cache).toBe(sha256(vault.folder).slice(0, 24));
  await vault.close();
  const again = await open(folder);
  expect(again.id).toBe(vault.id);
  await again.close();
});
test('an archive is open once, by whatever path it is reached, until it is closed', async () => {
  const folder = await freshFolder();
  const link = `${folder}-link`;
  await symlink(folder, link);
  const vault = await open(folder);
  expect(await openVault({ folder: link, ...given })).toMatchObject({ ok: false, reason: 'open-elsewhere' });
  await vault.close();
  await (await open(link)).close();
});
test('a folder with somebody’s other files is not made an archive, one that a killed run began is', async () => {
  const folder = await freshFolder();
  await writeFile(join(folder, 'thesis.docx'), '');
  const refused = await openVault({ folder, writer: WRITER, author: '' });
  expect(refused).toMatchObject({
    ok: false,
    reason: 'not-an-archive',
    detail: 'it holds other files ("thesis.docx").',
  });
  expect(await readdir(folder)).toEqual(['thesis.docx']);
  await mkdir(join(folder, 'originals'));
  await good(await openVault({ folder, writer: WRITER, author: '' })).close();
});
test('what is no archive, or of a newer program, is left alone', async () => {
  const folder = await freshFolder();
  const file = join(folder, 'archive.json');
  for (const [content, reason] of [
    ['{"format":1', 'not-an-archive'],
    ['{"format":1,"id":"x"}', 'not-an-archive'],
    ['[]', 'not-an-archive'],
    ['{"format":2}', 'newer-format'],
  ] as const) {
    await writeFile(file, content);
    expect(await openVault({ folder, ...given })).toMatchObject({ ok: false, reason });
    expect(await readFile(file, 'utf8')).toBe(content);
  }
});
test('a file is no place for an archive', async () => {
  const path = join(await freshFolder(), 'file');
  await writeFile(path, '');
  expect(await openVault({ folder: path, ...given })).toMatchObject({ ok: false, reason: 'unwritable' });
  expect(await openVault({ folder: join(path, 'below'), ...given })).toMatchObject({ ok: false, reason: 'unwritable' });
});
test('a lost archive.json is made again with the id that the journal names', async () => {
  const folder = await freshFolder();
  const vault = await open(folder);
  await vault.record(ask(noted(newId(), 'one')));
  await vault.close();
  await rm(join(folder, 'archive.json'));
  const again = await open(folder);
  expect(again.id).toBe(vault.id);
  expect(await notesIn(again)).toEqual(['one']);
  await again.close();
});
test('originals and texts are kept once, under the hash of their bytes', async () => {
  const folder = await freshFolder();
  const vault = await open(folder);
  const bytes = Buffer.from('A statement.\r\n');
  const [first, twin] = await Promise.all([vault.keepOriginal(bytes), vault.keepOriginal(bytes)]);
  expect([first.known, twin.known, (await vault.keepOriginal(bytes)).known]).toEqual([false, true, true]);
  expect(first.path).toBe(join(vault.folder, 'originals', sha256(bytes).slice(0, 2), sha256(bytes)));
  expect(await readFile(first.path)).toEqual(bytes);
  const text = await vault.keepText(bodyOf('A statement.'));
  expect(await vault.readText(text)).toEqual(bodyOf('A statement.'));
  expect(await readdir(join(folder, 'texts', text.slice(0, 2)))).toEqual([`${text}.json`]);
  await vault.close();
});
test('a text that has not arrived, or not wholly, is not here yet, and is whole once it is kept again', async () => {
  const folder = await freshFolder();
  const vault = await open(folder);
  expect(await vault.readText('0'.repeat(64))).toBeNull();
  const text = await vault.keepText(bodyOf('A statement.'));
  const path = join(folder, 'texts', text.slice(0, 2), `${text}.json`);
  await writeFile(path, '{"format":1,');
  expect(await vault.readText(text)).toBeNull();
  await vault.keepText(bodyOf('A statement.'));
  expect(await vault.readText(text)).toEqual(bodyOf('A statement.'));
  await vault.close();
});
test('everybody hears that the journal grew, until they no longer listen', async () => {
  const vault = await open(await freshFolder());
  let heard = 0;
  const stop = vault.onGrowth(() => {
    heard += 1;
  });
  await vault.record(ask(noted(newId(), 'one')));
  expect(heard).toBe(1);
  stop();
  await vault.record(ask(noted(newId(), 'two')));
  expect(heard).toBe(1);
  await vault.close();
});
test('closing waits for what is being written, and nothing is recorded afterwards', async () => {
  const folder = await freshFolder();
  const vault = await open(folder);
  const recording = Array.from({ length: 20 }, (_, n) => vault.record(ask(noted(newId(), String(n)))));
  const keeping = vault.keepOriginal(Buffer.from('kept'));
  await vault.close();
  for (const outcome of await Promise.all(recording)) expect(outcome.ok).toBe(true);
  expect((await keeping).known).toBe(false);
  expect(await vault.record(ask(noted(newId(), 'late')))).toMatchObject({ ok: false, reason: 'read-only' });
  const again = await open(folder);
  expect(await allLines(again)).toHaveLength(20);
  await again.close();
});
test('an archive without a change has no journal yet', async () => {
  const folder = await freshFolder();
  await (await open(folder)).close();
  await mkdir(join(folder, 'journal', WRITER), { recursive: true });
  const vault = await open(folder);
  expect(good(await vault.entriesSince([], 10))).toEqual([]);
  expect(await journalFiles(folder)).toEqual([]);
  await vault.close();
});
