import type { Doubt } from '#contract/article';
import { keyOf } from '../html/page-element';
import { nameBlocks } from '../name-blocks';
import type { Parsed } from '../parsed';
import { stemOf } from '../stem-of';
import { type DraftBlock, draftDocument, SAYS_NOTHING, type Said } from './draft-document';
import { nameTitle } from './name-title';

export interface OfficeRead {
  readonly extractor: string;
  readonly name: string;
  readonly said: Pick<Said, 'title' | 'lang' | 'category'> & { readonly creator: string };
  readonly blocks: readonly DraftBlock[];
  readonly heads: readonly DraftBlock[];
  readonly feet: readonly DraftBlock[];
  /** What was wrong with it, or ''. */
  readonly wrong: string;
  readonly doubts: readonly Doubt[];
}
/** A first heading further down heads a chapter. */
const TITLE_WITHIN = 4;
/** What programs write where no one has named a document. */
const NO_TITLE =
  /^(?:(?:document|dokument|documento|doc|untitled|unbenannt|sans titre|sin título|senza titolo|без имени|文档|文書|文書名)[ -]?\d*|microsoft word - .*|(?:powerpoint|word) (?:presentation|document)|(?:slide|page) \d+|template|title|titel|titre|título)$/i;
const FILE_NAME = /\.(?:docx?|docm|dotx?|rtf|odt|ott|txt|pdf|wpd|html?|tmp)$/i;
/** Accounts and programs, which wrote no statement. */
const NO_AUTHOR =
  /^(?:(?:microsoft|windows|ms)? ?(?:office )?(?:user|account|admin|administrator)|utente|usuario|benutzer|utilisateur|author|user ?\d*|default|owner|guest|pc|asus|acer|lenovo|dell|hp|un-?named|unknown|python-docx|apache poi|pandoc|mammoth|aspose.*|libreoffice.*|openoffice.*|microsoft.*)$/i;

function titleOf(said: string, name: string): string {
  const title = said.replace(/\s+/g, ' ').trim();
  const isFile = FILE_NAME.test(title) || title.toLowerCase() === stemOf(name).toLowerCase();
  return NO_TITLE.test(title) || isFile || !/\p{L}{2}/u.test(title) ? '' : title;
}
function authorsOf(creator: string): string[] {
  return creator
    .split(/[;\n]/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => /\p{L}{2}/u.test(one) && !NO_AUTHOR.test(one));
}
/** Numbers and marks of lists that an author typed, where the file does not say that they are any. */
function withTypedMarks(blocks: readonly DraftBlock[]): DraftBlock[] {
  const named = nameBlocks(blocks.map(({ text }) => text));
  return blocks.map((block, at): DraftBlock => {
    const { kind, label, text } = named[at] ?? block;
    const plain = block.kind === 'paragraph' && block.label === undefined;
    if (!plain || text === '' || !(label !== undefined || kind === 'list-item')) return block;
    return { ...block, kind, text, ...(label !== undefined && { label }) };
  });
}
/**
 * A title that the document shows is the one to cite: what a file says of itself is often that of the text it was made
 * from. Only where none is shown, what it says is taken, and else what would be the title of a plain text.
 */
function withTitle(blocks: readonly DraftBlock[], said: string): { title: string; blocks: readonly DraftBlock[] } {
  const near = blocks.slice(0, TITLE_WITHIN);
  const same = near.find(({ text }) => said !== '' && keyOf(text) === keyOf(said));
  if (same) return { title: same.text, blocks };
  if (near.some(({ kind, level }) => kind === 'heading' && level === 1)) return { title: '', blocks };
  return { title: said, blocks: said === '' ? nameTitle(blocks) : blocks };
}
function distinct(blocks: readonly DraftBlock[]): DraftBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => !seen.has(text) && seen.add(text));
}
/** The last step of word processors' files: what they say of themselves is weighed, running heads are taken out. */
export function draftOffice(read: OfficeRead): Parsed {
  const { extractor, name, said, blocks, wrong } = read;
  if (blocks.length === 0 && read.heads.length === 0 && read.feet.length === 0) {
    return wrong === ''
      ? { ok: false, reason: 'empty-file', detail: 'no words in it' }
      : { ok: false, reason: 'damaged', detail: wrong };
  }
  const { title, blocks: titled } = withTitle(blocks, titleOf(said.title, name));
  const furniture = [
    { before: 0, rule: 'running-head', blocks: distinct(read.heads) },
    { before: titled.length, rule: 'running-foot', blocks: distinct(read.feet) },
  ].filter((removed) => removed.blocks.length > 0);
  const doubts: Doubt[] = wrong === '' ? [...read.doubts] : ['part-damaged', ...read.doubts];
  return {
    ok: true,
    value: draftDocument({
      extractor,
      name,
      said: {
        ...SAYS_NOTHING,
        title,
        authors: authorsOf(said.creator),
        lang: said.lang,
        category: said.category,
      },
      blocks: withTypedMarks(titled),
      removed: furniture,
      doubts: [...new Set(doubts)],
    }),
  };
}
