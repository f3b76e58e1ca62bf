import type { Doubt } from '#contract/article';
import { draftDocument, SAYS_NOTHING } from '../document/draft-document';
import type { Member } from '../member';
import type { Parsed } from '../parsed';
import { headerPeople, headerWords } from './header-words';
import { messageContent } from './message-content';
import { messageDate } from './message-date';
import { nameAttachment } from './name-attachment';
import { partBytes } from './part-bytes';
import { type MimePart, splitParts } from './split-parts';
import { withoutEnvelope } from './without-envelope';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'mail/2';
/** A message with more is an attack; each of them may be a document. */
const MOST_ATTACHMENTS = 500;

export interface MailRead {
  readonly body: Parsed;
  readonly attachments: readonly Member[];
}
function isEncrypted({ type }: MimePart): boolean {
  const enveloped = /^(?:enveloped|authenveloped)-data$/i.test(type.params.get('smime-type') ?? '');
  return type.value === 'multipart/encrypted' || (/pkcs7-mime$/.test(type.value) && enveloped);
}
/** The encoding that the message names first: that of headers that name none. */
function labelOf(part: MimePart): string {
  const own = part.type.params.get('charset') ?? '';
  return own !== '' ? own : (part.children.map(labelOf).find((label) => label !== '') ?? '');
}
function members(parts: readonly MimePart[]): Member[] {
  return parts
    .map((part) => ({ part, bytes: partBytes(part) }))
    .filter(({ bytes }) => bytes.length > 0)
    .map(({ part, bytes }, at) => ({ path: nameAttachment(part, bytes, at + 1), bytes }));
}
/** Reads a message (RFC 5322, MIME): its own words whole, quotes and signature too, and its attachments as members. */
export async function readMail(bytes: Uint8Array, name: string): Promise<MailRead> {
  const { root, endsEarly, shortened } = splitParts(withoutEnvelope(bytes));
  if (isEncrypted(root)) {
    return { body: { ok: false, reason: 'locked', detail: 'the message is encrypted' }, attachments: [] };
  }
  const label = labelOf(root);
  const { blocks, hidden, guessed, damaged, attachments } = await messageContent(root);
  const title = headerWords(root.headers.get('subject') ?? '', label);
  if (blocks.length === 0 && attachments.length === 0 && title === '') {
    return { body: { ok: false, reason: 'empty-file', detail: 'a message without words' }, attachments: [] };
  }
  const doubts: Doubt[] = [
    ...(guessed ? (['encoding-guessed'] as const) : []),
    ...(damaged ? (['part-damaged'] as const) : []),
    ...(endsEarly ? (['ends-early'] as const) : []),
    ...(shortened || attachments.length > MOST_ATTACHMENTS ? (['shortened'] as const) : []),
  ];
  const said = {
    ...SAYS_NOTHING,
    title,
    date: messageDate(root.headers.get('date') ?? ''),
    authors: headerPeople(root.headers.get('from') ?? root.headers.get('sender') ?? '', label),
  };
  const removed = hidden.map(({ before, block }) => ({ before, rule: 'hidden', blocks: [block] }));
  const draft = draftDocument({ extractor: EXTRACTOR, name, said, blocks, removed, doubts });
  return { body: { ok: true, value: draft }, attachments: members(attachments.slice(0, MOST_ATTACHMENTS)) };
}
