import { MONTHS } from '#text/months';
import { readVagueDate } from '#text/vague-date';

const EDTF = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
/** A season, a decade. */
const VAGUE = /^\d{4}-2[1-4]$|^\d{3}x$/;
const ABOUT = /^(?:about|around|approximately|circa|ca\.?|c\.?|~)\s*/;
/** Words and signs between the parts of a date, in the languages whose months are known. */
const BETWEEN = /,|\b(?:of|the|de|del|den|der|el|le|di)\b|(?<=\d)(?:st|nd|rd|th|er|º|ª|°)(?!\p{L})/gu;
const DAY = String.raw`(?<day>\d{1,2})`;
const YEAR = String.raw`(?<year>-?\d{4})`;
const WORD = String.raw`(?<word>\p{L}{3,12})\.?`;
const MONTH = String.raw`(?<month>\d{1,2})`;
const WAYS: readonly RegExp[] = [
  YEAR,
  `${DAY}\\.?[ -]?${WORD}[ -]?${YEAR}`,
  `${WORD} ?${DAY} ${YEAR}`,
  `${WORD}[ -]?${YEAR}`,
  `${YEAR} ?${WORD}(?: ?${DAY})?`,
  `${YEAR}[-/.]${MONTH}(?:[-/.]${DAY})?`,
  `${YEAR} ?[年년] ?${MONTH} ?[月월](?: ?${DAY} ?[日号일])?`,
  `${DAY}\\. ?${MONTH}\\. ?${YEAR}`,
  `${MONTH}[/.]${YEAR}`,
  `(?<first>\\d{1,2})/(?<second>\\d{1,2})/${YEAR}`,
].map((way) => new RegExp(`^${way}$`, 'u'));

function daysIn(year: number, month: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month, 0);
  return at.getUTCDate();
}
function edtf(year: string, month: number | null, day: number | null, doubt: string): string | null {
  if (year === '-0000') return null;
  if (month === null) return year + doubt;
  if (month < 1 || month > 12) return null;
  if (day !== null && (day < 1 || day > daysIn(Number(year), month))) return null;
  const parts = [month, ...(day === null ? [] : [day])].map((part) => String(part).padStart(2, '0'));
  return [year, ...parts].join('-') + doubt;
}
/** "13/4/2024" and "4/13/2024" are clear; "3/4/2024" is March to some and April to others. */
function clearOrder(first: number, second: number): readonly [day: number, month: number] | null {
  if (first > 12) return [first, second];
  if (second > 12 || first === second) return [second, first];
  return null;
}
function read(parts: Readonly<Record<string, string | undefined>>, doubt: string): string | null {
  const { year = '', month, word, day, first, second } = parts;
  if (first && second) {
    const [clearDay, clearMonth] = clearOrder(Number(first), Number(second)) ?? [];
    return clearMonth === undefined ? null : edtf(year, clearMonth, clearDay ?? null, doubt);
  }
  const named = word === undefined ? undefined : (MONTHS.get(word) ?? 0);
  const number = named ?? (month === undefined ? null : Number(month));
  return edtf(year, number, day === undefined ? null : Number(day), doubt);
}
/** A date as a researcher types it ("10 January 2024", "Jan 2024", "about 1890", EDTF) as EDTF; null where it is none or unclear. */
export function understandDate(typed: string): string | null {
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return '';
  const written = EDTF.exec(plain);
  if (written && !VAGUE.test(plain)) {
    const [, year = '', month, day, sign = ''] = written;
    return edtf(year, month ? Number(month) : null, day ? Number(day) : null, sign);
  }
  const vague = VAGUE.test(plain) ? plain.toUpperCase() : readVagueDate(plain);
  if (vague !== '') return vague;
  const about = ABOUT.test(plain) || /[~%]$/.test(plain);
  const asked = /[?%]$/.test(plain);
  const bare = plain.replace(ABOUT, '').replace(/[~?%]$/, '');
  const spaced = bare.replace(BETWEEN, ' ').replace(/\s+/g, ' ').trim();
  const doubt = about && asked ? '%' : about ? '~' : asked ? '?' : '';
  for (const way of WAYS) {
    const parts = way.exec(spaced)?.groups;
    if (parts) return read(parts, doubt);
  }
  return null;
}
