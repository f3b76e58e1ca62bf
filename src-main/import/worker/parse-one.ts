import type { FileToParse, Parsed } from '../parsed';
import type { Parser } from './parser';

/** Reads the one document that is asked for. */
export async function parseOne(parse: Parser['parse'], file: FileToParse): Promise<Parsed> {
  let read: Parsed = { ok: false, reason: 'damaged', detail: `no document ${file.only} in it` };
  const ended = await parse(file, ({ member, parsed }) => {
    if (member === file.only) read = parsed;
  });
  return ended.ok ? read : ended;
}
