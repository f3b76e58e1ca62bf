import type { Doubt } from '#contract/article';
import type { ArticleDraft } from '#contract/article-draft';
import { headerWords } from '../mail/header-words';
import { partBytes } from '../mail/part-bytes';
import { type MimePart, splitParts } from '../mail/split-parts';
import { withoutEnvelope } from '../mail/without-envelope';
import type { Told } from '../member';
import type { Parsed } from '../parsed';
import type { OwnParts } from './bring-parts-in';
import { readHtml } from './read-html';

/** Frames of a page are tried, the largest first, until one has words; more of them are pictures of counters. */
const MOST_TRIED = 5;

interface SavedPage {
  readonly bytes: Uint8Array;
  readonly told: Told;
  /** The other parts, by the addresses that the page uses for them. */
  readonly part: OwnParts;
}
function allParts(part: MimePart): MimePart[] {
  return [part, ...part.children.flatMap(allParts)];
}
function isPage({ type }: MimePart): boolean {
  return type.value === 'text/html' || type.value === 'application/xhtml+xml';
}
function idOf(text: string): string {
  return text.replace(/^\s*<|>\s*$/g, '').trim();
}
/** The part that the container names as its first, or its first page; then the other pages, the largest first. */
function pagesOf(root: MimePart): MimePart[] {
  const parts = allParts(root);
  const pages = parts.filter(isPage);
  const start = parts.map(({ type }) => idOf(type.params.get('start') ?? '')).find((id) => id !== '');
  const named = pages.find(({ headers }) => idOf(headers.get('content-id') ?? '') === start);
  const first = (start === undefined ? undefined : named) ?? pages[0];
  const others = pages.filter((page) => page !== first).sort((one, other) => other.body.length - one.body.length);
  return first === undefined ? [] : [first, ...others].slice(0, MOST_TRIED);
}
function toldOf(root: MimePart, page: MimePart, isRoot: boolean): Told {
  const location = page.headers.get('content-location') ?? '';
  const snapshot = isRoot ? (root.headers.get('snapshot-content-location') ?? '') : '';
  const charset = page.type.params.get('charset');
  const date = Date.parse(root.headers.get('date') ?? '');
  return {
    url: snapshot || location || (root.headers.get('content-location') ?? ''),
    ...(!Number.isNaN(date) && { capturedAt: new Date(date).toISOString() }),
    ...(charset !== undefined && { charset }),
  };
}
/** The title that the container gives, where the page has none. */
function titled(draft: ArticleDraft, subject: string): ArticleDraft {
  if (draft.found.titleFrom.by !== 'file' || subject === '') return draft;
  return {
    ...draft,
    found: { ...draft.found, title: subject, titleFrom: { by: 'meta', sure: 'likely' } },
    doubts: draft.doubts.filter((doubt) => doubt !== 'no-title'),
  };
}
/** The first page that such a file holds, as it is; null where it holds none. */
export function openMhtml(bytes: Uint8Array): SavedPage | null {
  const { root } = splitParts(withoutEnvelope(bytes));
  const [page] = pagesOf(root);
  if (!page) return null;
  const parts = new Map<string, MimePart>();
  for (const part of allParts(root)) {
    const id = idOf(part.headers.get('content-id') ?? '');
    if (id !== '') parts.set(`cid:${id}`, part);
    const location = part.headers.get('content-location') ?? '';
    if (location !== '') parts.set(location, part);
  }
  const told = toldOf(root, page, true);
  const base = page.headers.get('content-location') ?? told.url;
  const find = (address: string): MimePart | undefined =>
    parts.get(address) ?? (URL.canParse(address, base) ? parts.get(new URL(address, base).href) : undefined);
  return {
    bytes: partBytes(page),
    told,
    part: (address) => {
      const found = find(address.trim());
      return found && { type: found.type.value, bytes: partBytes(found) };
    },
  };
}
/** Reads a page saved with its parts in one file (MHTML, as Chromium, Internet Explorer, Word and add-ons write it). */
export async function readMhtml(bytes: Uint8Array, name: string): Promise<Parsed> {
  const { root, endsEarly, shortened } = splitParts(withoutEnvelope(bytes));
  const subject = headerWords(root.headers.get('subject') ?? '');
  const doubts: readonly Doubt[] = [
    ...(endsEarly ? (['ends-early'] as const) : []),
    ...(shortened ? (['shortened'] as const) : []),
  ];
  let first: Parsed = { ok: false, reason: 'damaged', detail: 'no page in it' };
  for (const [at, page] of pagesOf(root).entries()) {
    const read = await readHtml(partBytes(page), name, toldOf(root, page, at === 0));
    const parsed: Parsed = read.ok
      ? { ok: true, value: titled({ ...read.value, doubts: [...read.value.doubts, ...doubts] }, subject) }
      : read;
    if (parsed.ok && !parsed.value.doubts.includes('mostly-empty')) return parsed;
    if (at === 0 || (!first.ok && parsed.ok)) first = parsed;
  }
  return first;
}
