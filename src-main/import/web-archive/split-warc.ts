import type { Member } from '../member';
import { archivedPages, isPage, memberOf, pathsFor } from './archived-pages';
import { WARC_LIMITS } from './warc-limits';

/**
 * The pages in a web archive (WARC), by their addresses, with the time at which each was saved. What is wrong with the archive as a
 * whole comes last, without a path.
 */
export async function* splitWarc(bytes: Uint8Array): AsyncGenerator<Member> {
  const pathOf = pathsFor();
  let count = 0;
  for await (const found of archivedPages(bytes)) {
    if ('failure' in found) yield { path: '', ...found };
    else if (isPage(found.answer) && found.answer.sent.length > 0) {
      if (++count > WARC_LIMITS.pages) {
        yield { path: '', failure: 'too-many', detail: `more than ${WARC_LIMITS.pages} pages` };
        return;
      }
      yield memberOf(found, pathOf(found.url));
    }
  }
}
