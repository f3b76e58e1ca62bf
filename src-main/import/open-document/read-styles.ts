import type { XmlVisitor } from '../xml/walk-xml';

/** One level of a list style, or of the outline. */
export interface ListLevel {
  readonly bullet: boolean;
  /** "1", "a", "I"; empty shows no number. */
  readonly format: string;
  readonly before: string;
  readonly after: string;
  /** A pattern of all: "%1%.%2%" (ODF 1.3 as LibreOffice writes it); empty where before and after say it. */
  readonly pattern: string;
  /** So many levels are shown: 2 gives "1.1". */
  readonly shown: number;
  readonly start: number;
  readonly restarts: boolean;
}
interface Style {
  readonly name: string;
  readonly parent: string;
  readonly outline: number;
  /** Undefined where the style says nothing; '' takes the list away. */
  readonly list: string | undefined;
  readonly hidden: boolean;
}
export type Levels = ReadonlyMap<number, ListLevel>;
/** The name under which the levels of headings are kept: no list style has it. */
export const OUTLINE = '\0outline';
const LONGEST_CHAIN = 20;

type Attributes = Readonly<Record<string, string>>;
function wholeNumber(text: string | undefined, otherwise: number): number {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isNaN(number) ? otherwise : number;
}
function levelOf(name: string, attributes: Attributes): ListLevel {
  return {
    bullet: !/^text:(?:list|outline)-level-style(?:-number)?$/.test(name),
    format: attributes['style:num-format'] ?? '',
    before: attributes['style:num-prefix'] ?? '',
    after: attributes['style:num-suffix'] ?? '',
    pattern: attributes['loext:num-list-format'] ?? attributes['other:num-list-format'] ?? '',
    shown: wholeNumber(attributes['text:display-levels'], 1),
    start: wholeNumber(attributes['text:start-value'], 1),
    restarts: true,
  };
}
/** Reads the styles of OpenDocument wherever they stand: in styles.xml, or before the text. */
export class Styles implements XmlVisitor {
  readonly lists = new Map<string, Map<number, ListLevel>>();
  private readonly styles = new Map<string, Style>();
  private list = '';
  private style = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'text:list-style' || name === 'text:outline-style') {
      this.list = name === 'text:outline-style' ? OUTLINE : (attributes['style:name'] ?? '');
      this.lists.set(this.list, new Map());
    } else if (/^text:(?:list|outline)-level-style/.test(name)) {
      this.lists.get(this.list)?.set(wholeNumber(attributes['text:level'], 1), levelOf(name, attributes));
    } else if (name === 'style:style') {
      this.style = attributes['style:name'] ?? '';
      this.styles.set(this.style, {
        name: attributes['style:display-name'] ?? this.style.replaceAll('_20_', ' '),
        parent: attributes['style:parent-style-name'] ?? '',
        outline: wholeNumber(attributes['style:default-outline-level'], 0),
        list: attributes['style:list-style-name'],
        hidden: false,
      });
    } else if (name === 'style:text-properties' && attributes['text:display'] === 'none') {
      const style = this.styles.get(this.style);
      if (style) this.styles.set(this.style, { ...style, hidden: true });
    }
  }
  close(name: string): void {
    if (name === 'style:style') this.style = '';
  }
  text(): void {}
  /** A style and those it is based on, nearest first. */
  private chain(name: string): Style[] {
    const chain: Style[] = [];
    for (let next = name; next !== '' && chain.length < LONGEST_CHAIN; ) {
      const style = this.styles.get(next);
      if (!style) break;
      chain.push(style);
      next = style.parent;
    }
    return chain;
  }
  names(name: string): string[] {
    return this.chain(name).map((style) => style.name);
  }
  /** The list that a style puts its paragraphs in. */
  listOf(name: string): string | undefined {
    return this.chain(name).find(({ list }) => list !== undefined)?.list;
  }
  isHidden(name: string): boolean {
    return this.chain(name).some(({ hidden }) => hidden);
  }
}
