import { readFile } from 'node:fs/promises';

/** Beside the built worker (or its chunk), and in the package where the sources run. */
const PLACES = ['./cmaps/', '../cmaps/', '../../../node_modules/pdfjs-dist/cmaps/'];
/** A hostile file names the table it wants: only a plain file name is looked up. */
const PLAIN_NAME = /^[\w-]+\.bcmap$/;

/** Gives pdfjs the tables of Chinese, Japanese and Korean character codes from disk, and nothing else: no font, no program. */
export class CmapFiles {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !PLAIN_NAME.test(filename)) throw new Error(`not given: ${kind} ${filename}`);
    for (const place of PLACES) {
      try {
        return new Uint8Array(await readFile(new URL(place + filename, import.meta.url)));
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
      }
    }
    throw new Error(`no such table: ${filename}`);
  }
}
