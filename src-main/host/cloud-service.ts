import { realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** Folder names under which the common services sync, as they stand on Windows, macOS and Linux. */
const SERVICES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^onedrive( - .*)?$/i, 'OneDrive'],
  [/^(mobile documents|icloud ?drive)$/i, 'iCloud'],
  [/^google ?drive(fs)?(-.*)?$/i, 'Google Drive'],
];
/** A link may lead into a synced folder, and the archive need not exist yet: the nearest folder that does is resolved. */
async function resolveExisting(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (cause) {
    if (dirname(path) === path) throw cause;
    return join(await resolveExisting(dirname(path)), path.slice(dirname(path).length));
  }
}
/** The cloud service that syncs this folder, or '' where none is known to. */
export async function cloudService(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const real = await resolveExisting(folder);
  const names = real.split(/[\\/]/);
  for (const [pattern, service] of SERVICES) if (names.some((name) => pattern.test(name))) return service;
  if (real.includes(`${sep}Library${sep}CloudStorage${sep}`)) return 'a cloud service';
  const oneDrive = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].filter((path) => path !== undefined);
  return oneDrive.some((root) => root !== '' && `${real}${sep}`.startsWith(root + sep)) ? 'OneDrive' : '';
}
