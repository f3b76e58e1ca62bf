import type { IncomingMessage } from 'node:http';

/** The status with which a request is refused, or 0: this host alone, reading alone, and never on behalf of another site. */
export function refuseRequest({ headers, method, url }: IncomingMessage, authority: string): number {
  if (headers.host !== authority) return 421;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return 0;
  // The file through which a browser is opened is another site to it. Opening the page gives nothing away: the token is not
  // in the request.
  const opening = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document' && url === '/';
  return opening ? 0 : 403;
}
