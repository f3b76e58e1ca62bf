import type { HostCalls } from '#contract/calls';
import type { SaveAnswer } from '../export/export-dialog';
import { exportDiskFull, exportedTo, exportedToDownloads, exportUnwritable } from '../export/words';
import { say } from './toasts';

/** Saves through the page, as a download: where the host has no dialog of its own. */
function download(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its bytes by the next turn; the address would hold them for as long as the page lives.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
/** Saves a finished document where the researcher says, and tells where it went. */
export async function saveExport(
  host: Pick<HostCalls, 'saveExport'>,
  name: string,
  content: string,
  mime: string,
): Promise<SaveAnswer> {
  const saved = await host.saveExport(name, content);
  if (saved.ok) {
    say(exportedTo(saved.value));
    return 'saved';
  }
  switch (saved.reason) {
    case 'closed':
      return 'closed';
    case 'page-saves':
      download(name, content, mime);
      say(exportedToDownloads);
      return 'saved';
    case 'disk-full':
      return { sentence: exportDiskFull };
    case 'unwritable':
      return { sentence: exportUnwritable };
  }
}
