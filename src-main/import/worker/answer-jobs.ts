import { showFile } from '../original/show-file';
import { parseFile } from '../parse-file';
import type { ParsedMember } from '../parsed';
import type { ParseJob, ParseReply, ShowReply, Taken } from './parser';

/** A reply holds at most so many documents, and about so many UTF-16 units of text: what the host has at hand at a time. */
const MOST_MEMBERS = 20;
const MOST_UNITS = 1_000_000;

function unitsOf({ parsed }: ParsedMember): number {
  return parsed.ok ? parsed.value.text.blocks.reduce((sum, { text }) => sum + text.length, 0) : 0;
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
export function answerJobs(answer: (reply: ParseReply | ShowReply) => void): (message: unknown) => void {
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
    try {
      for await (const member of parseFile(file, maxBytes)) {
        if (members.length >= MOST_MEMBERS || units > MOST_UNITS) {
          const stop = await give(id, members);
          members = [];
          units = 0;
          if (stop) break;
        }
        members.push(member);
        units += unitsOf(member);
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
