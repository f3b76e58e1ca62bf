const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const COUNT = new Intl.NumberFormat('en-GB');

function many(count: number, one: string, several: string): string {
  return `${COUNT.format(count)} ${count === 1 ? one : several}`;
}
export function annotationsHead(annotations: number, articles: number, now: Date): string {
  const counts = `${many(annotations, 'annotation', 'annotations')} in ${many(articles, 'article', 'articles')}`;
  return `# Annotations\n\n${counts}. Exported from Verbatim on ${DAY.format(now)}.`;
}
export function tagsLine(paths: readonly string[]): string {
  return `Tags: ${paths.map((path) => `#${path.replaceAll(' ', '-')}`).join(' ')}`;
}
export function quoteDiffers(title: string): string {
  return `A quote from “${title}” does not read back as it was. Nothing was exported.`;
}
export const exportFileName = 'Verbatim annotations.md';
export const nothingToExport = 'There are no annotations to export yet.';
export function exportedTo(path: string): string {
  return `Exported to ${path}.`;
}
export function exportedToDownloads(annotations: number): string {
  return `${many(annotations, 'annotation', 'annotations')} exported to your downloads.`;
}
export const exportUnwritable = 'Not exported: that place cannot be written to. Choose another folder.';
export const exportDiskFull = 'Not exported: the disk is full. Free some space and export again.';
