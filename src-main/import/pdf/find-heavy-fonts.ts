import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { within } from './within';

const HEAVY = /bold|black|heavy|demi|(?:^|[-_ ])(?:bd|blk|w[6-9])(?=[-_ ]|$)/i;
/** pdfjs names a page's fonts only with all that is drawn on it, which costs as much as its text: fonts are on the first pages. */
const MOST_PAGES = 10;
const PAGE_MILLISECONDS = 1_500;
/** A page whose text alone took longer is no place to look at drawings. */
const QUICK_MILLISECONDS = 400;

interface NamedFont {
  readonly name?: unknown;
  readonly bold?: unknown;
  readonly black?: unknown;
}
export interface HeavyFonts {
  /** Looks at the fonts of a page whose text took `milliseconds` to read. */
  see(page: PDFPageProxy, fonts: Iterable<string>, milliseconds: number): Promise<void>;
  /** The fonts that headings are set in, by the names that runs give them. */
  readonly heavy: ReadonlySet<string>;
}
/** Finds which of a document's fonts are heavy, page after page. */
export function findHeavyFonts(): HeavyFonts {
  const seen = new Set<string>();
  const heavy = new Set<string>();
  let looked = 0;
  return {
    heavy,
    async see(page, fonts, milliseconds) {
      const unseen = [...new Set(fonts)].filter((font) => !seen.has(font));
      if (unseen.length === 0 || looked >= MOST_PAGES || milliseconds > QUICK_MILLISECONDS) return;
      looked++;
      await within(page.getOperatorList(), PAGE_MILLISECONDS, null);
      for (const id of unseen) {
        if (!page.commonObjs.has(id)) continue;
        seen.add(id);
        const { name, bold, black } = page.commonObjs.get(id) as NamedFont;
        if (bold === true || black === true || (typeof name === 'string' && HEAVY.test(name))) heavy.add(id);
      }
    },
  };
}
