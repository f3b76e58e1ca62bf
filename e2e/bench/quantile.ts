/** The value below which this share of the values lies (nearest rank); 0 where there is none. */
export function quantile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((one, other) => one - other);
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? 0;
}
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
/** To one decimal place, for tables. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
