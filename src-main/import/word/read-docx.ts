import { MOST_BLOCKS } from '../document/collect-blocks';
import type { DraftBlock } from '../document/draft-document';
import { draftOffice } from '../document/draft-office';
import type { Parsed } from '../parsed';
import { type OpenZip, openZip } from '../zip/open-zip';
import { readCore } from './read-core';
import { readNumbering } from './read-numbering';
import { type Relation, readRelations } from './read-relations';
import { readStyles } from './read-styles';
import { type Body, walkBody } from './walk-body';
import { WordNotes } from './word-notes';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'docx/2';
/** A part of a book of a thousand pages is a third of it. */
const MOST_BYTES = 32 * 1024 * 1024;
/** A part that is not there. */
const NOTHING = new Uint8Array();

class Package {
  /** What could not be read of the parts, or ''. */
  wrong = '';
  constructor(private readonly zip: OpenZip) {}

  async read(name: string | undefined): Promise<Uint8Array> {
    if (name === undefined || !this.zip.has(name)) return NOTHING;
    const part = await this.zip.read(name, MOST_BYTES);
    if (part.ok) return part.value;
    this.wrong ||= part.detail;
    return NOTHING;
  }
}
function relationsName(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}
function targets(relations: readonly Relation[], type: string): string[] {
  return relations.filter((relation) => relation.type === type).map(({ target }) => target);
}
/** Reads Word's newer files (docx, docm, dotx; also the strict kind). */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Parsed> {
  const zip = await openZip(bytes);
  if (!zip.ok) return zip;
  const pack = new Package(zip.value);
  const root = readRelations(await pack.read('_rels/.rels'), '');
  const main = targets(root, 'officeDocument')[0] ?? 'word/document.xml';
  const document = await zip.value.read(main, MOST_BYTES);
  if (!document.ok) return document;
  const relations = readRelations(await pack.read(relationsName(main)), main);
  const part = (type: string): Promise<Uint8Array> => pack.read(targets(relations, type)[0]);
  const shared = { styles: readStyles(await part('styles')), lists: readNumbering(await part('numbering')) };
  const others: Body[] = [];
  const walk = (other: Uint8Array, notes = new WordNotes({ footnote: new Map(), endnote: new Map() })): Body => {
    if (other.length === 0) return { blocks: [], stories: new Map(), wrong: '', full: false };
    const body = walkBody(other, { ...shared, notes });
    others.push(body);
    return body;
  };
  const footnotes = walk(await part('footnotes')).stories;
  const endnotes = walk(await part('endnotes')).stories;
  const furniture = async (type: string): Promise<DraftBlock[]> => {
    const blocks: DraftBlock[] = [];
    for (const target of targets(relations, type)) blocks.push(...walk(await pack.read(target)).blocks);
    return blocks.slice(0, MOST_BLOCKS);
  };
  const heads = await furniture('header');
  const feet = await furniture('footer');
  const notes = new WordNotes({ footnote: footnotes, endnote: endnotes });
  const body = walk(document.value, notes);
  notes.writeMarks();
  return draftOffice({
    extractor: EXTRACTOR,
    name,
    said: readCore(await pack.read(targets(root, 'core-properties')[0] ?? 'docProps/core.xml')),
    blocks: body.blocks,
    heads,
    feet,
    wrong: [pack.wrong, ...others.map(({ wrong }) => wrong)].find((one) => one !== '') ?? '',
    doubts: body.full ? ['shortened'] : [],
  });
}
