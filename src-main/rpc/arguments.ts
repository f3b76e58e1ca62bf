import * as v from 'valibot';
import type { HostCalls } from '#contract/calls';
import { ENCODINGS } from '#contract/encodings';
import { isJsonObject } from '#text/is-json-object';
import { asked, count, hash, id, words } from './changes';

/** Lines asked for at once: an answer stays under a few megabytes. */
const MOST_LINES = 2_000;
/** A piece of a file, handed over by the page or to it: 1 MB, so that a large file never stands whole in one message. */
const PIECE_BYTES = 1_048_576;
const MOST_PATHS = 10_000;
/** More than any library that one person reads. */
const MOST_ARTICLES = 200_000;
/** Every setting and every key of the window takes about 2 KB. */
const PREFERENCES_BYTES = 65_536;

const cursor = v.strictObject({ segment: id, line: count, hash });
const path = v.pipe(words, v.maxLength(8_192));
const relative = v.pipe(
  path,
  v.check((given) => !given.split('/').some((name) => name === '..' || name === '.' || name === '')),
  v.check((given) => !given.includes('\0') && !given.includes('\\')),
);

/** What each call's arguments must look like; the host runs nothing that does not fit. */
export const ARGUMENTS: { readonly [Name in keyof HostCalls]: v.GenericSchema<unknown, Parameters<HostCalls[Name]>> } =
  {
    opened: v.strictTuple([]),
    claim: v.strictTuple([]),
    record: v.strictTuple([asked]),
    entriesSince: v.strictTuple([v.array(cursor), v.pipe(count, v.minValue(1), v.maxValue(MOST_LINES))]),
    changesOf: v.strictTuple([v.pipe(v.array(id), v.maxLength(MOST_LINES))]),
    texts: v.strictTuple([v.pipe(v.array(hash), v.maxLength(MOST_LINES))]),
    originalInfo: v.strictTuple([hash]),
    readAgain: v.strictTuple([id, v.picklist(ENCODINGS)]),
    putBack: v.strictTuple([id, hash, count]),
    viewOriginal: v.strictTuple([id, path]),
    originalPiece: v.strictTuple([id, count, v.pipe(count, v.minValue(1), v.maxValue(PIECE_BYTES))]),
    undoState: v.strictTuple([]),
    undo: v.strictTuple([]),
    redo: v.strictTuple([]),
    choose: v.strictTuple([v.picklist(['files', 'folder'])]),
    listFolder: v.strictTuple([path]),
    importPaths: v.strictTuple([v.pipe(v.array(path), v.minLength(1), v.maxLength(MOST_PATHS)), v.boolean()]),
    upload: v.strictTuple([
      v.strictObject({ upload: id, path: relative, bytes: count, mtime: v.pipe(v.number(), v.minValue(0)) }),
      v.custom<Uint8Array>((given) => given instanceof Uint8Array && given.byteLength <= PIECE_BYTES),
      v.boolean(),
    ]),
    importUpload: v.strictTuple([id, path, v.boolean()]),
    importSample: v.strictTuple([]),
    importAgain: v.strictTuple([id, v.pipe(v.array(path), v.minLength(1), v.maxLength(MOST_PATHS))]),
    extractAgain: v.strictTuple([v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_ARTICLES))]),
    unfinishedImports: v.strictTuple([]),
    resumeImport: v.strictTuple([id]),
    leaveImport: v.strictTuple([id]),
    goOn: v.strictTuple([id]),
    cancelImport: v.strictTuple([id]),
    imports: v.strictTuple([]),
    show: v.strictTuple([
      v.union([
        v.strictObject({ original: hash }),
        v.strictObject({ archive: v.literal(true) }),
        v.strictObject({ run: id, path }),
      ]),
    ]),
    saveExport: v.strictTuple([v.pipe(path, v.minLength(1)), v.pipe(v.string(), v.maxLength(200_000_000))]),
    preferences: v.strictTuple([]),
    keepPreferences: v.strictTuple([v.pipe(v.string(), v.maxBytes(PREFERENCES_BYTES), v.check(isJsonObject))]),
  };
