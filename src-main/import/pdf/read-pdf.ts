import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Doubt, Failure } from '#contract/article';
import type { Outcome } from '#contract/outcome';
import { draftDocument, SAYS_NOTHING, type Said } from '../document/draft-document';
import type { Told } from '../member';
import type { Parsed } from '../parsed';
import { type LaidOut, layOutPages } from './lay-out-pages';
import { PDF_LIMITS } from './limits';
import { mendPageTree } from './mend-bytes';
import { nameParagraphs } from './name-paragraphs';
import { openPdf } from './open-pdf';
import { pageLabels } from './page-labels';
import { pickTitle } from './pick-title';
import { type PagesRead, readPages } from './read-pages';
import { saidInPdf } from './said-in-pdf';
import { within } from './within';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'pdf/2';
/** A file ends with this mark, at most so many bytes of padding behind it. */
const END = '%%EOF';
const END_BYTES = 2048;
/** So many pages without text, and most of them are pictures. */
const WITHOUT_TEXT = 0.5;
/** So many characters without names, and the text cannot be read. */
const NAMELESS = 0.1;

/** Milliseconds after which a broken document is not read again: there is no time for it. */
const MENDING = 5_000;

function endsEarly(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(-END_BYTES)).toString('latin1').includes(END);
}
function doubtsOf({ pages, damaged, shortened, characters, nameless }: PagesRead, bytes: Uint8Array): Doubt[] {
  const empty = pages.filter(({ lines }) => lines.length === 0).length - damaged;
  return [
    ...(empty > 0 && empty >= WITHOUT_TEXT * pages.length ? (['scanned'] as const) : []),
    ...(damaged > 0 || nameless > NAMELESS * (characters + nameless) ? (['part-damaged'] as const) : []),
    ...(endsEarly(bytes) ? (['ends-early'] as const) : []),
    ...(shortened ? (['shortened'] as const) : []),
  ];
}
interface PdfRead extends PagesRead {
  readonly labels: readonly string[];
  readonly said: Said;
  readonly laid: LaidOut;
}
/** All that a document gives, or why there is nothing. */
async function readDocument(bytes: Uint8Array): Promise<Outcome<PdfRead, Failure>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const document = opened.value;
  try {
    const read = await readPages(document);
    if (read.damaged === read.pages.length) return { ok: false, reason: 'damaged', detail: 'no page can be read' };
    const laid = layOutPages(read.pages);
    return {
      ok: true,
      value: { ...read, laid, labels: await pageLabels(document, laid.numbers), said: await saidIn(document) },
    };
  } finally {
    // Not awaited: a page that draws for ever never says that it has ended.
    void document.destroy().catch(() => {});
  }
}
async function saidIn(document: PDFDocumentProxy): Promise<Said> {
  try {
    const metadata = await within(document.getMetadata(), PDF_LIMITS.page, null);
    return metadata ? saidInPdf(metadata) : SAYS_NOTHING;
  } catch {
    // Damaged fields say nothing; the text is there.
    return SAYS_NOTHING;
  }
}
/** A document with a broken tree of pages ends at the break: its pages are looked for one by one, and the fuller reading counts. */
async function readMended(bytes: Uint8Array): Promise<Outcome<PdfRead, Failure>> {
  const start = performance.now();
  const read = await readDocument(bytes);
  const broken = read.ok ? read.value.damaged > 0 || read.value.characters === 0 : read.reason === 'damaged';
  if (!broken || performance.now() - start > MENDING) return read;
  const mended = mendPageTree(bytes, read.ok ? read.value.pages.length : 0);
  const again = mended ? await readDocument(mended) : read;
  if (!again.ok || (read.ok && again.value.characters <= read.value.characters)) return read;
  return { ok: true, value: { ...again.value, damaged: Math.max(1, again.value.damaged) } };
}
/** The address that a browser prints at the foot of its pages; one that it has cut ends with an ellipsis. */
function printedAddress({ removed }: LaidOut): string {
  const feet = removed.filter(({ rule }) => rule === 'running-foot').map(({ text }) => text);
  return feet.find((text) => /^https?:\/\/[^\s…]+$/.test(text)) ?? '';
}
/** Reads a PDF: bytes → lines of its pages → paragraphs → blocks and what the document says of itself. */
export async function readPdf(bytes: Uint8Array, name: string, told: Told = {}): Promise<Parsed> {
  const read = await readMended(bytes);
  if (!read.ok) return read;
  const { laid, labels, heavy } = read.value;
  const label = (page: number): string => labels[page] ?? String(page + 1);
  const blocks = nameParagraphs(laid.paragraphs, laid.bodySizes, heavy, label);
  const title = pickTitle(blocks, read.value.said.title);
  return {
    ok: true,
    value: draftDocument({
      extractor: EXTRACTOR,
      name,
      said: {
        ...read.value.said,
        title: title.said,
        url: told.url ?? printedAddress(laid),
        capturedAt: told.capturedAt ?? '',
      },
      titleAt: title.at,
      blocks,
      removed: laid.removed.map(({ before, rule, text, page }) => ({
        before,
        rule,
        blocks: [{ kind: 'paragraph', text, page: label(page) }],
      })),
      doubts: doubtsOf(read.value, bytes),
    }),
  };
}
