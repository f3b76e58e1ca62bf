import type { Doubt } from '#contract/article';
import type { Outcome } from '#contract/outcome';
import { type DraftBlock, draftDocument, SAYS_NOTHING } from '../document/draft-document';
import { splitElements } from '../document/split-elements';
import { decodeHtml } from '../html/decode-html';
import { parsePage } from '../html/parse-page';
import type { Parsed } from '../parsed';
import { type OpenZip, openZip, type ZipRead } from '../zip/open-zip';
import { entryOf, resolvePath } from './book-path';
import { findLocks } from './find-locks';
import { readPackage } from './read-package';
import { type PageList, readPageList } from './read-page-list';
import { readXml, xmlElements } from './read-xml';
import { xhtmlAsHtml } from './xhtml-as-html';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'epub/2';
const EPUB_LIMITS = {
  /** A book of laws has a file for each of its few hundred articles. */
  documents: 2000,
  /** The longest novels have four million characters; what a book has beyond these is not read. */
  characters: 12_000_000,
  /** One document, or the package's own files. */
  bytes: 16 * 1024 * 1024,
} as const;
type Failed = Extract<Parsed, { readonly ok: false }>;
interface Body {
  readonly blocks: DraftBlock[];
  readonly hidden: { readonly before: number; readonly rule: string; readonly blocks: readonly DraftBlock[] }[];
  readonly doubts: Set<Doubt>;
  failed: Failed | null;
}
async function textOf(zip: OpenZip, path: string): Promise<Outcome<string, Failed['reason']>> {
  const read: ZipRead = await zip.read(entryOf(zip, path) || path, EPUB_LIMITS.bytes);
  if (!read.ok) return read;
  const decoded = await decodeHtml(read.value);
  return decoded.ok ? { ok: true, value: decoded.value.text } : decoded;
}
/** The path of the package document: the first one that the container names, or the only one there is. */
async function packagePath(zip: OpenZip): Promise<Outcome<string, Failed['reason']>> {
  if (entryOf(zip, 'META-INF/container.xml') === '') {
    const found = zip.names.find((name) => /\.opf$/i.test(name));
    return found ? { ok: true, value: found } : { ok: false, reason: 'damaged', detail: 'no package document' };
  }
  const container = await textOf(zip, 'META-INF/container.xml');
  if (!container.ok) return container;
  const [rootfile] = xmlElements(readXml(container.value), 'rootfile');
  const path = resolvePath('', rootfile?.attributes['full-path'] ?? '');
  return path === ''
    ? { ok: false, reason: 'damaged', detail: 'the container names no package document inside it' }
    : { ok: true, value: path };
}
async function pageLists(zip: OpenZip, paths: readonly string[]): Promise<PageList> {
  const all = new Map<string, ReadonlyMap<string, string>>();
  for (const path of paths) {
    const markup = await textOf(zip, path);
    if (markup.ok) for (const [document, pages] of readPageList(markup.value, path)) all.set(document, pages);
  }
  return all;
}
async function readSpine(zip: OpenZip, spine: readonly string[], pages: PageList): Promise<Body> {
  const body: Body = { blocks: [], hidden: [], doubts: new Set(), failed: null };
  let page = '';
  let left = EPUB_LIMITS.characters;
  for (const path of spine.slice(0, EPUB_LIMITS.documents)) {
    const markup = await textOf(zip, path);
    if (!markup.ok) {
      body.doubts.add('part-damaged');
      body.failed ??= markup;
      continue;
    }
    left -= markup.value.length;
    if (left < 0) break;
    const { root, clipped } = parsePage(xhtmlAsHtml(markup.value));
    const chapter = splitElements(root, { page, pages: pages.get(path) });
    page = chapter.page;
    const before = body.blocks.length;
    for (const each of chapter.hidden) {
      body.hidden.push({ before: before + each.before, rule: 'hidden', blocks: [each.block] });
    }
    for (const block of chapter.blocks) body.blocks.push(block);
    if (clipped) body.doubts.add('part-damaged');
  }
  if (left < 0 || spine.length > EPUB_LIMITS.documents) body.doubts.add('shortened');
  return body;
}
/** Reads a book (EPUB 2 and 3): all documents in reading order are one article, with footnotes and printed pages. */
export async function readEpub(bytes: Uint8Array, name: string): Promise<Parsed> {
  const opened = await openZip(bytes);
  if (!opened.ok) return opened;
  const zip = opened.value;
  const path = await packagePath(zip);
  if (!path.ok) return path;
  const opf = await textOf(zip, path.value);
  if (!opf.ok) return opf;
  const book = readPackage(opf.value, path.value);
  const encryption = await textOf(zip, 'META-INF/encryption.xml');
  const locks = encryption.ok ? findLocks(encryption.value) : new Set();
  if (book.spine.some((each) => locks.has(each))) {
    return { ok: false, reason: 'locked', detail: 'the documents of the book are encrypted' };
  }
  const body = await readSpine(zip, book.spine, await pageLists(zip, book.lists));
  if (body.blocks.length === 0) {
    return body.failed ?? { ok: false, reason: 'empty-file', detail: 'a book without words' };
  }
  const { title, date, authors, url, lang } = book;
  const said = { ...SAYS_NOTHING, title, date, authors, url, lang };
  const { blocks, hidden, doubts } = body;
  const draft = draftDocument({ extractor: EXTRACTOR, name, said, blocks, removed: hidden, doubts: [...doubts] });
  // A book's date may be that of its paper edition or of its file: nothing in it says which.
  const dateFrom = date === '' ? draft.found.dateFrom : ({ by: 'meta', sure: 'likely' } as const);
  return { ok: true, value: { ...draft, found: { ...draft.found, dateFrom } } };
}
