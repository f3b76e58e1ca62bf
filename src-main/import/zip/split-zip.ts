import type { Member } from '../member';
import { isCompanion, isPassedOver } from '../run/find-files-passed-over';
import { openZip } from './open-zip';

/** What macOS adds to archives beside the files themselves. */
const LITTER = '__MACOSX';

/** Paths in an archive that an import of the unpacked folder would look at. */
function wanted(names: readonly string[]): string[] {
  const folders = new Map<string, Set<string>>();
  for (const name of names) {
    const parts = name.split('/');
    parts.forEach((part, level) => {
      const folder = parts.slice(0, level).join('/');
      folders.set(folder, (folders.get(folder) ?? new Set()).add(part));
    });
  }
  return names.filter((name) =>
    name.split('/').every((part, level, parts) => {
      const siblings = folders.get(parts.slice(0, level).join('/')) ?? [];
      const leaf = level === parts.length - 1;
      return part !== LITTER && (part === '..' || !isPassedOver(part)) && (leaf || !isCompanion(part, siblings));
    }),
  );
}
/** The files of a zip archive, one inflated at a time. */
export async function* splitZip(bytes: Uint8Array): AsyncGenerator<Member> {
  const zip = await openZip(bytes);
  if (!zip.ok) {
    yield { path: '', failure: zip.reason, detail: zip.detail };
    return;
  }
  for (const path of wanted(zip.value.names)) {
    const read = await zip.value.read(path);
    yield read.ok ? { path, bytes: read.value } : { path, failure: read.reason, detail: read.detail };
  }
}
