import type { BlockCollector, Shape } from '../document/collect-blocks';
import { formatNumber } from '../document/format-number';
import { headingShape, styleShape } from '../document/style-shape';
import { CellFlow } from './cell-flow';
import { characterInFont, type RtfFont, textInFont } from './rtf-fonts';
import { CHARACTERS, NEWER_TEXT, NOTE_FORMATS, SKIPPED } from './rtf-words';
import type { RtfListener } from './walk-rtf';

type Place =
  | 'text'
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'field of info'
  | 'label'
  | 'note'
  | 'box'
  | 'head'
  | 'foot'
  /** Two versions of one text: the second, in Unicode, is taken. */
  | 'versions';
interface Group {
  place: Place;
  /** Where the Unicode version of two belongs. */
  outer: Place;
  field: string;
  fallback: number;
  font: number;
  hidden: boolean;
  deleted: boolean;
  style: number;
  outline: number;
  inTable: boolean;
  depth: number;
}
const RUNNING_TEXT = 9;
/** Written by no program: its own groups are some twenty deep. */
const DEEPEST = 10_000;
const MOST_STYLES = 20_000;
const BEGINNING: Group = {
  place: 'text',
  outer: 'text',
  field: '',
  fallback: 1,
  font: -1,
  hidden: false,
  deleted: false,
  style: 0,
  outline: RUNNING_TEXT,
  inTable: false,
  depth: 0,
};
const CODE_PAGES: Readonly<Record<string, number>> = { mac: 10_000, pc: 437, pca: 850 };
const INFO_FIELDS = new Set(['title', 'author', 'keywords', 'category']);

/** Makes blocks of what is told of an RTF file. */
export class RtfReader implements RtfListener {
  readonly info = new Map<string, string>();
  readonly heads = new CellFlow();
  readonly feet = new CellFlow();
  readonly body = new CellFlow();
  goesOn = true;
  private group: Group = BEGINNING;
  private readonly groups: Group[] = [];
  private readonly flows: CellFlow[] = [];
  private flow = this.body;
  private readonly fonts = new Map<number, RtfFont>();
  private readonly styles = new Map<number, { name: string; outline: number }>();
  private codePage = 1252;
  private bytes: number[] = [];
  /** Bytes to come that only repeat a character for programs without Unicode. */
  private repeated = 0;
  private starred = false;
  private label = '';
  /** The notes that are open: whether Word counts them, whether they are endnotes. */
  private readonly notes: { counted: boolean; end: boolean }[] = [];
  private readonly counts = { ftn: 0, aftn: 0 };
  private readonly formats = { ftn: 'decimal', aftn: 'decimal' };

  get isWhole(): boolean {
    return this.groups.length === 0;
  }
  open(): void {
    this.flush();
    this.groups.push(this.group);
    this.group = { ...this.group };
    this.goesOn = this.groups.length < DEEPEST;
  }
  close(): void {
    this.flush();
    this.repeated = 0;
    const left = this.group;
    this.group = this.groups.pop() ?? BEGINNING;
    if (left.place !== this.group.place) this.leave(left);
    // What follows the end of the file's own group is no text of it.
    if (this.groups.length === 0) this.goesOn = false;
  }
  byte(byte: number): void {
    if (this.repeated > 0) this.repeated--;
    else if (this.group.place !== 'skipped' && this.group.place !== 'versions') this.bytes.push(byte);
  }
  word(name: string, value: number | undefined): void {
    this.flush();
    const repeats = this.repeated > 0 && Object.hasOwn(CHARACTERS, name);
    this.repeated = repeats ? this.repeated - 1 : 0;
    if (repeats) return;
    const starred = this.starred;
    this.starred = name === '*';
    if (this.group.place === 'versions' && name === 'ud') this.group.place = this.group.outer;
    if (this.group.place === 'skipped' || this.group.place === 'versions' || name === '*') return;
    // Texts of the East are made of this one word.
    if (name === 'u') this.unicode(value ?? 0);
    else if (!this.enter(name, starred)) this.say(name, value);
  }
  end(): void {
    this.flush();
    while (this.flows.length > 0) this.leaveFlow();
    for (const flow of [this.body, this.heads, this.feet]) flow.end(this.shape());
  }
  /** A word that says what its group is. */
  private enter(name: string, starred: boolean): boolean {
    const { group } = this;
    if (name === 'fonttbl') group.place = 'fonts';
    else if (name === 'stylesheet') group.place = 'styles';
    else if (name === 'upr') {
      group.outer = group.place;
      group.place = 'versions';
    } else if (name === 'info') group.place = 'info';
    else if (group.place === 'info' && INFO_FIELDS.has(name)) {
      group.place = 'field of info';
      group.field = name;
    } else if (SKIPPED.has(name)) group.place = 'skipped';
    else if (name === 'listtext' || name === 'pntext') group.place = 'label';
    else if (name === 'footnote') this.enterNote();
    else if (name === 'shptxt' || name === 'dptxbxtext') this.enterFlow('box', this.flow.collector);
    else if (/^header[lrf]?$/.test(name)) this.enterFlow('head', this.heads.collector);
    else if (/^footer[lrf]?$/.test(name)) this.enterFlow('foot', this.feet.collector);
    else if (starred && !NEWER_TEXT.has(name)) group.place = 'skipped';
    else return false;
    return true;
  }
  private enterFlow(place: Place, collector: BlockCollector): void {
    if (place === 'box') this.flow.begin(this.depth());
    this.flows.push(this.flow);
    this.flow = new CellFlow(collector);
    this.group = { ...BEGINNING, font: this.group.font, fallback: this.group.fallback, place };
  }
  private enterNote(): void {
    this.flow.begin(this.depth());
    this.flow.collector.openNote();
    this.notes.push({ counted: false, end: false });
    this.enterFlow('note', this.flow.collector);
  }
  private leaveFlow(): void {
    this.flow.end(this.shape());
    this.flow = this.flows.pop() ?? this.body;
  }
  private leave({ place }: Group): void {
    if (place === 'label') {
      this.flow.label = this.label.trim();
      this.label = '';
    } else if (place === 'box' || place === 'head' || place === 'foot') this.leaveFlow();
    else if (place === 'note') {
      this.leaveFlow();
      const { counted, end } = this.notes.pop() ?? { counted: false, end: false };
      const kind = end ? 'aftn' : 'ftn';
      this.flow.collector.closeNote(counted ? formatNumber(++this.counts[kind], this.formats[kind]) : '');
    }
  }
  private say(name: string, value: number | undefined): void {
    const { group } = this;
    const character = CHARACTERS[name];
    if (Object.hasOwn(CHARACTERS, name) && character !== undefined) this.write(character);
    else if (name === 'uc') group.fallback = Math.max(0, value ?? 1);
    else if (name === 'f') this.sayFont(value ?? 0);
    else if (name === 'v') group.hidden = value !== 0;
    else if (name === 'deleted') group.deleted = value !== 0;
    else if (name === 'plain') {
      group.hidden = false;
      group.deleted = false;
    } else if (name === 'pard') Object.assign(group, { style: 0, outline: RUNNING_TEXT, inTable: false, depth: 0 });
    else if (name === 's') this.sayStyle(value ?? 0);
    else if (name === 'outlinelevel') this.sayOutline(value ?? RUNNING_TEXT);
    else if (name === 'intbl') group.inTable = value !== 0;
    else if (name === 'itap') group.depth = Math.max(0, Math.min(100, value ?? 0));
    else if (name === 'ansicpg') this.codePage = value || this.codePage;
    else if (name === 'chftn' || name === 'ftnalt') this.sayNote(name);
    else if (Object.hasOwn(CODE_PAGES, name)) this.codePage = CODE_PAGES[name] ?? this.codePage;
    else if (name === 'fcharset' || name === 'cpg') this.sayCharset(name, value ?? 0);
    else if (!this.sayEnd(name)) this.sayFormat(name);
  }
  private sayEnd(name: string): boolean {
    const { group, flow } = this;
    if (group.place === 'styles' || group.place === 'fonts' || group.place === 'label') return false;
    // The end of a paragraph that was taken out is none.
    if (name === 'par' && (group.deleted || group.hidden)) return true;
    if (name === 'par' || name === 'sect') flow.endParagraph(this.shape());
    else if (name === 'cell') flow.endCell(this.shape(), 1);
    else if (name === 'nestcell') flow.endCell(this.shape(), Math.max(2, group.depth));
    else if (name === 'row') flow.endRow(this.shape(), 1);
    else if (name === 'nestrow') flow.endRow(this.shape(), Math.max(2, group.depth));
    else return false;
    return true;
  }
  private sayFormat(name: string): void {
    const [, kind, format = ''] = /^(a?ftn)(n[a-z]+)$/.exec(name) ?? [];
    const known = Object.hasOwn(NOTE_FORMATS, format) ? NOTE_FORMATS[format] : undefined;
    if (known !== undefined && (kind === 'ftn' || kind === 'aftn')) this.formats[kind] = known;
  }
  private sayNote(name: string): void {
    const note = this.notes.at(-1);
    if (!note) return;
    if (name === 'ftnalt') note.end = true;
    else note.counted = true;
  }
  private sayFont(font: number): void {
    this.group.font = font;
    if (this.group.place === 'fonts' && this.fonts.size < MOST_STYLES) this.fonts.set(font, { name: '' });
  }
  private sayCharset(name: string, value: number): void {
    const font = this.group.place === 'fonts' ? this.fonts.get(this.group.font) : undefined;
    if (font && name === 'cpg') font.codePage = value;
    else if (font) font.charset = value;
  }
  private sayStyle(style: number): void {
    this.group.style = style;
  }
  private sayOutline(level: number): void {
    this.group.outline = level;
  }
  private unicode(value: number): void {
    const code = value < 0 ? value + 0x10000 : value;
    const text = code > 0xffff ? '\ufffd' : characterInFont(code, this.fonts.get(this.group.font));
    this.write(text);
    this.repeated = this.group.fallback;
  }
  private flush(): void {
    if (this.bytes.length === 0) return;
    const bytes = Uint8Array.from(this.bytes);
    this.bytes = [];
    this.write(textInFont(bytes, this.fonts.get(this.group.font), this.codePage));
  }
  private depth(): number {
    const { inTable, depth } = this.group;
    return inTable ? Math.max(1, depth) : depth;
  }
  private write(text: string): void {
    const { place, hidden, deleted, field, font } = this.group;
    if (place === 'skipped' || place === 'versions' || place === 'info') return;
    if (place === 'fonts') this.nameFont(font, text);
    else if (place === 'styles') this.nameStyle(text);
    else if (place === 'field of info') this.info.set(field, (this.info.get(field) ?? '') + text);
    else if (hidden || deleted) return;
    else if (place === 'label') this.label += text;
    else this.flow.write(text, this.depth());
  }
  private nameFont(number: number, text: string): void {
    const font = this.fonts.get(number);
    if (font && font.name.length < 100) font.name += text.replaceAll(';', '');
  }
  private nameStyle(text: string): void {
    const { style, outline } = this.group;
    const known = this.styles.get(style);
    if (known || this.styles.size < MOST_STYLES) {
      this.styles.set(style, { name: (known?.name ?? '') + text.replace(/[,;].*/s, ''), outline });
    }
  }
  private shape(): Shape {
    const { outline, style } = this.group;
    const named = this.styles.get(style);
    const shape = outline < RUNNING_TEXT ? headingShape(outline + 1) : styleShape([named?.name.trim() ?? '']);
    const level = named?.outline ?? RUNNING_TEXT;
    const plain = shape.kind === 'paragraph' && level < RUNNING_TEXT ? headingShape(level + 1) : shape;
    const { label } = this.flow;
    if (label === '') return plain;
    const kind = plain.kind === 'paragraph' ? 'list-item' : plain.kind;
    // A mark without a letter or a figure, or Courier's "o", is a bullet.
    return /[\p{L}\p{N}]/u.test(label) && label !== 'o' ? { ...plain, kind, label } : { ...plain, kind };
  }
}
