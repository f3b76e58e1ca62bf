/** What systems and word processors leave beside documents. */
const LITTER = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);
/** How browsers name, in their own language, the folder of pictures and scripts beside a saved page. */
const COMPANIONS = ['_files', '-dateien', '_fichiers', '_archivos', '.html_files', '.htm_files'];
/** A document that iCloud has not brought to this machine stands in its folder as ".name.icloud". */
const PLACEHOLDER = /^\.(.+)\.icloud$/i;

/** Whether an import never looks at an entry of this name: litter, locks of open documents, hidden files and folders. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.') || LITTER.has(name.toLowerCase());
}
/** The document that a placeholder stands for; '' where the name is no placeholder. */
export function placeholderFor(name: string): string {
  return PLACEHOLDER.exec(name)?.[1] ?? '';
}
/** Whether a folder holds only what belongs to a saved page beside it. `siblings` are the names in the same folder. */
export function isCompanion(folder: string, siblings: Iterable<string>): boolean {
  const name = folder.toLowerCase();
  const pages = COMPANIONS.filter((each) => name.endsWith(each)).map((each) => name.slice(0, -each.length));
  if (pages.length === 0) return false;
  for (const sibling of siblings) {
    const [, stem] = /^(.+)\.x?html?$/.exec(sibling.toLowerCase()) ?? [];
    if (stem !== undefined && pages.includes(stem)) return true;
  }
  return false;
}
