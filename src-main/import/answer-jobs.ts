import { parseFile } from './parse-file';
import type { ParseJob, ParseReply } from './parser';

/** Answers jobs strictly one after the other, so that a hang or a death is the fault of the first unanswered one. */
export function answerJobs(answer: (reply: ParseReply) => void): (job: unknown) => void {
  let before: Promise<void> = Promise.resolve();
  return (job) => {
    const { id, maxBytes, ...file } = job as ParseJob;
    before = before
      .then(() => parseFile(file, maxBytes))
      .then((parsed) => answer({ id, parsed }))
      // A fault of ours in a parser costs this file only, and the detail says where.
      .catch((cause: unknown) => {
        const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
        answer({ id, parsed: { ok: false, reason: 'crashed', detail } });
      });
  };
}
