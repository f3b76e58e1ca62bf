import { webAddress } from '../../found/web-address';
import { elementsIn, type PageElement, textIn } from '../page-element';

/** What a page's head says, as it says it. */
export interface PageMeta {
  /** Contents of meta elements by lower-case name, property or itemprop, in order. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly title: string;
  readonly lang: string;
  /** The page's own address; empty where it names none. */
  readonly url: string;
  /** When it was saved, ISO 8601; empty where unknown. */
  readonly capturedAt: string;
}
/** Longer contents are descriptions of something else. */
const LONGEST = 1000;

function readNamed(root: PageElement): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const { attributes } of elementsIn(root, ({ tag }) => tag === 'meta')) {
    const content = (attributes.content ?? '').trim();
    const names = [attributes.property, attributes.name, attributes.itemprop, attributes['http-equiv']];
    for (const name of new Set(names.map((each) => each?.trim().toLowerCase() ?? ''))) {
      if (name === '' || content === '' || content.length > LONGEST) continue;
      named.set(name, [...(named.get(name) ?? []), content]);
    }
  }
  return named;
}
/** SingleFile's comment: "url: https://…" and "saved date: Wed Jan 10 2024 12:00:00 GMT+0100 (…)". Others write alike. */
function readComment(comment: string): Pick<PageMeta, 'url' | 'capturedAt'> {
  const url = /^\s*url:\s*(\S+)/im.exec(comment)?.[1] ?? /saved from url=\(\d+\)(\S+)/i.exec(comment)?.[1];
  const saved = /^\s*(?:saved date|date):\s*(.+)$/im.exec(comment)?.[1]?.replace(/\s*\([^)]*\)\s*$/, '');
  const at = saved === undefined ? Number.NaN : Date.parse(saved);
  return { url: webAddress(url ?? ''), capturedAt: Number.isNaN(at) ? '' : new Date(at).toISOString() };
}
/** The first content of the first of these names that a page gives. */
export function firstOf({ named }: PageMeta, ...names: readonly string[]): string {
  for (const name of names) {
    const content = named.get(name)?.[0];
    if (content !== undefined) return content;
  }
  return '';
}
export function readMeta(root: PageElement, firstComment: string): PageMeta {
  const named = readNamed(root);
  const comment = readComment(firstComment);
  const rel = (name: string): string | undefined =>
    elementsIn(root, ({ tag, attributes }) => tag === 'link' && attributes.rel?.toLowerCase() === name)[0]?.attributes
      .href;
  const [title] = elementsIn(root, ({ tag }) => tag === 'title');
  return {
    named,
    title: title
      ? textIn({ ...title, tag: 'span' })
          .slice(0, LONGEST)
          .toWellFormed()
      : '',
    lang: root.attributes.lang ?? root.attributes['xml:lang'] ?? '',
    url: comment.url || webAddress(rel('canonical') ?? '') || webAddress(named.get('og:url')?.[0] ?? ''),
    capturedAt: comment.capturedAt,
  };
}
