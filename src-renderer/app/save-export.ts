import type { HostCalls } from '#contract/calls';
import type { ArchiveDatabase } from '../archive/archive-database';
import { tagsOf } from '../archive/reads';
import { tagPaths } from '../archive/tag-paths';
import { annotationsToMarkdown } from '../export/annotations-to-markdown';
import { gatherAnnotations } from '../export/gather-annotations';
import {
  exportDiskFull,
  exportedTo,
  exportedToDownloads,
  exportFileName,
  exportUnwritable,
  nothingToExport,
} from '../export/words';

/** Saves through the page, as a download: where the host has no dialog of its own. */
function download(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its bytes by the next turn; the address would hold them for as long as the page lives.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
/** Exports every annotation as Markdown; answers the sentence to say, or '' where the researcher closed the dialog. */
export async function saveExport(db: ArchiveDatabase, host: Pick<HostCalls, 'saveExport'>): Promise<string> {
  const annotated = await gatherAnnotations(db);
  const count = annotated.reduce((sum, { annotations }) => sum + annotations.length, 0);
  if (count === 0) return nothingToExport;
  const content = annotationsToMarkdown(annotated, tagPaths(await tagsOf(db)), new Date());
  const saved = await host.saveExport(exportFileName, content);
  if (saved.ok) return exportedTo(saved.value);
  switch (saved.reason) {
    case 'closed':
      return '';
    case 'page-saves':
      download(exportFileName, content);
      return exportedToDownloads(count);
    case 'disk-full':
      return exportDiskFull;
    case 'unwritable':
      return exportUnwritable;
  }
}
