/** What one PDF may cost; what lies beyond is left unread, and the article says that it was shortened. */
export const PDF_LIMITS = {
  /** The longest reports and collections of treaties have about 3,000. */
  pages: 5_000,
  /** A page of small print has 2,000 pieces of text, a newspaper's 8,000; a map or drawing of more is no text. */
  runsOfPage: 20_000,
  /** Text of the longest novels is 4 million; it is held three times while it is laid out. */
  characters: 8_000_000,
  /** Milliseconds for one page: a full page takes 20, a drawing 500. */
  page: 4_000,
  /** Milliseconds for all pages: the parser ends its worker after 20,000, and the layout needs some of them. */
  reading: 10_000,
  /** Milliseconds to find the document's outline: a wrong one is mended by looking through the whole file. */
  opening: 6_000,
} as const;
