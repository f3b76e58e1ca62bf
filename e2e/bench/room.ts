import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserFiles, findChromium } from '../hosts/chromium';
import { freePort } from '../hosts/free-port';
import { environmentIn, ROOT } from '../hosts/places';

/** A bench's own folder: home, archive, browser profile, and a copy of the built app. */
export interface Room {
  readonly folder: string;
  readonly archive: string;
  readonly profile: string;
  /** The copied `out`: a build that somebody starts meanwhile changes nothing that is measured. */
  readonly app: string;
  readonly env: NodeJS.ProcessEnv;
  /** One for all openings: the page's database belongs to it. */
  readonly port: number;
  readonly browser: BrowserFiles;
}
async function copyApp(folder: string): Promise<string> {
  const app = join(folder, 'app', 'out');
  await mkdir(join(folder, 'app'));
  await writeFile(join(folder, 'app', 'package.json'), '{"type":"module"}\n');
  await cp(join(ROOT, 'out'), app, { recursive: true });
  return app;
}
/** Gives a bench its room and clears it away afterwards. */
export async function withRoom<Answer>(use: (room: Room) => Promise<Answer>): Promise<Answer> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'verbatim-bench-')));
  try {
    return await use({
      folder,
      archive: join(folder, 'archive'),
      profile: join(folder, 'profile'),
      app: await copyApp(folder),
      env: environmentIn(folder),
      port: await freePort(),
      browser: await findChromium(),
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
