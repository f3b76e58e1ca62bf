import { walkXml } from '../xml/walk-xml';

export interface WordStyle {
  readonly name: string;
  readonly basedOn: string;
  /** From 0; 9 is running text. */
  readonly outline?: number;
  readonly list?: string;
  readonly listLevel?: number;
  readonly hidden?: boolean;
}
export type WordStyles = ReadonlyMap<string, WordStyle>;
const LONGEST_CHAIN = 20;

export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !/^(?:0|false|off|none)$/.test(attributes['w:val'] ?? '');
}
/** The styles of a Word document by their id. */
export function readStyles(bytes: Uint8Array): WordStyles {
  const styles = new Map<string, WordStyle>();
  let id: string | null = null;
  const say = (more: Partial<WordStyle>): void => {
    if (id !== null) styles.set(id, { name: '', basedOn: '', ...styles.get(id), ...more });
  };
  walkXml(bytes, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? '';
        say({});
      } else if (name === 'w:name') say({ name: value });
      else if (name === 'w:basedOn') say({ basedOn: value });
      else if (name === 'w:outlineLvl') say({ outline: Number.parseInt(value, 10) });
      else if (name === 'w:numId') say({ list: value });
      else if (name === 'w:ilvl') say({ listLevel: Number.parseInt(value, 10) });
      else if (name === 'w:vanish') say({ hidden: isOn(attributes) });
    },
    close(name) {
      if (name === 'w:style') id = null;
    },
    text() {},
  });
  return styles;
}
/** A style and those it is based on, nearest first. */
export function styleChain(styles: WordStyles, id: string): (WordStyle & { readonly id: string })[] {
  const chain: (WordStyle & { readonly id: string })[] = [];
  for (let next = id; next !== '' && chain.length < LONGEST_CHAIN; ) {
    const style = styles.get(next);
    if (!style) break;
    chain.push({ ...style, id: next });
    next = style.basedOn;
  }
  return chain;
}
