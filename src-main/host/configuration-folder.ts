import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this user's installation keeps what belongs to no archive; one folder for both hosts. */
export function configurationFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'verbatim');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'verbatim');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'verbatim');
}
