/** What one hostile web archive may cost, each with its reason. */
export const WARC_LIMITS = {
  /** A crawl of a ministry's site has some thousand pages, and ten records for each. */
  records: 100_000,
  /** Documents that are handed over. */
  pages: 20_000,
  /** Prose deflates to a third, tables to a fiftieth; more than this is a bomb. Little may be as empty as it likes. */
  ratio: 500,
  ratioFrom: 8 * 1024 * 1024,
  /** What one compressed stretch of an archive may inflate to: an archive compressed as a whole, as large as is read. */
  stretch: 256 * 1024 * 1024,
  /** All that is inflated of one archive. */
  bytes: 1024 * 1024 * 1024,
  /** One page out of its content encoding; the largest file that is read on its own is no larger. */
  page: 64 * 1024 * 1024,
} as const;
