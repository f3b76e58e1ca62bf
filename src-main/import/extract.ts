import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Failure } from '#contract/article';
import type { ArticleDraft } from '#contract/article-draft';
import { forkWorker } from './fork-worker';
import { makeParser, type ParsedMember } from './parser';

const UNREAD = new Set(['format-not-read', 'empty-file', 'not-text']);

function described({ found, text, doubts }: ArticleDraft): object {
  return {
    outcome: doubts.length > 0 ? 'attention' : 'kept',
    ...(doubts.length > 0 && { reason: doubts.join(', ') }),
    title: found.title,
    date: found.date,
    author: found.authors.join('; '),
    site: found.republishedFrom,
    source: found.source,
    url: found.url,
    lang: found.lang,
    type: found.type,
    category: found.category,
    issuers: found.issuers,
    blocks: text.blocks,
    removed: text.removed,
    text: text.blocks.map((block) => (block.label ? `${block.label} ${block.text}` : block.text)).join('\n'),
  };
}
function answer(id: unknown, { member, parsed, ms }: ParsedMember): string {
  const told = parsed.ok
    ? described(parsed.value)
    : {
        outcome: UNREAD.has(parsed.reason) ? 'unread' : 'failed',
        reason: parsed.detail === '' ? parsed.reason : `${parsed.reason}: ${parsed.detail}`,
      };
  return `${JSON.stringify({ id, ...(member !== '' && { member }), ...told, ms })}\n`;
}
/** The id and path that a line asks for; a damaged line still gets an answer. */
function asked(line: string): { readonly id: unknown; readonly path: string } {
  try {
    const { id = null, path } = JSON.parse(line) as { id?: unknown; path?: unknown };
    return { id, path: typeof path === 'string' ? path : '' };
  } catch {
    return { id: /"id"\s*:\s*"([^"]*)"/.exec(line)?.[1] ?? null, path: '' };
  }
}
// JSON lines {id, path} in, one JSON line each document out: the reading of files as the app does it, for measuring.
const parser = makeParser(() => forkWorker(fileURLToPath(new URL('./parse-worker.js', import.meta.url))));

function failed(reason: Failure, detail: string, ms: number): ParsedMember {
  return { member: '', bytes: 0, parsed: { ok: false, reason, detail }, ms };
}
async function work(id: unknown, path: string): Promise<void> {
  const write = (member: ParsedMember): void => void process.stdout.write(answer(id, member));
  if (path === '') {
    write(failed('unreadable', 'the line names no file', 0));
    return;
  }
  const began = performance.now();
  const ended = await parser.parse({ path, name: basename(path) }, write);
  if (!ended.ok) write(failed(ended.reason, ended.detail, Math.round(performance.now() - began)));
}
const waiting: Promise<void>[] = [];
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue;
  const { id, path } = asked(line);
  waiting.push(work(id, path));
}
await Promise.all(waiting);
parser.stop();
