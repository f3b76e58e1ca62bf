import type { Member } from '../member';
import { type OpenZip, openZip } from '../zip/open-zip';
import { type Archived, archivedPages, isPage, memberOf, pathsFor } from './archived-pages';
import { comparable, listedPages } from './listed-pages';
import { WARC_LIMITS } from './warc-limits';

const ARCHIVE = /(?:^|\/)archive\/[^/]+\.warc(?:\.gz)?$/i;
const LIST = /^pages\/[^/]+\.jsonl$/i;
const MOST_LIST_BYTES = 32 * 1024 * 1024;
/** What a listed address may be besides a page, and still a document. */
const DOCUMENT = /^(?:application\/pdf|text\/plain)$/;

/** Takes the answers of listed addresses, and of those that they send on to. */
function takesListed(listed: ReadonlySet<string>): (archived: Archived) => boolean {
  const wanted = new Set(listed);
  return ({ url, answer }) => {
    const address = comparable(url);
    if (!wanted.has(address)) return false;
    if (answer.status >= 300 && answer.status < 400) wanted.add(comparable(answer.location, url));
    return isPage(answer) || (answer.status === 200 && DOCUMENT.test(answer.type));
  };
}
async function* pagesIn(zip: OpenZip, takes: (archived: Archived) => boolean): AsyncGenerator<Member> {
  const pathOf = pathsFor();
  let count = 0;
  for (const name of zip.names.filter((each) => ARCHIVE.test(each))) {
    const read = await zip.read(name);
    if (!read.ok) {
      yield { path: name, failure: read.reason, detail: read.detail };
      continue;
    }
    for await (const found of archivedPages(read.value)) {
      if ('failure' in found) yield { path: name, ...found };
      else if (takes(found) && found.answer.sent.length > 0) {
        if (++count > WARC_LIMITS.pages) {
          yield { path: '', failure: 'too-many', detail: `more than ${WARC_LIMITS.pages} pages` };
          return;
        }
        yield memberOf(found, pathOf(found.url));
      }
    }
  }
}
async function listedIn(zip: OpenZip): Promise<ReadonlySet<string>> {
  const listed = new Set<string>();
  for (const name of zip.names.filter((each) => LIST.test(each))) {
    const read = await zip.read(name, MOST_LIST_BYTES);
    if (read.ok) for (const url of listedPages(Buffer.from(read.value).toString('utf8'))) listed.add(url);
  }
  return listed;
}
/** The pages in a packed web archive (WACZ): those that its list of pages names, or else all that are in it. */
export async function* splitWacz(bytes: Uint8Array): AsyncGenerator<Member> {
  const opened = await openZip(bytes);
  if (!opened.ok) {
    yield { path: '', failure: opened.reason, detail: opened.detail };
    return;
  }
  const zip = opened.value;
  if (!zip.names.some((name) => ARCHIVE.test(name))) {
    yield { path: '', failure: 'damaged', detail: 'no web archive in it' };
    return;
  }
  const listed = await listedIn(zip);
  const faults: Member[] = [];
  let found = false;
  if (listed.size > 0) {
    for await (const member of pagesIn(zip, takesListed(listed))) {
      if ('failure' in member) faults.push(member);
      else {
        found = true;
        yield member;
      }
    }
  }
  // A list that names nothing of what is there is that of another archive.
  if (found) yield* faults;
  else yield* pagesIn(zip, ({ answer }) => isPage(answer));
}
