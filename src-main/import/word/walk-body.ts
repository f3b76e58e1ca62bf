import { BlockCollector } from '../document/collect-blocks';
import type { DraftBlock } from '../document/draft-document';
import { MOST_COLUMNS } from '../document/table-row';
import { walkXml, type XmlVisitor } from '../xml/walk-xml';
import { ListCounter } from './number-lists';
import type { NumberedList } from './read-numbering';
import { isOn, styleChain, type WordStyles } from './read-styles';
import { symbolText } from './symbol-text';
import type { NoteKind, WordNotes } from './word-notes';
import { type ParagraphSaying, paragraphShape } from './word-paragraph';

type Attributes = Readonly<Record<string, string>>;
export interface BodyParts {
  readonly styles: WordStyles;
  readonly lists: ReadonlyMap<string, NumberedList>;
  readonly notes: WordNotes;
}
export interface Body {
  readonly blocks: readonly DraftBlock[];
  /** Of a part of notes: its notes by their id. */
  readonly stories: ReadonlyMap<string, readonly DraftBlock[]>;
  /** What was wrong with it, or ''. */
  readonly wrong: string;
  readonly full: boolean;
}
/** Not text: what was before a change, what was taken out, settings of controls. */
const SKIPPED = new Set(
  (
    'w:del w:moveFrom w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:trPrChange w:tcPrChange w:tblGridChange ' +
    'w:numberingChange w:sdtPr w:sdtEndPr w:tblPr w:tblGrid w:ffData'
  ).split(' '),
);
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};
interface Run {
  hidden: boolean;
  /** A note's mark that the author chose follows in this run. */
  mark: { text: string; readonly set: (text: string) => void } | null;
}
function numberOf(attributes: Attributes): number {
  return Math.min(MOST_COLUMNS, Number.parseInt(attributes['w:val'] ?? '', 10) || 0);
}
class BodyVisitor implements XmlVisitor {
  collector = new BlockCollector();
  readonly stories = new Map<string, readonly DraftBlock[]>();
  missing = '';
  private readonly counter: ListCounter;
  private readonly paragraphs: ParagraphSaying[] = [];
  private readonly runs: Run[] = [];
  private readonly chosen: boolean[] = [];
  /** Fields that are open: in its code, or in what it shows. */
  private readonly fields: ('code' | 'shown')[] = [];
  /** The reading of a character, which Word writes before it and shows above it. */
  private reading: { text: string; isOpen: boolean } | null = null;
  /** A paragraph that goes on in the next. */
  private waiting: ParagraphSaying | null = null;
  private skipped = 0;
  private inMark = false;
  private inText = false;
  private story = '';
  private notesOf: NoteKind | null = null;

  constructor(private readonly parts: BodyParts) {
    this.counter = new ListCounter(parts.lists);
  }
  get codeIsOpen(): boolean {
    return this.fields.includes('code');
  }
  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0 || this.isSkipped(name)) {
      this.skipped++;
      return;
    }
    if (this.inMark) this.sayOfParagraph(name, attributes);
    else if (name === 'w:p') this.openParagraph();
    else if (name === 'w:pPr') this.inMark = true;
    else if (name === 'w:r' || name === 'm:r') this.runs.push({ hidden: this.isHiddenParagraph(), mark: null });
    else if (name === 'w:t' || name === 'm:t') this.inText = true;
    else if (this.openTable(name, attributes)) return;
    else this.openOther(name, attributes);
  }
  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    if (name === 'w:t' || name === 'm:t') this.inText = false;
    else if (name === 'w:pPr') this.inMark = false;
    else if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:r' || name === 'm:r') this.closeRun();
    else if (name === 'w:tc') {
      this.endWaiting();
      this.collector.closeCell();
    } else if (name === 'w:tr') this.collector.closeRow();
    else if (name === 'w:rt' && this.reading) this.reading.isOpen = false;
    else if (name === 'w:ruby') this.closeReading();
    else if (name === 'w:txbxContent' || name === 'w:body') this.endWaiting();
    else if (name === 'mc:AlternateContent') this.chosen.pop();
    else if (name === 'w:footnotePr' || name === 'w:endnotePr') this.notesOf = null;
    else if (name === 'w:footnote' || name === 'w:endnote') this.closeStory();
  }
  text(text: string): void {
    if (this.inText && this.skipped === 0) this.write(text);
  }
  private isSkipped(name: string): boolean {
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const taken = this.chosen.at(-1) ?? false;
      if (this.chosen.length > 0) this.chosen[this.chosen.length - 1] = true;
      return taken;
    }
    return !this.inMark && SKIPPED.has(name);
  }
  private write(text: string): void {
    const run = this.runs.at(-1);
    if (this.codeIsOpen || run?.hidden) return;
    if (this.reading?.isOpen) this.reading.text += text;
    else if (run?.mark) run.mark.text += text;
    else this.collector.write(text);
  }
  private sayOfParagraph(name: string, attributes: Attributes): void {
    const saying = this.paragraphs.at(-1);
    const value = attributes['w:val'] ?? '';
    if (!saying) return;
    if (name === 'w:pStyle') saying.style = value;
    else if (name === 'w:numId') saying.list = value;
    else if (name === 'w:ilvl') saying.listLevel = Number.parseInt(value, 10);
    else if (name === 'w:outlineLvl') saying.outline = Number.parseInt(value, 10);
    else if (name === 'w:del' || name === 'w:moveFrom') saying.runsOn = true;
    else if (name === 'w:vanish') saying.runsOn ||= isOn(attributes);
    else if (name === 'w:footnotePr' || name === 'w:endnotePr' || name === 'w:numFmt')
      this.openNotesSetting(name, value);
  }
  private openNotesSetting(name: string, value: string): void {
    if (name === 'w:footnotePr') this.notesOf = 'footnote';
    else if (name === 'w:endnotePr') this.notesOf = 'endnote';
    else if (this.notesOf) this.parts.notes.formats[this.notesOf] = value;
  }
  private isHiddenParagraph(): boolean {
    return styleChain(this.parts.styles, this.paragraphs.at(-1)?.style ?? '').some(({ hidden }) => hidden);
  }
  private openParagraph(): void {
    if (!this.waiting) this.collector.openParagraph();
    this.waiting = null;
    this.paragraphs.push({ style: '', runsOn: false });
  }
  private closeParagraph(): void {
    const saying = this.paragraphs.pop();
    if (!saying) return;
    if (saying.runsOn) this.waiting = saying;
    else this.collector.closeParagraph(paragraphShape(saying, this.parts.styles, this.counter));
  }
  private endWaiting(): void {
    if (this.waiting) this.collector.closeParagraph({ kind: 'paragraph' });
    this.waiting = null;
  }
  private closeRun(): void {
    const { mark } = this.runs.pop() ?? {};
    mark?.set(mark.text.trim());
  }
  private closeReading(): void {
    const text = this.reading?.text ?? '';
    this.reading = null;
    if (text !== '') this.write(`(${text})`);
  }
  private openTable(name: string, attributes: Attributes): boolean {
    if (name === 'w:tbl') this.endWaiting();
    else if (name === 'w:tr') this.collector.openRow();
    else if (name === 'w:tc') this.collector.openCell();
    else if (name === 'w:gridSpan') this.collector.spanColumns(numberOf(attributes));
    else if (name === 'w:gridBefore') this.collector.skipColumns(numberOf(attributes));
    else if (name === 'w:tblHeader' && isOn(attributes)) this.collector.headRow();
    else return false;
    return true;
  }
  private openOther(name: string, attributes: Attributes): void {
    const run = this.runs.at(-1);
    const character = CHARACTERS[name];
    // `w:tab` in other places is a stop of the ruler.
    if (character !== undefined && run) this.write(character);
    else if (name === 'w:br') this.write(/^(?:page|column)$/.test(attributes['w:type'] ?? '') ? '\n\n' : '\n');
    else if (name === 'w:sym') {
      this.write(symbolText(Number.parseInt(attributes['w:char'] ?? '', 16) || 0xfffd, attributes['w:font'] ?? ''));
    } else if (name === 'w:vanish' && run) run.hidden = isOn(attributes);
    else if (name === 'w:rStyle' && run) {
      run.hidden ||= styleChain(this.parts.styles, attributes['w:val'] ?? '').some(({ hidden }) => hidden);
    } else if (name === 'w:fldChar') this.field(attributes['w:fldCharType'] ?? '');
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      this.refer(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes);
    } else if (name === 'w:rt') this.reading = { text: '', isOpen: true };
    else if (name === 'mc:AlternateContent') this.chosen.push(false);
    else if (name === 'w:altChunk') this.missing = 'a part in another format is not read';
    else if (name === 'w:footnote' || name === 'w:endnote') this.openStory(attributes);
    else if (name === 'w:footnotePr' || name === 'w:endnotePr' || name === 'w:numFmt') {
      this.openNotesSetting(name, attributes['w:val'] ?? '');
    }
  }
  private field(type: string): void {
    if (type === 'begin') this.fields.push('code');
    else if (type === 'end') this.fields.pop();
    else if (this.fields.length > 0) this.fields[this.fields.length - 1] = 'shown';
  }
  private refer(kind: NoteKind, attributes: Attributes): void {
    const own = attributes['w:customMarkFollows'];
    const { blocks, set } = this.parts.notes.refer(kind, attributes['w:id'] ?? '', own === undefined || own === '0');
    this.collector.add(blocks);
    const run = this.runs.at(-1);
    if (set && run) run.mark = { text: '', set };
  }
  private openStory(attributes: Attributes): void {
    this.story =
      attributes['w:type'] === undefined || attributes['w:type'] === 'normal' ? (attributes['w:id'] ?? '') : '';
    this.collector = new BlockCollector();
  }
  private closeStory(): void {
    this.endWaiting();
    if (this.story !== '') this.stories.set(this.story, this.collector.end());
    this.collector = new BlockCollector();
  }
}
/** Walks through a part of a Word document that holds text: its body, its notes, a running head. */
export function walkBody(bytes: Uint8Array, parts: BodyParts): Body {
  const visitor = new BodyVisitor(parts);
  const wrong = walkXml(bytes, visitor);
  const unended = visitor.codeIsOpen ? 'a field does not end' : '';
  return {
    blocks: visitor.collector.end(),
    stories: visitor.stories,
    wrong: wrong || visitor.missing || unended,
    full: visitor.collector.full,
  };
}
