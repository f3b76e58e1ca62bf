import { webAddress } from '../found/web-address';
import { resolvePath } from './book-path';
import { readXml, type XmlElement, xmlElements } from './read-xml';

/** What the package document of a book says. */
export interface BookPackage {
  readonly title: string;
  readonly authors: readonly string[];
  readonly lang: string;
  /** EDTF: when it was published. */
  readonly date: string;
  readonly url: string;
  /** Paths of its documents in reading order; empty for one that leads out of the archive. */
  readonly spine: readonly string[];
  /** Paths of the documents that may list its printed pages. */
  readonly lists: readonly string[];
}
/** A document that cannot be shown names another one in its place; more of them go in a circle. */
const MOST_FALLBACKS = 5;
/** Programs that know no date write the year 101. */
const FIRST_YEAR = 1400;
const DOCUMENT = /html|oeb1-document|dtbook|^text\/|^application\/xml$/;
const NO_DOCUMENT = /^text\/(?:css|javascript)$|ncx/;

function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
/** What other elements say of this one: in EPUB 3 by "refines", in EPUB 2 by an attribute. */
function refined(metas: readonly XmlElement[], { attributes }: XmlElement, property: string): string {
  const meta = metas.find((each) => {
    return each.attributes.property === property && each.attributes.refines === `#${attributes.id ?? ''}`;
  });
  return tidy(meta?.text ?? attributes[property] ?? '').toLowerCase();
}
function titleOf(titles: readonly XmlElement[], metas: readonly XmlElement[]): string {
  const kind = (wanted: string): XmlElement | undefined =>
    titles.find((title) => refined(metas, title, 'title-type') === wanted);
  const main = tidy((kind('main') ?? titles[0])?.text ?? '');
  const subtitle = tidy(kind('subtitle')?.text ?? '');
  return subtitle !== '' && subtitle !== main ? `${main}: ${subtitle}` : main;
}
function authorsOf(creators: readonly XmlElement[], metas: readonly XmlElement[]): string[] {
  const authors = creators.filter((creator) => /^(?:aut)?$/.test(refined(metas, creator, 'role')));
  return [...new Set((authors.length > 0 ? authors : creators).map(({ text }) => tidy(text)))].filter(
    (name) => name !== '',
  );
}
/** A date with the very second at which the file was last changed is the program's that made it. */
function dateOf(dates: readonly XmlElement[], metas: readonly XmlElement[]): string {
  const modified = tidy(metas.find(({ attributes }) => attributes.property === 'dcterms:modified')?.text ?? '');
  const event = ({ attributes }: XmlElement): string => attributes.event?.toLowerCase() ?? '';
  const others = dates.filter(({ text }) => !text.includes('T') || tidy(text) !== modified);
  const published = others.find((date) => event(date) === 'publication') ?? others.find((date) => event(date) === '');
  const [day = ''] =
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)/.exec(tidy(published?.text ?? '')) ?? [];
  return Number(day.slice(0, 4)) >= FIRST_YEAR ? day : '';
}
/** The documents in reading order; one of a foreign kind by the document that it names in its place. */
function spineOf(root: XmlElement, path: string): string[] {
  const items = new Map(xmlElements(root, 'item').map((item) => [item.attributes.id ?? '', item]));
  const isDocument = ({ attributes }: XmlElement): boolean => {
    const type = attributes['media-type'] ?? '';
    return (DOCUMENT.test(type) && !NO_DOCUMENT.test(type)) || /\.x?html?$/i.test(attributes.href ?? '');
  };
  const order = xmlElements(root, 'itemref').map(({ attributes }) => items.get(attributes.idref ?? ''));
  const listed = order.length > 0 ? order : [...items.values()].filter(isDocument);
  return listed.flatMap((item) => {
    let shown = item;
    for (let step = 0; step < MOST_FALLBACKS && shown && !isDocument(shown); step++) {
      shown = items.get(shown.attributes.fallback ?? '');
    }
    return shown && isDocument(shown) ? [resolvePath(path, shown.attributes.href ?? '')] : [];
  });
}
/** Reads the package document (OPF 2 and 3) at `path`. */
export function readPackage(markup: string, path: string): BookPackage {
  const root = readXml(markup);
  const metas = xmlElements(root, 'meta');
  const all = (name: string): XmlElement[] => xmlElements(root, name);
  const lists = all('item').filter(({ attributes }) => {
    return (
      attributes.properties?.split(/\s+/).includes('nav') || attributes['media-type'] === 'application/x-dtbncx+xml'
    );
  });
  return {
    title: titleOf(all('title'), metas),
    authors: authorsOf(all('creator'), metas),
    lang: tidy(all('language')[0]?.text ?? ''),
    date: dateOf(all('date'), metas),
    url:
      all('identifier')
        .map(({ text }) => webAddress(tidy(text)))
        .find((url) => url !== '') ?? '',
    spine: [...new Set(spineOf(root, path))],
    lists: lists.map(({ attributes }) => resolvePath(path, attributes.href ?? '')),
  };
}
