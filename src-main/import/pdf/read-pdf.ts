import type { Doubt } from '#contract/article';
import { draftDocument } from '../document/draft-document';
import type { Parsed } from '../parser';
import { layOutPages } from './lay-out-pages';
import { nameParagraphs } from './name-paragraphs';
import { openPdf } from './open-pdf';
import { pageLabels } from './page-labels';
import { pickTitle } from './pick-title';
import { type PagesRead, readPages } from './read-pages';
import { saidInPdf } from './said-in-pdf';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'pdf/1';
/** A file ends with this mark, at most so many bytes of padding behind it. */
const END = '%%EOF';
const END_BYTES = 2048;
/** So many pages without text, and most of them are pictures. */
const WITHOUT_TEXT = 0.5;
/** So many characters without names, and the text cannot be read. */
const NAMELESS = 0.1;

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
/** Reads a PDF: bytes → lines of its pages → paragraphs → blocks and what the document says of itself. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Parsed> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const document = opened.value;
  try {
    const read = await readPages(document);
    if (read.damaged === read.pages.length) return { ok: false, reason: 'damaged', detail: 'no page can be read' };
    const { paragraphs, removed, numbers, bodySizes } = layOutPages(read.pages);
    const labels = await pageLabels(document, numbers);
    const label = (page: number): string => labels[page] ?? String(page + 1);
    const blocks = nameParagraphs(paragraphs, bodySizes, read.heavy, label);
    const said = saidInPdf(await document.getMetadata());
    const title = pickTitle(blocks, said.title);
    return {
      ok: true,
      value: draftDocument({
        extractor: EXTRACTOR,
        name,
        said: { ...said, title: title.said },
        titleAt: title.at,
        blocks,
        removed: removed.map(({ before, rule, text, page }) => ({
          before,
          rule,
          blocks: [{ kind: 'paragraph', text, page: label(page) }],
        })),
        doubts: doubtsOf(read, bytes),
      }),
    };
  } finally {
    // Not awaited: a page that draws for ever never says that it has ended.
    void document.destroy().catch(() => {});
  }
}
