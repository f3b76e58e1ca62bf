import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject } from '#text/is-json-object';
import { writeFinishedFile } from '../export/write-finished-file';
import { configurationFolder } from './configuration-folder';

export interface PreferencesFile {
  /** The text that was kept last; '' where none was, or where the file is damaged. */
  readonly read: () => Promise<string>;
  /** Resolves when the text is on disk. Of texts that come while one is being written only the last is written. */
  readonly keep: (json: string) => Promise<void>;
  /** Resolves when nothing is being written. */
  readonly settled: () => Promise<void>;
}
/**
 * How people like their windows, in one file for both hosts. What stands in it is the window's affair: the host keeps the text.
 * `kept` hears of each text that has been read or is to be kept.
 */
export function preferencesFile(
  kept: (json: string) => void = () => {},
  folder: string = configurationFolder(),
): PreferencesFile {
  const file = join(folder, 'preferences.json');
  let wanted = '';
  let writing: Promise<void> | null = null;

  const writeWanted = async (): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (let written = null as string | null; written !== wanted; ) {
      written = wanted;
      await writeFinishedFile(file, written, 0o600);
    }
  };
  return {
    async read() {
      const json = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOENT') return '';
        throw cause;
      });
      if (!isJsonObject(json)) return '';
      kept(json);
      return json;
    },
    keep(json) {
      wanted = json;
      kept(json);
      writing ??= writeWanted().finally(() => {
        writing = null;
      });
      return writing;
    },
    async settled() {
      await writing;
    },
  };
}
