import type { Member } from '../member';
import { archivedPages, isPage, memberOf, pathsFor } from './archived-pages';
import { WARC_LIMITS } from './warc-limits';

/** The path of what is wrong with an archive as a whole. */
const REST = 'rest';

/** The pages in a web archive (WARC), by their addresses, with the time at which each was saved. */
export async function* splitWarc(bytes: Uint8Array): AsyncGenerator<Member> {
  const pathOf = pathsFor();
  let count = 0;
  for await (const found of archivedPages(bytes)) {
    if ('failure' in found) yield { path: REST, ...found };
    else if (isPage(found.answer) && found.answer.sent.length > 0) {
      if (++count > WARC_LIMITS.pages) {
        yield { path: REST, failure: 'too-many', detail: `more than ${WARC_LIMITS.pages} pages` };
        return;
      }
      yield memberOf(found, pathOf(found.url));
    }
  }
}
