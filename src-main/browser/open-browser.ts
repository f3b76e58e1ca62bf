import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer' };

/** A page that leads to `url`. */
function redirectPage(url: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${url}"><title>Verbatim</title>\n`;
}
/**
 * Opens the user's browser through a file that only the user may read, so that the token stands in no list of processes.
 * Answers how to remove that file; `missing` is called when there is no program to open it with.
 */
export async function openBrowser(url: string, missing: () => void): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-open-'));
  const page = join(folder, 'open.html');
  await writeFile(page, redirectPage(url), { mode: 0o600 });
  spawn(OPENERS[process.platform] ?? 'xdg-open', [page], { stdio: 'ignore', detached: true })
    .on('error', missing)
    .unref();
  return () => rm(folder, { recursive: true, force: true });
}
