import type { Outcome } from '#contract/outcome';
import { openVault, type Vault } from '../vault/open-vault';
import { cloudService } from './cloud-service';
import { type Installation, readInstallation } from './installation';
import type { Options } from './options';

/** An archive that is open, and who writes into it. */
export interface Opened {
  readonly vault: Vault;
  readonly installation: Installation;
}
export type NotOpened = 'in-cloud' | 'open-elsewhere' | 'not-an-archive' | 'newer-format' | 'unwritable';

/** Opens the archive that the options name, or makes it. A folder that a cloud service syncs is used only when asked for. */
export async function openArchive(options: Options): Promise<Outcome<Opened, NotOpened>> {
  const service = options.cloudFolder ? '' : await cloudService(options.archive);
  if (service) return { ok: false, reason: 'in-cloud', detail: service };
  const installation = await readInstallation();
  const opened = await openVault({ folder: options.archive, ...installation });
  return opened.ok ? { ok: true, value: { vault: opened.value, installation } } : opened;
}
/** The sentence with which a host says why it ends at once. */
export function sayNotOpened(folder: string, { reason, detail }: { reason: NotOpened; detail: string }): string {
  switch (reason) {
    case 'in-cloud':
      return `The folder ${folder} is synced by ${detail}, which can damage an archive that is written on two machines. Choose another with --archive <folder>, or use it all the same with --cloud-folder.`;
    case 'open-elsewhere':
      return `The archive in ${folder} is open elsewhere. Close it there first.`;
    case 'not-an-archive':
      return `The folder ${folder} is no archive that can be opened: ${detail} Choose another with --archive <folder>.`;
    case 'newer-format':
      return `The archive in ${folder} was written by a newer Verbatim. Update this one to open it.`;
    case 'unwritable':
      return `The archive in ${folder} cannot be written: ${detail}`;
  }
}
