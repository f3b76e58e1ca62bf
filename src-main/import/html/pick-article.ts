import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Branch, isPiece, type Piece } from './piece';

/** The names that readability looks at; whatever else a page has is a division to it. */
const KNOWN = new Set(
  (
    'body article section main aside header footer div p ul ol li dl dt dd table thead tbody tfoot tr td th blockquote pre ' +
    'figure figcaption h1 h2 h3 h4 h5 h6 span a form fieldset'
  ).split(' '),
);
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
function named({ class: names = '', id = '' }: Readonly<Record<string, string>>): string {
  return `${names && ` class="${escaped(names)}"`}${id && ` id="${escaped(id)}"`}`;
}
function printRuns({ runs }: Piece): string {
  return runs.map(({ text, link }) => (link ? `<a href="/x">${escaped(text)}</a>` : escaped(text))).join('');
}
/** A piece alone in its element is marked on that element, since readability unwraps what it finds within. */
function printAlone(piece: Piece, name: string, attributes: Branch['attributes']): string {
  const marked = `data-piece="${piece.number}"`;
  const words = name === 'tr' ? `<td ${marked}>${printRuns(piece)}</td>` : printRuns(piece);
  return `<${name}${named(attributes)}${name === 'tr' ? '' : ` ${marked}`}>${words}</${name}>`;
}
function print(node: Branch | Piece): string {
  if (isPiece(node)) return node.rule === '' ? `<p data-piece="${node.number}">${printRuns(node)}</p>` : '';
  const name = KNOWN.has(node.tag) ? node.tag : 'div';
  const [only, ...others] = node.children.filter((child) => !isPiece(child) || child.rule === '');
  if (only === undefined) return '';
  if (others.length === 0 && isPiece(only) && name !== 'body') return printAlone(only, name, node.attributes);
  const inner = node.children.map(print).join('');
  return inner === '' ? '' : `<${name}${named(node.attributes)}>${inner}</${name}>`;
}
interface Marked {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}
/**
 * The numbers of the pieces that readability takes for the article; empty where it finds none. It gets a plain copy of the
 * page, made of our own elements, words and marks: no script, no style, no address.
 */
export function pickArticle(branch: Branch): ReadonlySet<number> {
  const parts = branch.tag === 'html' ? branch.children.filter((node) => !isPiece(node)) : [branch];
  const { document } = parseHTML(`<!DOCTYPE html><html><head></head>${parts.map(print).join('')}</html>`);
  const article = new Readability<unknown>(document, { serializer: (node) => node, disableJSONLD: true }).parse();
  const content = article?.content as Marked | null | undefined;
  const marked = content ? Array.from(content.querySelectorAll('[data-piece]')) : [];
  return new Set(marked.map((element) => Number(element.getAttribute('data-piece'))));
}
