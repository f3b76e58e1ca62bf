import { countWords } from '../boilerplate/line';
import type { DraftBlock } from '../document/draft-document';
import { splitElements } from '../document/split-elements';
import { decodeHtml } from '../html/decode-html';
import { parsePage } from '../html/parse-page';
import { decodePart } from './decode-part';
import { partBytes } from './part-bytes';
import { splitMailText } from './split-mail-text';
import type { MimePart } from './split-parts';
import { unflow } from './unflow';

/** What a message says, and what hangs on it. */
export interface MessageContent {
  readonly blocks: readonly DraftBlock[];
  readonly hidden: readonly { readonly before: number; readonly block: DraftBlock }[];
  readonly guessed: boolean;
  readonly damaged: boolean;
  /** All of its text was written as plain text. */
  readonly plain: boolean;
  readonly attachments: readonly MimePart[];
}
const NOTHING: MessageContent = {
  blocks: [],
  hidden: [],
  guessed: false,
  damaged: false,
  plain: true,
  attachments: [],
};
/** The plain text of a message with this share of the words of its page says the same; with less it only points to the page. */
const REAL = 0.5;
/** What mail systems tell one another: no words of a person. */
const OF_MACHINES =
  /^(?:message\/(?:delivery-status|disposition-notification|feedback-report)|text\/rfc822-headers|application\/(?:pgp-signature|(?:x-)?pkcs7-signature|pgp-encrypted))$/;
const OF_MIME = /\bmulti-?part message\b|\bMIME\b/i;
const PLAIN: ReadonlySet<string> = new Set(['text/plain', 'text/markdown']);

/** The name that a part gives itself as a file. */
export function fileNameOf({ disposition, type }: MimePart): string {
  return disposition.params.get('filename') ?? type.params.get('name') ?? '';
}
function isText({ type }: MimePart): boolean {
  return PLAIN.has(type.value) || type.value === 'text/html';
}
/** A part with the name of a file is one, unless it is all that there is to read. */
function isAttached(part: MimePart, first: boolean): boolean {
  return part.disposition.value === 'attachment' || (!first && fileNameOf(part) !== '');
}
async function plainContent(part: MimePart): Promise<MessageContent | null> {
  const decoded = await decodePart(partBytes(part), part.type.params.get('charset') ?? '');
  if (!decoded) return null;
  const { params } = part.type;
  const flowed = params.get('format')?.toLowerCase() === 'flowed';
  const text = flowed ? unflow(decoded.text, params.get('delsp')?.toLowerCase() === 'yes') : decoded.text;
  return { ...NOTHING, blocks: splitMailText(text), guessed: decoded.guessed, damaged: decoded.damaged };
}
async function htmlContent(part: MimePart): Promise<MessageContent | null> {
  const decoded = await decodeHtml(partBytes(part), part.type.params.get('charset'));
  if (!decoded.ok) return decoded.reason === 'empty-file' ? { ...NOTHING, plain: false } : null;
  const { root, clipped } = parsePage(decoded.value.text);
  const { blocks, hidden } = splitElements(root);
  const { guessed, damaged } = decoded.value;
  return { ...NOTHING, blocks, hidden, guessed, damaged: damaged || clipped, plain: false };
}
async function leafContent(part: MimePart, first: boolean): Promise<MessageContent> {
  if (OF_MACHINES.test(part.type.value)) return NOTHING;
  const read =
    isText(part) && !isAttached(part, first)
      ? await (part.type.value === 'text/html' ? htmlContent(part) : plainContent(part))
      : null;
  return read ?? { ...NOTHING, attachments: [part] };
}
function joined(contents: readonly MessageContent[]): MessageContent {
  let before = 0;
  const hidden = contents.flatMap((content) => {
    const own = content.hidden.map((each) => ({ ...each, before: each.before + before }));
    before += content.blocks.length;
    return own;
  });
  return {
    blocks: contents.flatMap(({ blocks }) => blocks),
    hidden,
    guessed: contents.some(({ guessed }) => guessed),
    damaged: contents.some(({ damaged }) => damaged),
    plain: contents.every(({ plain, blocks }) => plain || blocks.length === 0),
    attachments: contents.flatMap(({ attachments }) => attachments),
  };
}
function wordsOf({ blocks }: MessageContent): number {
  return blocks.reduce((sum, { text }) => sum + countWords(text), 0);
}
/** One of several ways to say the same: the plain text where it says it all. */
function chosen(contents: readonly MessageContent[]): MessageContent {
  const most = Math.max(0, ...contents.map(wordsOf));
  const real = contents.find((content) => content.plain && most > 0 && wordsOf(content) >= REAL * most);
  const fullest = contents.find((content) => wordsOf(content) === most);
  return { ...(real ?? fullest ?? NOTHING), attachments: contents.flatMap(({ attachments }) => attachments) };
}
/** A picture of the page's own, or another way to say the same: nothing that was sent as a file. */
function belongs({ type, headers, disposition }: MimePart, parent: string): boolean {
  const loose = disposition.value !== 'attachment';
  if (parent === 'multipart/related') return type.value.startsWith('image/') || type.value === 'text/css';
  if (type.value.startsWith('image/')) return headers.has('content-id') && loose;
  return parent === 'multipart/alternative' && type.value.startsWith('text/') && loose;
}
/** What stands before the parts: words where the program that wrote it forgot to begin a part, else a note about MIME. */
async function preambleContent(part: MimePart): Promise<MessageContent> {
  const content = (await plainContent({ ...part, headers: new Map() })) ?? NOTHING;
  return content.blocks.some(({ text }) => OF_MIME.test(text)) ? NOTHING : content;
}
/** The text of a message, and the parts that are files of their own. */
export async function messageContent(part: MimePart, first = true): Promise<MessageContent> {
  const { type, children } = part;
  if (!type.value.startsWith('multipart/')) return await leafContent(part, first);
  const contents: MessageContent[] = [];
  for (const child of children) {
    const text = isText(child) || child.children.length > 0;
    if (!text && belongs(child, type.value)) continue;
    const isFirst = first && contents.every(({ blocks }) => blocks.length === 0);
    contents.push(await messageContent(child, isFirst || type.value === 'multipart/alternative'));
  }
  const content = type.value === 'multipart/alternative' ? chosen(contents) : joined(contents);
  if (content.blocks.length > 0 || !first) return content;
  return { ...(await preambleContent(part)), attachments: content.attachments };
}
