/** Letters of a path, and of its folders, that a column of the report has room for. */
const ROOM = 36;
const FOLDERS = 18;

/** A path in two parts, of which the file's own name is the one to see: where it is long, the last folders give way. */
export function shortPath(path: string): { readonly folder: string; readonly name: string } {
  const cut = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, cut), path.slice(cut)];
  if (path.length <= ROOM || folder.length <= FOLDERS) return { folder, name };
  const first = folder.indexOf('/') + 1;
  const kept = folder.slice(0, Math.max(first, folder.lastIndexOf('/', FOLDERS - 1) + 1));
  return kept === folder ? { folder, name } : { folder: `${kept}…/`, name };
}
