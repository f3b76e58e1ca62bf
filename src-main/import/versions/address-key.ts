/** Parameters that say how a reader came to a page, not which page it is. */
const COMING =
  /^(?:utm_.*|at_.*|mtm_.*|pk_.*|hsa_.*|mc_[ce]id|_hs(?:enc|mi)|(?:fb|g|dc|ms|y|tt|tw|wbra|gbra)clid|wbraid|gbraid|igshid|igsh|_ga|_gl|smid|cmpid|ocid|spm|cn-reloaded)$/i;
/** What a server answers for a folder. */
const INDEX = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;

function paramsOf({ searchParams }: URL): string {
  searchParams.sort();
  return [...searchParams]
    .filter(([name]) => !COMING.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}
/**
 * What two spellings of a page's address have in common: "https://www.Example.org/a/?utm_source=x#top" and
 * "http://example.org/a" are "example.org/a". Empty for what is no address of an article: a whole site ("https://example.org/").
 */
export function addressKey(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return '';
  const url = new URL(address);
  const host = url.host.replace(/^www\./, '');
  // The same letter is written %c3 and %C3.
  const path = url.pathname
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
    .replace(INDEX, '')
    .replace(/\/+$/, '');
  const params = paramsOf(url);
  if (path === '' && params === '') return '';
  return `${host}${path}${params && `?${params}`}`;
}
