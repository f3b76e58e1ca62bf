import { BlockCollector, type Shape } from '../document/collect-blocks';
import type { DraftBlock } from '../document/draft-document';
import { headingShape, styleShape } from '../document/style-shape';
import { CellFlow } from './cell-flow';
import type { DocFile } from './doc-file';
import { readDocFonts } from './doc-fonts';
import { readDocLists } from './doc-lists';
import { type DocNote, readDocNotes } from './doc-notes';
import { type DocRun, readCharacterRuns, readParagraphRuns, runAt } from './doc-runs';
import { type DocProperties, NO_PROPERTIES } from './doc-sprms';
import { type DocStyle, docStyleChain, readDocStyles } from './doc-styles';
import { ListCounter, type ListMark } from './number-lists';
import { symbolText } from './symbol-text';

const STYLES = 1;
const RUNNING_TEXT = 9;
const NO_LIST = 0xf801;
/** Characters that stand for something else; what is not here and below a blank is no text. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\v': '\n',
  // A column ends, and what follows is not the same paragraph to a reader.
  '\x0e': '\n\n',
  '\x1e': '\u2011',
  '\x1f': '\u00ad',
};
/** Makes blocks of the stories of a Word file. */
export class DocWalker {
  private readonly styles: ReadonlyMap<number, DocStyle>;
  private readonly paragraphs: readonly DocRun[];
  private readonly changed: readonly DocRun[];
  private readonly notes: ReadonlyMap<number, DocNote>;
  private readonly fonts: readonly string[];
  private readonly counter: ListCounter;
  private fields: ('code' | 'shown')[] = [];
  private full = false;

  constructor(private readonly file: DocFile) {
    this.styles = readDocStyles(file.table(STYLES));
    this.paragraphs = readParagraphRuns(file);
    this.changed = readCharacterRuns(file);
    this.notes = readDocNotes(file);
    this.fonts = readDocFonts(file);
    this.counter = new ListCounter(readDocLists(file));
  }

  get isFull(): boolean {
    return this.full;
  }
  /** The blocks of a story, from one character to another. */
  blocks(start: number, end: number): DraftBlock[] {
    const collector = new BlockCollector(false);
    this.walk(start, end, new CellFlow(collector));
    this.full ||= collector.full;
    return collector.end();
  }
  private walk(start: number, end: number, flow: CellFlow): void {
    this.fields = [];
    const last = Math.min(end, this.file.text.length);
    for (let at = start; at < last; at++) this.take(at, flow);
    flow.end(this.shape(runAt(this.paragraphs, this.file.placeOf(Math.max(start, last - 1)))));
  }
  private take(at: number, flow: CellFlow): void {
    const char = this.file.text[at] ?? '';
    const note = this.notes.get(at);
    if (note) {
      const { fields } = this;
      flow.begin(this.depthAt(at));
      flow.collector.openNote();
      this.walk(note.start, note.end, new CellFlow(flow.collector));
      flow.collector.closeNote(note.mark);
      this.fields = fields;
    }
    if (char === '\x13') this.fields.push('code');
    else if (char === '\x14') this.fields.splice(-1, 1, 'shown');
    else if (char === '\x15') this.fields.pop();
    else if (char === '\r' || char === '\f' || char === '\x07') this.end(at, char, flow);
    else this.write(at, char, flow);
  }
  private write(at: number, char: string, flow: CellFlow): void {
    if (this.fields.includes('code')) return;
    const changed = runAt(this.changed, this.file.placeOf(at))?.properties;
    if (changed?.dropped) return;
    const { symbol } = changed ?? {};
    const text = symbol ? symbolText(symbol.code, this.fonts[symbol.font] ?? '') : (CHARACTERS[char] ?? char);
    if (symbol || char >= ' ' || Object.hasOwn(CHARACTERS, char)) flow.write(text, this.depthAt(at));
  }
  private end(at: number, char: string, flow: CellFlow): void {
    const place = this.file.placeOf(at);
    // The end of a paragraph that was taken out is none.
    if (char === '\r' && runAt(this.changed, place)?.properties.dropped) return;
    const run = runAt(this.paragraphs, place);
    const { rowEnd, innerCell, innerRowEnd } = run?.properties ?? NO_PROPERTIES;
    const depth = this.depthAt(at);
    if ((char === '\x07' && rowEnd) || (char === '\r' && innerRowEnd)) flow.endRow({ kind: 'paragraph' }, depth);
    else if (char === '\x07' || (char === '\r' && innerCell)) flow.endCell(this.shape(run), Math.max(1, depth));
    else flow.endParagraph(this.shape(run));
  }
  private depthAt(at: number): number {
    const { inTable, depth } = runAt(this.paragraphs, this.file.placeOf(at))?.properties ?? NO_PROPERTIES;
    return inTable ? Math.max(1, depth) : 0;
  }
  private shape(run: DocRun | undefined): Shape {
    if (!run) return { kind: 'paragraph' };
    const chain = docStyleChain(this.styles, run.style);
    const said = (name: 'outline' | 'list' | 'listLevel'): number | undefined =>
      run.properties[name] ??
      chain.map(({ properties }): DocProperties[typeof name] => properties[name]).find((one) => one !== undefined);
    const outline = said('outline') ?? RUNNING_TEXT;
    const named = styleShape(chain.flatMap(({ names }) => names));
    const shape = named.kind === 'paragraph' && outline < RUNNING_TEXT ? headingShape(outline + 1) : named;
    const { label, bullet } = this.mark(said('list') ?? 0, said('listLevel') ?? 0);
    const kind = shape.kind === 'paragraph' && (bullet || label !== '') ? 'list-item' : shape.kind;
    return { ...shape, kind, ...(label !== '' && { label }) };
  }
  private mark(list: number, level: number): ListMark {
    return list === 0 || list === NO_LIST ? { label: '', bullet: false } : this.counter.next(String(list), level);
  }
}
