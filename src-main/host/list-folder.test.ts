import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeListFolder } from './list-folder';

let base = '';
let home = '';
let stick = '';
beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'verbatim-')));
  home = join(base, 'ana');
  stick = join(base, 'stick');
  for (const folder of ['ana/texts/2024', 'ana/.ssh/deep', 'stick/letters', 'other/secret', 'anabel'])
    await mkdir(join(base, folder), { recursive: true });
  for (const file of ['ana/texts/a.txt', 'ana/texts/.hidden', 'ana/texts/~$b.docx', 'other/secret/c.txt'])
    await writeFile(join(base, file), '');
});
afterEach(() => rm(base, { recursive: true }));

const list = (path: string) => makeListFolder(home, async () => [stick])(path);

test('choosing begins at home, with the mounted volumes at its end', async () => {
  expect(await list('')).toEqual({
    ok: true,
    value: {
      path: home,
      parent: '',
      folders: [
        { name: 'texts', path: join(home, 'texts') },
        { name: 'stick', path: stick },
      ],
      files: 0,
    },
  });
});
test('a folder shows its folders, the number of files that an import looks at, and the way back', async () => {
  expect(await list(join(home, 'texts'))).toMatchObject({
    value: { parent: home, files: 1, folders: [{ name: '2024' }] },
  });
  expect(await list(stick)).toMatchObject({ value: { parent: home, folders: [{ name: 'letters' }] } });
});
test('nothing hidden and nothing outside is listed', async () => {
  for (const path of [join(base, 'other'), '/', join(home, '..'), join(home, '.ssh'), join(home, '.ssh/deep')])
    expect(await list(path)).toMatchObject({ ok: false, reason: 'not-allowed' });
  expect(await list(join(base, 'anabel'))).toMatchObject({ reason: 'not-allowed' });
  expect(await list(join(home, 'missing'))).toMatchObject({ reason: 'unreadable' });
});
test('a link is shown where it leads inside, and not where it leads out', async () => {
  await symlink(join(base, 'other'), join(home, 'out'));
  await symlink(join(home, '.ssh'), join(home, 'keys'));
  await symlink(join(home, 'texts', '2024'), join(home, 'recent'));
  expect(await list('')).toMatchObject({
    value: { folders: [{ name: 'recent', path: join(home, 'texts', '2024') }, { name: 'texts' }, { name: 'stick' }] },
  });
  expect(await list(join(home, 'out'))).toMatchObject({ reason: 'not-allowed' });
});
