/** Where the page lives; IndexedDB belongs to it, so it never changes. */
export const ORIGIN = 'app://archive';

/** Whether an address is one of our own pages. */
export function isOurs(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}
