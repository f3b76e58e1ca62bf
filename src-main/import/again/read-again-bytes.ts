import type { Encoding } from '#contract/encodings';
import { decode } from '../plain-text/guess-encoding';

/**
 * The bytes of a file in this encoding as UTF-8 with its mark. Every reader takes the mark's word, so whatever the file says
 * of itself (a page's meta element, say) counts for nothing.
 */
export function readAgainBytes(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  return Buffer.from(`\uFEFF${decode(bytes, encoding.toLowerCase())}`);
}
