/** Writes an error that nobody foresaw where a maintainer finds it; the researcher's window hears one fixed sentence. */
export function reportError(what: string, cause: unknown): void {
  console.error(`Verbatim: ${what} failed.`, cause);
}
