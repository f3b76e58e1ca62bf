import { draftOffice } from '../document/draft-office';
import type { Parsed } from '../parsed';
import { RtfReader } from './rtf-reader';
import { walkRtf } from './walk-rtf';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'rtf/2';
const BEGINNING = Buffer.from('{\\rtf');

/** Reads Rich Text Format, whichever program wrote it. */
export async function readRtf(bytes: Uint8Array, name: string): Promise<Parsed> {
  if (!Buffer.from(bytes.subarray(0, 5)).equals(BEGINNING)) {
    return { ok: false, reason: 'damaged', detail: 'it does not begin as RTF does' };
  }
  const reader = new RtfReader();
  walkRtf(bytes, reader);
  const { isWhole, goesOn } = reader;
  reader.end();
  const said = (field: string): string => reader.info.get(field)?.replace(/\s+/g, ' ').trim() ?? '';
  const { collector } = reader.body;
  const blocks = collector.end();
  return draftOffice({
    extractor: EXTRACTOR,
    name,
    said: { title: said('title'), creator: said('author'), lang: '', category: said('category') || said('keywords') },
    blocks,
    heads: reader.heads.collector.end(),
    feet: reader.feet.collector.end(),
    wrong: blocks.length > 0 || isWhole ? '' : 'it ends before its text',
    doubts: [
      ...(isWhole || !goesOn ? [] : (['ends-early'] as const)),
      ...(collector.full || (!isWhole && !goesOn) ? (['shortened'] as const) : []),
    ],
  });
}
