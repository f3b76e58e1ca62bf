import type { TextSource } from '#contract/article';
import type { NotReadAgain, ReadAgain, RecordRefusal } from '#contract/calls';
import type { Cursor, FileSeen } from '#contract/change';
import type { Encoding } from '#contract/encodings';
import type { Outcome } from '#contract/outcome';
import type { TextBody } from '#contract/text';
import { articleHistory } from '#text/article-history';
import type { Vault } from '../vault/open-vault';
import { Refused } from '../vault/refused';
import type { FileToParse, Parsed, Parser } from './parser';

export interface ReadAgainTools {
  readonly vault: Pick<Vault, 'changesOf' | 'entriesSince' | 'findOriginal' | 'keepText' | 'readText'>;
  readonly parse: Parser['parse'];
}
type Answer = Outcome<ReadAgain, NotReadAgain | RecordRefusal>;
/** Journal lines looked through at a time: an import's line is tens of kilobytes long. */
const LINES = 200;

/** Every sight of an original, in the order of the journal; it is read from its first line to its last. */
async function* sightsOf({ entriesSince }: ReadAgainTools['vault'], original: string): AsyncGenerator<FileSeen> {
  const cursors = new Map<string, Cursor>();
  for (;;) {
    const lines = await entriesSince([...cursors.values()], LINES);
    if (!lines.ok) throw new Error(`The journal changed while it was read: ${lines.detail}`);
    if (lines.value.length === 0) return;
    for (const { segment, line, hash, entry } of lines.value) {
      cursors.set(segment, { segment, line, hash });
      for (const { kind, value } of entry.changes) if (kind === 'file.seen' && value.original === original) yield value;
    }
  }
}
/** The name that the article's file had where it was seen last; empty where no import has told of it. */
async function nameOf(
  vault: ReadAgainTools['vault'],
  article: string,
  { original, member }: TextSource,
): Promise<string> {
  let name = '';
  for await (const { path, articles } of sightsOf(vault, original)) {
    if (!articles.includes(article)) continue;
    const file = member !== '' && path.endsWith(`/${member}`) ? path.slice(0, -member.length - 1) : path;
    name = file.slice(file.lastIndexOf('/') + 1);
  }
  return name;
}
/** Reads the one document that is asked for. */
async function parseOne(parse: Parser['parse'], file: FileToParse): Promise<Parsed> {
  let read: Parsed = { ok: false, reason: 'damaged', detail: `no document ${file.only} in it` };
  const ended = await parse(file, ({ member, parsed }) => {
    if (member === file.only) read = parsed;
  });
  return ended.ok ? read : ended;
}
function refused({ reason, detail }: Extract<Parsed, { ok: false }>): Answer {
  switch (reason) {
    case 'gone':
      return { ok: false, reason: 'not-here', detail };
    case 'empty-file':
    case 'not-text':
    case 'format-not-read':
      return { ok: false, reason: 'not-text', detail };
    case 'too-large':
    case 'unreadable':
    case 'took-too-long':
    case 'crashed':
    case 'not-kept':
    case 'locked':
    case 'damaged':
    case 'unpacks-too-large':
    case 'too-deep':
    case 'too-many':
    case 'set-aside':
      return { ok: false, reason: 'unreadable', detail };
  }
}
function saysTheSame(one: TextBody | null, other: TextBody): boolean {
  const content = ({ blocks, removed }: TextBody): string => JSON.stringify([blocks, removed]);
  return one !== null && content(one) === content(other);
}
/**
 * Reads the original of the text that an article shows in this encoding and keeps the text, whose extractor names the encoding ("text/1 as Big5").
 * Where nothing comes out differently the current text is answered, so that what stands on it stays where it is.
 */
export async function readAgain(tools: ReadAgainTools, article: string, encoding: Encoding): Promise<Answer> {
  const { vault, parse } = tools;
  const shown = articleHistory(await vault.changesOf([article]))?.shown;
  const kept = shown && (await vault.findOriginal(shown.original));
  if (!shown || !kept) return { ok: false, reason: 'not-here', detail: shown?.original ?? article };
  const parsed = await parseOne(parse, {
    path: kept.path,
    name: await nameOf(vault, article, shown),
    encoding,
    only: shown.member,
  });
  if (!parsed.ok) return refused(parsed);
  const { found, text } = parsed.value;
  if (saysTheSame(await vault.readText(shown.text), text)) return { ok: true, value: { text: shown.text, found } };
  try {
    const id = await vault.keepText({ ...text, extractor: `${text.extractor} as ${encoding}` });
    return { ok: true, value: { text: id, found } };
  } catch (cause) {
    if (cause instanceof Refused) return { ok: false, reason: cause.reason, detail: String(cause) };
    throw new Error(`The text of ${article} could not be kept.`, { cause });
  }
}
