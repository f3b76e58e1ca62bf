import type { NotReadAgain, ReadAgain, RecordRefusal } from '#contract/calls';
import type { Encoding } from '#contract/encodings';
import type { Outcome } from '#contract/outcome';
import { articleHistory } from '#text/article-history';
import type { Vault } from '../../vault/open-vault';
import { Refused } from '../../vault/refused';
import type { Parsed } from '../parsed';
import type { KnownArticles } from '../versions/known-articles';
import { parseOne } from '../worker/parse-one';
import type { Parser } from '../worker/parser';
import { fileNameOf } from './file-name-of';
import { saysTheSame } from './says-the-same';

export interface ReadAgainTools {
  readonly vault: Pick<Vault, 'changesOf' | 'findOriginal' | 'keepText' | 'readText'>;
  readonly parse: Parser['parse'];
  readonly known: Pick<KnownArticles, 'catchUp' | 'lastPath'>;
}
type Answer = Outcome<ReadAgain, NotReadAgain | RecordRefusal>;

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
/**
 * Reads the original of the text that an article shows in this encoding and keeps the text, whose extractor names the encoding ("text/1 as Big5").
 * Where nothing comes out differently the current text is answered, so that what stands on it stays where it is.
 */
export async function readAgain(tools: ReadAgainTools, article: string, encoding: Encoding): Promise<Answer> {
  const { vault, parse, known } = tools;
  const shown = articleHistory(await vault.changesOf([article]))?.shown;
  const kept = shown && (await vault.findOriginal(shown.original));
  if (!shown || !kept) return { ok: false, reason: 'not-here', detail: shown?.original ?? article };
  await known.catchUp();
  const parsed = await parseOne(parse, {
    path: kept.path,
    name: fileNameOf(shown.member, known.lastPath(article, shown.original)),
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
