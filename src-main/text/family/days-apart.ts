const DAY_MS = 86_400_000;

/** First and last moment that an EDTF date may mean; null where it says nothing exact. */
function spanOf(date: string): readonly [number, number] | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (!year) return null;
  const [y, m, d] = [Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1];
  const last = day ? Date.UTC(y, m, d) : month ? Date.UTC(y, m + 1, 0) : Date.UTC(y, 11, 31);
  return [Date.UTC(y, m, d), last];
}
/** The fewest days that can lie between two EDTF dates: 0 where one is unknown, or uncertain, or they may be the same. */
export function daysApart(a: string, b: string): number {
  const [one, other] = [spanOf(a), spanOf(b)];
  if (!one || !other) return 0;
  return Math.max(0, one[0] - other[1], other[0] - one[1]) / DAY_MS;
}
