import { webAddress } from '../../found/web-address';
import type { Told } from '../../member';
import type { PageMeta } from './read-meta';

/** What a page's head says, corrected by the container that the page was saved in: it knows the address and the time. */
export function toldMeta(meta: PageMeta, { url = '', capturedAt = '' }: Told): PageMeta {
  const at = Date.parse(capturedAt);
  return {
    ...meta,
    url: webAddress(url) || meta.url,
    capturedAt: Number.isNaN(at) ? meta.capturedAt : new Date(at).toISOString(),
  };
}
