import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type Token } from 'parse5';
import type { PageElement } from './page-element';

/** Browsers nest no deeper than this; 50,000 levels cost readers of the tree half a minute. */
const DEEPEST = 400;
/** The largest pages of the press have 20,000 elements; each costs about a kilobyte. */
const MOST_ELEMENTS = 100_000;
/** Elements that change how the text behind them is read: never passed over. */
const OF_TEXT = new Set('script style title textarea xmp iframe noembed noframes noscript plaintext'.split(' '));

export interface ParsedPage {
  readonly root: PageElement;
  /** Comments before anything else: a page saved whole says there where it comes from. */
  readonly firstComment: string;
  /** Elements were passed over; their text is there. */
  readonly clipped: boolean;
}
/** Passes over the tags of elements that lie too deep or are too many, never over text. */
class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  clipped = false;
  private count = 0;
  private readonly passedOver = new Map<string, number>();

  override onStartTag(token: Token.TagToken): void {
    this.count++;
    if ((this.count < MOST_ELEMENTS && this.openElements.stackTop < DEEPEST) || OF_TEXT.has(token.tagName)) {
      super.onStartTag(token);
      return;
    }
    this.clipped = true;
    this.passedOver.set(token.tagName, (this.passedOver.get(token.tagName) ?? 0) + 1);
  }
  override onEndTag(token: Token.TagToken): void {
    const open = this.passedOver.get(token.tagName) ?? 0;
    if (open === 0) super.onEndTag(token);
    else this.passedOver.set(token.tagName, open - 1);
  }
}
type Node = DefaultTreeAdapterMap['node'];

function attributesOf(node: DefaultTreeAdapterMap['element']): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null);
  for (const { name, value } of node.attrs) attributes[name] = value;
  return attributes;
}
function convert(node: Node): PageElement | string | null {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!defaultTreeAdapter.isElementNode(node)) return null;
  return { tag: node.tagName.toLowerCase(), attributes: attributesOf(node), children: childrenOf(node.childNodes) };
}
function childrenOf(nodes: readonly Node[]): (PageElement | string)[] {
  return nodes.map(convert).filter((child) => child !== null);
}
/** Markup → elements and text, as a browser without scripts reads it: tags left out are there, entities are decoded once. */
export function parsePage(markup: string): ParsedPage {
  const parser = new BoundedParser({ scriptingEnabled: true });
  parser.tokenizer.write(markup, true);
  const { childNodes } = parser.document;
  const first = childNodes.flatMap((node) => {
    if (defaultTreeAdapter.isCommentNode(node)) return [node.data];
    return defaultTreeAdapter.isElementNode(node)
      ? node.childNodes.filter(defaultTreeAdapter.isCommentNode).map((comment) => comment.data)
      : [];
  });
  const [root] = childrenOf(childNodes.filter(defaultTreeAdapter.isElementNode));
  if (root === undefined || typeof root === 'string') throw new Error('a page without a root element');
  return { root, firstComment: first.join('\n'), clipped: parser.clipped };
}
