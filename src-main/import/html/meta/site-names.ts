import { keyOf } from '../page-element';
import { type LinkedData, plainText } from './read-json-ld';
import { firstOf, type PageMeta } from './read-meta';

/** The names a page's site goes by, as keys to compare with. */
export function siteNames(meta: PageMeta, linked: LinkedData): string[] {
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(meta.url || firstOf(meta, 'og:url', 'twitter:url'))?.[1] ?? '';
  const handle = firstOf(meta, 'twitter:site', 'twitter:creator').replace('@', '');
  return [
    firstOf(meta, 'og:site_name', 'application-name', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher'),
    linked.site,
    host,
    host.split('.').slice(0, -1).join(''),
    host.split('.').at(-2) ?? '',
    handle,
  ]
    .map((name) => keyOf(plainText(name)))
    .filter((name) => name.length > 1);
}
