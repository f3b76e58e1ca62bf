import { SaxesParser } from 'saxes';

/** An element of a package's own files; names and attributes without their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly text: string;
}
/** A package of ten thousand files has as many elements for each of them. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 50;
const LONGEST_TEXT = 10_000;

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
/** XML as elements, as far as it can be read; entities of its own are never resolved. */
export function readXml(markup: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open: (Omit<XmlElement, 'text'> & { text: string })[] = [root];
  let count = 0;
  let passed = 0;
  const parser = new SaxesParser();
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MOST_ELEMENTS || open.length > DEEPEST) {
      passed++;
      return;
    }
    const own: Record<string, string> = Object.create(null);
    for (const [key, value] of Object.entries(attributes)) own[local(key)] ??= value;
    const element = { name: local(name), attributes: own, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element && passed === 0 && element.text.length < LONGEST_TEXT) element.text += text;
  });
  parser.on('closetag', () => {
    if (passed > 0) passed--;
    else if (open.length > 1) open.pop();
  });
  parser.write(markup).close();
  return root;
}
/** All elements of a name below, in order. */
export function xmlElements(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...xmlElements(child, name)]);
}
