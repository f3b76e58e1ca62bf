/** An element of a page: names, attributes and text, nothing that could act. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (PageElement | string)[];
}
/** Elements whose content no reader of a page ever sees as its text. */
const SILENT = new Set(
  'script style template noscript iframe noembed noframes svg canvas audio video object embed applet head title'.split(
    ' ',
  ),
);
/** Elements that stand within a line; whatever a page calls its own elements does too, unless it holds blocks. */
const BLOCKS = new Set(
  (
    'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main marquee menu nav ol p pre section summary table caption ' +
    'thead tbody tfoot tr td th ul button select textarea input'
  ).split(' '),
);
export function isSilent({ tag }: PageElement): boolean {
  return SILENT.has(tag);
}
export function isBlock({ tag }: PageElement): boolean {
  return BLOCKS.has(tag);
}
/** White space as a browser shows it, without characters that no text has. A no-break space stays what it is. */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\v\f\r\u0085])[\p{Cc}\uFEFF]/gu, '')
    .replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .trim();
}
/** All text in an element, in order; elements without text of their own are passed over. */
export function textIn(element: PageElement): string {
  const parts: string[] = [];
  const walk = (node: PageElement | string): void => {
    if (typeof node === 'string') parts.push(node);
    else if (!isSilent(node)) {
      if (isBlock(node) || node.tag === 'br') parts.push(' ');
      node.children.forEach(walk);
      if (isBlock(node)) parts.push(' ');
    }
  };
  walk(element);
  return tidyText(parts.join(''));
}
/** Every element below, in document order, that the test takes. */
export function elementsIn(root: PageElement, test: (element: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = [];
  const walk = (element: PageElement): void => {
    if (test(element)) found.push(element);
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(root);
  return found;
}
/** Letters and digits only, in lower case: for comparing. */
export function keyOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
