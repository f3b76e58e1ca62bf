import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** What the built page consists of; nothing else is ever served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}
function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
/** The bytes and type of one file of the built page in `root`; null for whatever is not one of its files. */
export async function readPageFile(root: string, pathname: string): Promise<PageFile | null> {
  const decoded = decodePath(pathname);
  if (decoded === null || decoded.includes('\0')) return null;
  const path = join(root, decoded === '/' ? 'index.html' : decoded);
  const type = TYPES[extname(path)];
  if (!path.startsWith(root + sep) || type === undefined) return null;
  return readFile(path).then(
    (bytes) => ({ type, bytes }),
    () => null,
  );
}
