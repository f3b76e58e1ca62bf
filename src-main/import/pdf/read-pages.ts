import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageLines } from './find-furniture';
import { findHeavyFonts } from './find-heavy-fonts';
import { joinRuns } from './join-runs';
import { PDF_LIMITS } from './limits';
import { type DrawnText, uprightRuns } from './upright-runs';
import { within } from './within';

export interface PagesRead {
  readonly pages: readonly PageLines[];
  /** Pages that could not be read, or of which a part could not. */
  readonly damaged: number;
  /** A limit was reached: pages or text behind it were not read. */
  readonly shortened: boolean;
  readonly characters: number;
  /** Characters of fonts that do not say what they draw. */
  readonly nameless: number;
  /** The names that lines give to heavy fonts. */
  readonly heavy: ReadonlySet<string>;
}
interface Drawn {
  readonly texts: readonly DrawnText[];
  readonly vertical: ReadonlySet<string>;
  readonly shortened: boolean;
}
const LATE = Symbol('late');
const NO_PAGE: PageLines = { lines: [], aside: [], height: 0 };

/**
 * All texts of a page, piece by piece, so that one which draws for ever is left after its time: pdfjs waits with the next
 * piece until it is asked for. (Cancelling it would have it go on without waiting.)
 */
async function drawnTexts(page: PDFPageProxy, until: number): Promise<Drawn> {
  const reader = page.streamTextContent().getReader();
  const texts: DrawnText[] = [];
  const vertical = new Set<string>();
  for (;;) {
    const piece = await within(reader.read(), Math.max(1, until - performance.now()), LATE);
    if (piece === LATE) return { texts, vertical, shortened: true };
    if (piece.done) return { texts, vertical, shortened: false };
    for (const [font, style] of Object.entries(piece.value.styles ?? {})) {
      if ((style as { vertical?: boolean }).vertical) vertical.add(font);
    }
    for (const item of piece.value.items as DrawnText[]) texts.push(item);
    if (texts.length > PDF_LIMITS.runsOfPage || performance.now() > until) return { texts, vertical, shortened: true };
  }
}
/** The lines of all pages that can be read, within the limits; a page that cannot is left empty. */
export async function readPages(document: PDFDocumentProxy): Promise<PagesRead> {
  const count = Math.min(document.numPages, PDF_LIMITS.pages);
  const end = performance.now() + PDF_LIMITS.reading;
  const fonts = findHeavyFonts();
  const pages: PageLines[] = [];
  let [damaged, characters, nameless] = [0, 0, 0];
  let shortened = document.numPages > PDF_LIMITS.pages;
  for (let number = 1; number <= count; number++) {
    const start = performance.now();
    const until = Math.min(end, start + PDF_LIMITS.page);
    if (performance.now() >= end || characters > PDF_LIMITS.characters) {
      shortened = true;
      break;
    }
    try {
      const page = await within(document.getPage(number), Math.max(1, until - performance.now()), LATE);
      if (page === LATE) throw new Error('no such page');
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const drawn = await drawnTexts(page, until);
      const upright = uprightRuns(drawn.texts, transform, width, height, drawn.vertical);
      pages.push({ lines: joinRuns(upright.runs), aside: joinRuns(upright.aside), height: upright.height });
      characters += upright.runs.reduce((sum, { text }) => sum + text.length, 0);
      nameless += upright.nameless;
      shortened ||= drawn.shortened;
      const names = drawn.texts.map(({ fontName }) => fontName);
      if (!drawn.shortened) await fonts.see(page, names, performance.now() - start);
      page.cleanup();
    } catch {
      damaged++;
      pages.push(NO_PAGE);
    }
  }
  return { pages, damaged, shortened, characters, nameless, heavy: fonts.heavy };
}
