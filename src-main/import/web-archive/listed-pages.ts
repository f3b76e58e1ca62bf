/** A list of more pages, or a line of more characters, is none of pages that a person saved. */
const MOST_PAGES = 100_000;

/** An address as it is compared: the part of a page is the page. */
export function comparable(url: string, base?: string): string {
  try {
    const parsed = new URL(url, base);
    parsed.hash = '';
    return parsed.href;
  } catch {
    return '';
  }
}
/** The addresses that a list of pages (pages.jsonl) names; lines that are damaged are passed over. */
export function listedPages(jsonLines: string): string[] {
  return jsonLines
    .split('\n', MOST_PAGES)
    .map((line) => {
      try {
        const page: unknown = JSON.parse(line);
        const url = typeof page === 'object' && page !== null && 'url' in page ? page.url : '';
        return typeof url === 'string' ? comparable(url) : '';
      } catch {
        return '';
      }
    })
    .filter((url) => url !== '');
}
