import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Failure } from '#contract/article';
import type { ParsedMember } from '../parsed';
import { forkWorker } from '../worker/fork-worker';
import { makeParser } from '../worker/parser';

/** The id and path that a line asks for; a damaged line still gets an answer. */
function asked(line: string): { readonly id: unknown; readonly path: string } {
  try {
    const { id = null, path } = JSON.parse(line) as { id?: unknown; path?: unknown };
    return { id, path: typeof path === 'string' ? path : '' };
  } catch {
    return { id: /"id"\s*:\s*"([^"]*)"/.exec(line)?.[1] ?? null, path: '' };
  }
}
function failed(reason: Failure, detail: string, ms: number): ParsedMember {
  return { member: '', bytes: 0, parsed: { ok: false, reason, detail }, ms };
}
/**
 * Reads the files that JSON lines {id, path} on stdin name, by the parser of the app; hands each document over as it comes.
 * `entry` is the address of the built entry: the worker lies beside it.
 */
export async function readAskedFiles(entry: string, take: (id: unknown, member: ParsedMember) => void): Promise<void> {
  const parser = makeParser(() => forkWorker(fileURLToPath(new URL('./parse-worker.js', entry))));
  const work = async (id: unknown, path: string): Promise<void> => {
    if (path === '') {
      take(id, failed('unreadable', 'the line names no file', 0));
      return;
    }
    const began = performance.now();
    const ended = await parser.parse({ path, name: basename(path) }, (member) => take(id, member));
    if (!ended.ok) take(id, failed(ended.reason, ended.detail, Math.round(performance.now() - began)));
  };
  const waiting: Promise<void>[] = [];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const { id, path } = asked(line);
    waiting.push(work(id, path));
  }
  await Promise.all(waiting);
  parser.stop();
}
