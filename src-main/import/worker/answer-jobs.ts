import type { Block } from '#contract/text';
import { showFile } from '../original/show-file';
import { parseFile } from '../parse-file';
import type { ParsedMember } from '../parsed';
import type { BeginReply, ParseJob, ParseReply, ShowReply, Taken } from './parser';

/** A reply holds at most so many documents, and about so many UTF-16 units of text: what the host has at hand at a time. */
const MOST_MEMBERS = 20;
const MOST_UNITS = 1_000_000;
/** Documents that took so long together are sent: the host gives each the time of one file, not all of a reply. */
const MOST_MS = 2_000;

/**
 * UTF-16 units of one document with all that was removed from it: the longest novels are 4 million. The host holds a text
 * several times while it keeps it, one for each worker, and a window shows it whole.
 */
export const LONGEST_DOCUMENT = 20_000_000;

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
function unitsOf({ parsed }: ParsedMember): number {
  if (!parsed.ok) return 0;
  const { blocks, removed } = parsed.value.text;
  return removed.reduce((sum, each) => sum + lengthOf(each.blocks), lengthOf(blocks));
}
/** A document as the host can take it. */
function bounded(document: ParsedMember): ParsedMember {
  const units = unitsOf(document);
  if (units <= LONGEST_DOCUMENT) return document;
  return { ...document, parsed: { ok: false, reason: 'unpacks-too-large', detail: `${units} characters` } };
}
function isTaken(message: unknown): message is Taken {
  return typeof message === 'object' && message !== null && 'taken' in message;
}
/** A fault of ours in a parser costs this document only, and the detail says where. */
function crashed(cause: unknown) {
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { ok: false, reason: 'crashed', detail } as const;
}
/**
 * Answers jobs strictly one after the other, so that a hang or a death is the fault of the first unanswered one. Of a file
 * with many documents a few are sent, and the next are read when they were taken.
 */
export function answerJobs(answer: (reply: ParseReply | BeginReply | ShowReply) => void): (message: unknown) => void {
  let before: Promise<void> = Promise.resolve();
  let goOn = (_stop: boolean): void => {};
  /** Resolves when they were taken; true where nothing more is wanted of the file. */
  const give = async (id: number, members: readonly ParsedMember[]): Promise<boolean> => {
    const taken = new Promise<boolean>((resolve) => {
      goOn = resolve;
    });
    answer({ id, members, more: true });
    return taken;
  };
  const show = async ({ id, maxBytes, ...file }: ParseJob): Promise<void> => {
    answer({ id, shown: await showFile(file, maxBytes).catch(crashed) });
  };
  const work = async ({ id, maxBytes, ...file }: ParseJob): Promise<void> => {
    let members: ParsedMember[] = [];
    let units = 0;
    let began = performance.now();
    const begins = (member: string): Promise<void> => {
      answer({ id, begins: member });
      // On its way before a reader can hang.
      return new Promise((gone) => setImmediate(gone));
    };
    try {
      for await (const document of parseFile(file, maxBytes, begins)) {
        const member = bounded(document);
        members.push(member);
        units += unitsOf(member);
        const isFull = members.length >= MOST_MEMBERS || units > MOST_UNITS || performance.now() - began > MOST_MS;
        // A file that is one document is answered at once.
        if (member.member === '' || !isFull) continue;
        const stop = await give(id, members);
        members = [];
        units = 0;
        began = performance.now();
        if (stop) break;
      }
    } catch (cause) {
      members.push({ member: '', bytes: 0, parsed: crashed(cause), ms: 0 });
    }
    answer({ id, members, more: false });
  };
  return (message) => {
    if (isTaken(message)) goOn(message.stop);
    else {
      const job = message as ParseJob;
      before = before.then(() => (job.show ? show(job) : work(job)));
    }
  };
}
