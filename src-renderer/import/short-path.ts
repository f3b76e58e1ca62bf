/** Letters of a path, and at least of its folders, that a column of the report has room for. */
const ROOM = 36;
const FOLDERS = 18;
/** Letters at the end of a container's name that stay where it is cut: they tell what it is ("….warc.gz"). */
const ENDING = 8;

function cutInside(name: string, room: number): string {
  const letters = [...name];
  if (letters.length <= room) return name;
  return `${letters.slice(0, room - ENDING - 1).join('')}…${letters.slice(-ENDING).join('')}`;
}
/** What never gives way: of a file the first folder, of a document in a container that container's own name. */
function startOf(path: string, member: string, room: number): { readonly whole: string; readonly shown: string } {
  const whole = path.slice(0, member === '' ? path.indexOf('/') + 1 : -member.length);
  if (member === '' || whole.length <= room) return { whole, shown: whole };
  const at = whole.lastIndexOf('/', whole.length - 2) + 1;
  return { whole, shown: `${at > 0 ? '…/' : ''}${cutInside(whole.slice(at, -1), room)}/` };
}
/**
 * A path in two parts, of which the document's own name is the one to see: where it is long, folders give way. `member` is the
 * path of a document inside its container, with which `path` ends.
 *
 *     shortPath('seed/2019/press office/joint statement on the canal.txt') → 'seed/2019/…/' and the name
 *     shortPath('formats/canal.wacz/https://herald.example/canal', 'https://herald.example/canal') → 'formats/canal.wacz/…/'
 */
export function shortPath(path: string, member = ''): { readonly folder: string; readonly name: string } {
  // The address of a page may end in a slash.
  const cut = path.lastIndexOf('/', path.length - 2) + 1;
  const [folder, name] = [path.slice(0, cut), path.slice(cut)];
  if (path.length <= ROOM || folder.length <= FOLDERS) return { folder, name };
  const room = Math.max(FOLDERS, ROOM - name.length);
  const { whole, shown } = startOf(path, member, room);
  const rest = folder.slice(whole.length);
  // "https://" alone says nothing.
  const kept = rest.slice(0, rest.lastIndexOf('/', room - shown.length - 1) + 1).replace(/^\w+:\/+$/, '');
  return { folder: `${shown}${kept}${kept === rest ? '' : '…/'}`, name };
}
