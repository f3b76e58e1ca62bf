import type { HostCalls } from '#contract/calls';
import { notUndone, redone, undone } from './words';

/** Takes back the last action or repeats the one taken back last; answers the sentence to say, once the screen shows it. */
export async function undoOrRedo(
  host: Pick<HostCalls, 'undo' | 'redo'>,
  catchUp: () => Promise<void>,
  what: 'undo' | 'redo',
): Promise<{ readonly ok: boolean; readonly sentence: string }> {
  const answer = await host[what]();
  if (!answer.ok) return { ok: false, sentence: notUndone(answer.reason, what) };
  await catchUp();
  return { ok: true, sentence: what === 'undo' ? undone(answer.value) : redone(answer.value) };
}
