import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDF_LIMITS } from './limits';
import { within } from './within';

const LONGEST = 20;
/** Two pages whose printed numbers count prove those of the others. */
const FEWEST = 2;

/** By how much the printed numbers differ from the running ones, where they count; null where that is not clear. */
function shiftOf(numbers: readonly string[]): number | null {
  const shifts = new Map<number, number>();
  numbers.forEach((number, at) => {
    if (/^\d{1,5}$/.test(number)) shifts.set(Number(number) - at, (shifts.get(Number(number) - at) ?? 0) + 1);
  });
  const [shift, count] = [...shifts].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0]);
  const printed = numbers.filter((number) => number !== '').length;
  return count >= FEWEST && 2 * count > printed ? shift : null;
}
/** What each page is called, by the numbers printed on them. */
export function printedLabels(numbers: readonly string[]): string[] {
  const shift = shiftOf(numbers);
  return numbers.map((number, at) => {
    if (number !== '') return number;
    return shift === null || at + shift < 1 ? String(at + 1) : String(at + shift);
  });
}
/** What each page is called: by the document's own labels, else by its printed number, else by its place. */
export async function pageLabels(document: PDFDocumentProxy, numbers: readonly string[]): Promise<string[]> {
  const printed = printedLabels(numbers);
  let own: readonly string[] | null = null;
  try {
    own = await within(document.getPageLabels(), PDF_LIMITS.page, null);
  } catch {
    // Damaged labels: the printed numbers do.
  }
  return printed.map((label, at) => {
    const said = own?.[at]?.trim() ?? '';
    return said === '' || said.length > LONGEST ? label : said.toWellFormed();
  });
}
