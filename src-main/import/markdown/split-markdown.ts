import type { Block } from '#contract/text';
import { tableRow } from '../document/table-row';
import { plainInline } from './plain-inline';

/** A block of Markdown without its marks. */
export type MarkdownBlock = Pick<Block, 'kind' | 'text' | 'level' | 'label' | 'cells'>;
/** Quotes in quotes, lists in lists: what lies deeper is read as plain paragraphs. */
const DEEPEST = 12;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})(?:([-*+])|(\d{1,9}[.)]))(?:[ \t]+(?=\S)|[ \t]*$)/;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const NOTE = /^ {0,3}\[\^([^\]\s]{1,50})\]:[ \t]*(.*)$/;
const REFERENCE = /^ {0,3}\[[^\]]{1,200}\]:[ \t]*\S+/;
const SILENT = /^ {0,3}<(?:(script|style|textarea)\b|(!--))/i;
/** A picture alone: its description is a caption. */
const PICTURE = /^!\[[^[\]]*\]\([^()]*\)$/;
const UNSPACED = /[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;

function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => {
      const dense = UNSPACED.test(text.slice(-1)) && UNSPACED.test(line.slice(0, 1));
      return text === '' || dense ? text + line : `${text} ${line}`;
    }, '');
}
function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
function opensBlock(line: string): boolean {
  return (
    HEADING.test(line) || RULE.test(line) || FENCE.test(line) || QUOTE.test(line) || ITEM.test(line) || NOTE.test(line)
  );
}
function block(kind: Block['kind'], markdown: string, more: { level?: number; label?: string } = {}): MarkdownBlock[] {
  const text = plainInline(markdown);
  return text === '' ? [] : [{ kind, text, ...more }];
}
class Reader {
  private at = 0;
  readonly blocks: MarkdownBlock[] = [];
  constructor(
    private readonly lines: readonly string[],
    private readonly depth: number,
  ) {}

  read(): MarkdownBlock[] {
    while (this.at < this.lines.length) {
      const line = this.line();
      if (isBlank(line) || (REFERENCE.test(line) && !NOTE.test(line))) this.at++;
      else if (!this.silent(line) && !this.fence(line) && !this.leaf(line) && !this.nested(line)) this.paragraph();
    }
    return this.blocks;
  }
  private line(ahead = 0): string {
    return this.lines[this.at + ahead] ?? '';
  }
  private take(goesOn: (line: string) => boolean): string[] {
    const from = this.at;
    while (this.at < this.lines.length && goesOn(this.line())) this.at++;
    return this.lines.slice(from, this.at);
  }
  /** Scripts, styles and comments say nothing, whatever blank lines they hold. */
  private silent(line: string): boolean {
    const [, tag, comment] = SILENT.exec(line) ?? [];
    if (tag === undefined && comment === undefined) return false;
    const end = tag === undefined ? '-->' : `</${tag.toLowerCase()}`;
    this.take((each) => !each.toLowerCase().includes(end));
    const rest = this.line()
      .slice(this.line().toLowerCase().indexOf(end))
      .replace(/^(?:-->|<\/[a-z]+\s*>?)/i, '');
    this.at++;
    this.blocks.push(...block('paragraph', rest));
    return true;
  }
  private fence(line: string): boolean {
    const mark = FENCE.exec(line)?.[1];
    if (mark === undefined) return false;
    this.at++;
    const code = this.take((each) => !each.trimStart().startsWith(mark));
    this.at++;
    for (const each of code) {
      const text = each.replace(/\s+/g, ' ').trim();
      if (text !== '') this.blocks.push({ kind: 'paragraph', text });
    }
    return true;
  }
  private leaf(line: string): boolean {
    const [, marks, words] = HEADING.exec(line) ?? [];
    const [, note, begun] = NOTE.exec(line) ?? [];
    if (marks !== undefined) {
      this.blocks.push(
        ...block('heading', (words ?? '').replace(/(?:^|[ \t]+)#+[ \t]*$/, ''), { level: marks.length }),
      );
    } else if (note !== undefined) {
      this.at++;
      const rest = this.take((each) => !isBlank(each) && !opensBlock(each) && !REFERENCE.test(each));
      this.blocks.push(...block('footnote', joinLines([begun ?? '', ...rest]), { label: note }));
      return true;
    } else if (line.includes('|') && TABLE_RULE.test(this.line(1)) && this.line(1).includes('-')) {
      this.table();
      return true;
    } else if (!RULE.test(line)) return false;
    this.at++;
    return true;
  }
  private table(): void {
    const rows = this.take((each) => each.includes('|')).toSpliced(1, 1);
    rows.forEach((row, at) => {
      const cells = row
        .trim()
        .replace(/^\||(?<!\\)\|$/g, '')
        .split(/(?<!\\)\|/);
      const block = tableRow(cells.map((cell, column) => ({ words: plainInline(cell), column, head: at === 0 })));
      if (block) this.blocks.push(block);
    });
  }
  private nested(line: string): boolean {
    if (this.depth >= DEEPEST) return false;
    if (QUOTE.test(line)) {
      const inner = this.take((each) => QUOTE.test(each) || (!isBlank(each) && !opensBlock(each)));
      const blocks = new Reader(
        inner.map((each) => each.replace(QUOTE, '')),
        this.depth + 1,
      ).read();
      this.blocks.push(
        ...blocks.map((each): MarkdownBlock => (each.kind === 'paragraph' ? { ...each, kind: 'quote' } : each)),
      );
      return true;
    }
    const item = ITEM.exec(line);
    if (item) this.item(item);
    return item !== null;
  }
  private item([marked, , , label]: RegExpExecArray): void {
    const indent = Math.min(marked.length, 8);
    const first = this.line().slice(marked.length);
    this.at++;
    const goesOn = (each: string): boolean => {
      if (isBlank(each)) return /^(?: {2,}|\t)\S/.test(this.line(1));
      return /^(?: {2,}|\t)/.test(each) || (!isBlank(this.line(-1)) && !opensBlock(each));
    };
    const rest = this.take(goesOn).map((each) => each.replace(new RegExp(`^(?:\\t| {1,${indent}})`), ''));
    const inner = new Reader([first, ...rest], this.depth + 1).read();
    inner.forEach((each, index) => {
      const own = each.kind === 'paragraph';
      this.blocks.push(own ? { ...each, kind: 'list-item', ...(index === 0 && label && { label }) } : each);
    });
  }
  private paragraph(): void {
    const from = this.at++;
    this.take((each) => !isBlank(each) && !opensBlock(each) && !UNDERLINE.test(each));
    const text = joinLines(this.lines.slice(from, this.at));
    const underline = UNDERLINE.exec(this.line())?.[1];
    if (underline === undefined) this.blocks.push(...block(PICTURE.test(text) ? 'caption' : 'paragraph', text));
    else {
      this.at++;
      this.blocks.push(...block('heading', text, { level: underline.startsWith('=') ? 1 : 2 }));
    }
  }
}
/** Markdown → its blocks in order, as CommonMark reads it with tables and footnotes; marks, addresses and tags are left behind. */
export function splitMarkdown(body: string): MarkdownBlock[] {
  return new Reader(body.split('\n'), 0).read();
}
