import { bringPartsIn, type OwnParts } from './bring-parts-in';
import type { PageElement } from './page-element';
import { parsePage } from './parse-page';

/**
 * What a page may load and do once it is shown: its own styles, and pictures and letters that it carries in itself. The frame
 * around it forbids scripts, forms and new windows as well; that nothing harmful is left in the markup is a third wall.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Elements that run, fetch, embed, redirect, or change other elements while they are looked at: left out with all in them. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'script noscript noembed template iframe frame frameset noframes portal fencedframe object embed applet param ' +
    'base link meta title audio video source track animate animatemotion animatetransform set discard foreignobject'
  ).split(' '),
);
/** Attributes that lead elsewhere, act, or take the focus. */
const DROPPED: ReadonlySet<string> = new Set(
  (
    'href xlink:href src srcset srcdoc action formaction method target ping download background poster data codebase classid ' +
    'archive cite longdesc usemap manifest profile icon dynsrc lowsrc imagesrcset content http-equiv nonce integrity ' +
    'autofocus autoplay contenteditable accesskey tabindex popover popovertarget commandfor command is form'
  ).split(' '),
);
/** Elements without an end tag. */
const VOID: ReadonlySet<string> = new Set('area br col hr img input wbr'.split(' '));
/** A picture that lies in the page itself. SVG in an <img> runs nothing. */
const OWN_PICTURE = /^data:image\//i;
const NAME = /^[a-z][\w.:-]*$/i;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
/** An address in a style that is neither in the page itself nor of a part of it. */
const FOREIGN = /url\(\s*(?!["']?\s*(?:data:|#))[^)]*\)/gi;
const IMPORT = /@import\b[^;]*;?/gi;

/** A style without addresses, as far as they are written plainly; the policy forbids what is hidden behind escapes. */
function tamed(style: string): string {
  return style.replace(IMPORT, '').replace(FOREIGN, 'none');
}
function isKept(tag: string, name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (!NAME.test(name) || lower.startsWith('on')) return false;
  if (tag === 'img' && lower === 'src') return OWN_PICTURE.test(value);
  // A drawing refers to its own parts.
  if (tag === 'use' && (lower === 'href' || lower === 'xlink:href')) return value.startsWith('#');
  return !DROPPED.has(lower);
}
function attributesOf({ tag, attributes }: PageElement): string {
  return Object.entries(attributes)
    .filter(([name, value]) => isKept(tag, name, value))
    .map(([name, value]) => ` ${name}="${escaped(name === 'src' ? value : tamed(value))}"`)
    .join('');
}
/** Elements whose content a browser would read in a way of its own: shown as what they are, lines of text. */
const AS_LINES: ReadonlySet<string> = new Set('xmp plaintext listing'.split(' '));

/** In a page's style sheet nothing is markup but its end tag; in a drawing's everything is. */
function inside({ tag, children }: PageElement, isDrawing: boolean): string {
  if (tag === 'style') {
    const style = tamed(children.filter((child) => typeof child === 'string').join(''));
    return isDrawing ? escaped(style) : style.replace(/<\/style/gi, '<\\/style');
  }
  return children.map((child) => (typeof child === 'string' ? escaped(child) : written(child, isDrawing))).join('');
}
function written(element: PageElement, isDrawing: boolean): string {
  if (LEFT_OUT.has(element.tag) || !NAME.test(element.tag)) return '';
  const tag = AS_LINES.has(element.tag) ? 'pre' : element.tag;
  // The first line end in these is not shown: one that was there once needs another before it.
  const lead = tag === 'pre' || tag === 'textarea' ? '\n' : '';
  const start = `<${tag}${attributesOf(element)}>`;
  if (VOID.has(tag)) return start;
  return `${start}${lead}${inside(element, isDrawing || tag === 'svg' || tag === 'math')}</${tag}>`;
}
/** Head or body of a page; empty where it has none. */
function part(root: PageElement, tag: string): PageElement {
  return (
    root.children.find((child): child is PageElement => typeof child !== 'string' && child.tag === tag) ?? {
      tag,
      attributes: {},
      children: [],
    }
  );
}
/**
 * A page as it can be shown in a sandboxed frame: its look, without anything that runs, fetches or leads elsewhere. `own` has
 * what was saved beside it.
 */
export function cleanPage(markup: string, own?: OwnParts): string {
  const { root: parsed } = parsePage(markup);
  const root = own ? bringPartsIn(parsed, own) : parsed;
  const [head, body] = [part(root, 'head'), part(root, 'body')];
  return [
    `<!doctype html><html${attributesOf(root)}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">${inside(head, false)}</head>`,
    `<body${attributesOf(body)}>${inside(body, false)}</body></html>`,
  ].join('');
}
