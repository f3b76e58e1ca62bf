import { MONTHS } from '#text/months';

export interface DateFound {
  /** EDTF: "2024-01-10" or "2024-01". */
  readonly date: string;
  /** Where it stands in the text that was read. */
  readonly start: number;
  readonly end: number;
}
/** A date stands at the beginning of what it dates; nothing longer is looked through. */
const LONGEST = 600;
const ORDINAL = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?`;
const YEAR = String.raw`((?:1[5-9]|20)\d{2})(?!\d)`;
const MONTH = String.raw`(\p{L}{3,12})\.?`;
const OF = String.raw`(?:\s+(?:de|del|d['’]|of))?`;
type Order = 'year-month-day' | 'day-month-year' | 'month-day-year' | 'year-month' | 'month-year';
const PATTERNS: readonly (readonly [order: Order, pattern: RegExp])[] = [
  ['year-month-day', new RegExp(String.raw`(?<!\d)${YEAR}\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)`, 'u')],
  ['year-month-day', new RegExp(String.raw`(?<!\d)${YEAR}\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号일]`, 'u')],
  [
    'day-month-year',
    new RegExp(
      // A mark glued to the day is a digit that a scanner could not read: "~9 September" was the 29th.
      String.raw`(?<![\d~^*|])${ORDINAL}(?:\s+day)?${OF}\s*[-\s]\s*${MONTH}(?:\s+(?:de|del|of))?\s*[-,\s]\s*${YEAR}`,
      'u',
    ),
  ],
  ['month-day-year', new RegExp(String.raw`(?<!\p{L})${MONTH}\s+${ORDINAL},?\s+${YEAR}`, 'u')],
  ['day-month-year', new RegExp(String.raw`(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?${YEAR}`, 'u')],
  ['year-month', new RegExp(String.raw`(?<!\d)${YEAR}\s?[年년]\s?(\d{1,2})\s?[月월]`, 'u')],
  ['month-year', new RegExp(String.raw`(?<!\p{L}|\d\s)${MONTH}(?:\s+(?:de|del|of))?,?\s+${YEAR}`, 'u')],
];
const PARTS: Readonly<Record<Order, readonly [year: number, month: number, day: number]>> = {
  'year-month-day': [1, 2, 3],
  'day-month-year': [3, 2, 1],
  'month-day-year': [3, 1, 2],
  'year-month': [1, 2, 0],
  'month-year': [2, 1, 0],
};
/** Eastern Arabic, Persian and full-width digits as ASCII ones: one for one, so that places stay. */
function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
function monthOf(word: string): number {
  return /^\d/.test(word) ? Number(word) : (MONTHS.get(word.toLowerCase()) ?? 0);
}
function edtf(year: number, month: number, day: number | null): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  if (month < 1 || month > 12) return '';
  if (day === null) return `${year}-${two(month)}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${year}-${two(month)}-${two(day)}` : '';
}
/** "3/4/2024" is March or April: no date is better than a wrong one. "13/4/2024", "4/13/2024" and "3.4.2024" are clear. */
function dayAndMonth(day: string, month: string, written: string): readonly [day: number, month: number] {
  const [first, second] = [Number(day), monthOf(month)];
  if (!/^\d+\s?\//.test(written)) return [first, second];
  if (first > 12) return [first, second];
  return second > 12 ? [second, first] : [0, 0];
}
function read(order: Order, match: RegExpExecArray): string {
  const [year = '', month = '', day = ''] = PARTS[order].map((place) => (place === 0 ? '' : (match[place] ?? '')));
  if (day === '') return edtf(Number(year), monthOf(month), null);
  if (order !== 'day-month-year') return edtf(Number(year), monthOf(month), Number(day));
  const [first, second] = dayAndMonth(day, month, match[0]);
  return edtf(Number(year), second, first);
}
/** The first date in the beginning of a text, as precise as it is written; null where there is none that is sure. */
export function readDate(text: string): DateFound | null {
  const plain = plainDigits(text.slice(0, LONGEST));
  if (!/\d{4}/.test(plain)) return null;
  for (const [order, pattern] of PATTERNS) {
    const match = pattern.exec(plain);
    const date = match ? read(order, match) : '';
    if (match && date !== '') {
      return { date, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}
