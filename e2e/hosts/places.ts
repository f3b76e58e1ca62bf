import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, '..', '..');
export const SERVE = join(ROOT, 'out', 'main', 'serve.js');
export const MAIN = join(ROOT, 'out', 'main', 'main.js');

/** Electron's program, or null where it has not been installed. */
export function findElectron(): string | null {
  const folder = join(ROOT, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  const file = existsSync(named) ? join(folder, 'dist', readFileSync(named, 'utf8').trim()) : '';
  return file && existsSync(file) ? file : null;
}
/** An environment in which home and configuration lie in `folder`, so that a test meets nothing of this machine's user. */
export function environmentIn(folder: string): NodeJS.ProcessEnv {
  const config = join(folder, 'config');
  const { ELECTRON_RUN_AS_NODE: _, INIT_CWD: __, ...env } = process.env;
  return { ...env, HOME: folder, USERPROFILE: folder, XDG_CONFIG_HOME: config, APPDATA: config };
}
/** Where Electron keeps its page's database in such an environment. */
export function electronDataIn(folder: string): string {
  const config =
    process.platform === 'darwin' ? join(folder, 'Library', 'Application Support') : join(folder, 'config');
  return join(config, 'verbatim', 'electron');
}
