import type { ActionSummary, HostCalls } from '#contract/calls';
import { many } from '../ui/words';

/** What an action did, as people remember it: "annotation", "import of 12 articles". */
function actionName({ kind, count }: ActionSummary): string {
  switch (kind) {
    case 'article.add':
      return `import of ${many(count, 'article', 'articles')}`;
    case 'article.edit':
      return `correction of ${many(count, 'article', 'articles')}`;
    case 'article.text':
      return count === 1 ? 'another version of the text' : `other versions of ${many(count, 'text', 'texts')}`;
    case 'article.tags':
      return `tags of ${many(count, 'article', 'articles')}`;
    case 'article.trash':
      return `trash of ${many(count, 'article', 'articles')}`;
    case 'article.read':
      return `read or unread for ${many(count, 'article', 'articles')}`;
    case 'annotation.add':
    case 'tag.add':
      return many(count, 'annotation or tag', 'annotations or tags');
    case 'annotation.note':
      return 'change of a note';
    case 'annotation.tags':
      return 'change of tags';
    case 'annotation.place':
      return 'place of an annotation';
    case 'annotation.trash':
      return `deletion of ${many(count, 'annotation', 'annotations')}`;
    case 'tag.edit':
    case 'tag.retire':
    case 'tag.trash':
      return 'change of a tag';
    case 'run.start':
    case 'run.end':
    case 'file.seen':
      return 'import';
  }
}
export function undone(summary: ActionSummary): string {
  return `Undone: ${actionName(summary)}.`;
}
export function redone(summary: ActionSummary): string {
  return `Done again: ${actionName(summary)}.`;
}
type Refused = Extract<Awaited<ReturnType<HostCalls['undo']>>, { ok: false }>['reason'];
export function notUndone(reason: Refused, what: 'undo' | 'redo'): string {
  switch (reason) {
    case 'nothing':
      return what === 'undo' ? 'Nothing to undo.' : 'Nothing to do again.';
    case 'touched-since':
      return 'Not undone: something else has changed the same thing since. Change it by hand.';
    case 'disk-full':
      return 'Not undone: the disk is full. Free some space and try again.';
    case 'read-only':
      return 'Not undone: the archive’s folder cannot be written to. Check the disk, then open Verbatim again.';
    case 'other-window':
      return 'Not undone: another window writes to this archive now.';
  }
}
