import type { DraftBlock } from '../document/draft-document';
import { draftOffice } from '../document/draft-office';
import type { Parsed } from '../parsed';
import { type DocFile, openDoc } from './doc-file';
import { type OpenOle, openOle } from './open-ole';
import { readSummary } from './read-summary';
import { DocWalker } from './walk-doc';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'doc/2';
const HEADS = 11;
/** The first six stories of running heads are lines above notes. */
const SEPARATORS = 6;
/** Of the six of each section, these are feet. */
const FEET: ReadonlySet<number> = new Set([2, 3, 5]);
/** What else a compound file may be, by what lies at its root. */
const OTHERS: readonly (readonly [entry: string, format: string])[] = [
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__properties_version1.0', 'msg'],
  ['VisioDocument', 'vsd'],
  ['Quill', 'pub'],
];

function furniture(file: DocFile, walker: DocWalker): { heads: DraftBlock[]; feet: DraftBlock[] } {
  const places = file.table(HEADS);
  const { body, footnotes, heads: length } = file.lengths;
  const heads: DraftBlock[] = [];
  const feet: DraftBlock[] = [];
  for (let story = SEPARATORS; 4 * story + 8 <= places.length; story++) {
    const start = Math.min(length, places.readUInt32LE(4 * story));
    const end = Math.min(length, places.readUInt32LE(4 * story + 4));
    const to = FEET.has(story % SEPARATORS) ? feet : heads;
    if (start < end) to.push(...walker.blocks(body + footnotes + start, body + footnotes + end));
  }
  return { heads, feet };
}
function draft(ole: OpenOle, file: DocFile, name: string): Parsed {
  const walker = new DocWalker(file);
  const { body, footnotes, heads, comments, endnotes, boxes } = file.lengths;
  const boxesAt = body + footnotes + heads + comments + endnotes;
  const blocks = [...walker.blocks(0, body), ...walker.blocks(boxesAt, boxesAt + boxes)];
  const { title, author, keywords } = readSummary(ole.read('\x05SummaryInformation'));
  return draftOffice({
    extractor: EXTRACTOR,
    name,
    said: { title, creator: author, lang: '', category: keywords },
    blocks,
    ...furniture(file, walker),
    wrong: file.wrong,
    doubts: walker.isFull ? ['shortened'] : [],
  });
}
/** Reads Word's files of 1997 to 2003, and tells what other compound files are. */
export async function readDoc(bytes: Uint8Array, name: string): Promise<Parsed> {
  const ole = openOle(bytes);
  if (!ole.ok) return ole;
  const names = new Set(ole.value.names);
  if (names.has('EncryptedPackage')) return { ok: false, reason: 'locked', detail: 'it is protected by a password' };
  if (!names.has('WordDocument')) {
    const other = OTHERS.find(([entry]) => names.has(entry));
    if (names.size === 0) return { ok: false, reason: 'damaged', detail: 'its directory cannot be read' };
    return { ok: false, reason: 'format-not-read', detail: other?.[1] ?? 'ole' };
  }
  const file = openDoc(ole.value);
  if (!file.ok) return file;
  try {
    return draft(ole.value, file.value, name);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return { ok: false, reason: 'damaged', detail: `a table in it is cut off: ${cause.message}` };
  }
}
