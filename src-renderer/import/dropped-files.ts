/** A file that the page holds, with its place in what was dropped. */
export interface HeldFile {
  readonly path: string;
  readonly file: globalThis.File;
}
/** `readEntries` answers at most 100 at a time and an empty list at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
async function* filesOf(entry: FileSystemEntry, above: string): AsyncGenerator<HeldFile> {
  const path = above === '' ? entry.name : `${above}/${entry.name}`;
  if (isFolder(entry)) {
    for (const inside of await entriesIn(entry)) yield* filesOf(inside, path);
    return;
  }
  const file = await new Promise<globalThis.File>((found, failed) =>
    (entry as FileSystemFileEntry).file(found, failed),
  );
  yield { path, file };
}
/** Every file of what was dropped, to any depth. Must be called while the drop event is handled. */
export function droppedFiles(dropped: DataTransfer): AsyncGenerator<HeldFile> {
  // The list of items is emptied when the event is over: take all now. What another page made has a file but no entry.
  const items = Array.from(dropped.items, (item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return (async function* all() {
    for (const { entry, file } of items) {
      if (entry) yield* filesOf(entry, '');
      else if (file) yield { path: file.name, file };
    }
  })();
}
/** The files of a file field. */
export async function* pickedFiles(files: readonly globalThis.File[]): AsyncGenerator<HeldFile> {
  for (const file of files) yield { path: file.webkitRelativePath || file.name, file };
}
