/** How much room a date has: "10 Jan 2024" or "10 January 2024". */
export type DateLength = 'short' | 'long';

const PARTS = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/;

/** What EDTF calls the months 21 to 24. */
const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];
const FIRST_SEASON = 21;
const DECADE = /^(\d{3})X$/;

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** The formatter for these parts; making one costs a hundred times what using it costs. */
function formatOf(length: DateLength, withDay: boolean): Intl.DateTimeFormat {
  const key = `${length} ${withDay}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: length === 'short' ? 'short' : 'long',
    ...(withDay ? { day: 'numeric' } : {}),
  });
  FORMATS.set(key, made);
  return made;
}
function words(year: number, month: string | undefined, day: string | undefined, length: DateLength): string {
  if (!month) return String(year);
  const season = SEASONS[Number(month) - FIRST_SEASON];
  if (season !== undefined) return `${season} ${year}`;
  const at = new Date(0);
  at.setUTCFullYear(year, Number(month) - 1, day ? Number(day) : 1);
  return formatOf(length, day !== undefined).format(at);
}
/** An EDTF date in words: day, month, season, year or decade, "about" where it says ~; '' for none, and as written where it is neither. */
export function showDate(edtf: string, length: DateLength): string {
  const parts = PARTS.exec(edtf);
  if (!parts) return edtf.replace(DECADE, '$10s');
  const [, year = '', month, day, doubt] = parts;
  const shown = words(Number(year), month, day, length);
  return doubt === undefined ? shown : doubt === '?' ? `${shown}?` : `about ${shown}`;
}
/** The head of a group of articles: "January 2024", "2024", or that there is no date. */
export function showMonth(key: string): string {
  return key === '' ? 'No date' : showDate(key, 'long');
}
/** Whether the date is known to the day, the month or the year; a season and a decade are no sharper than a year. */
export function dateSharpness(edtf: string): 'day' | 'month' | 'year' | 'none' {
  const parts = PARTS.exec(edtf);
  if (!parts) return DECADE.test(edtf) ? 'year' : 'none';
  return parts[3] ? 'day' : Number(parts[2] ?? FIRST_SEASON) < FIRST_SEASON ? 'month' : 'year';
}
