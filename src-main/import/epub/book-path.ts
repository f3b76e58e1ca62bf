import type { OpenZip } from '../zip/open-zip';

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
/** The path in its archive that an address in the file at `from` leads to; empty where it leads out of the archive. */
export function resolvePath(from: string, href: string): string {
  const plain = href.trim().replace(/[?#].*$/s, '');
  if (plain === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(plain)) return '';
  const names = plain.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const name of decoded(plain).replaceAll('\\', '/').split('/')) {
    if (name === '..' && names.pop() === undefined) return '';
    if (name !== '' && name !== '.' && name !== '..') names.push(name);
  }
  return names.join('/').normalize('NFC');
}
/** The name of an entry for a path: itself, or the one that differs in case only. */
export function entryOf(zip: OpenZip, path: string): string {
  if (zip.has(path)) return path;
  const folded = path.toLowerCase();
  return zip.names.find((name) => name.toLowerCase() === folded) ?? '';
}
