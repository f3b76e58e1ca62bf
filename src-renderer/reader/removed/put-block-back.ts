import type { HostCalls, NotPutBack, RecordRefusal } from '#contract/calls';
import type { Change } from '#contract/change';
import { putBack } from '#text/put-back';
import type { ArchiveDatabase } from '../../archive/archive-database';
import { annotationsOn, articleOf } from '../../archive/reads';
import type { Text } from '../../archive/rows';
import { putBackChanges } from './put-back-changes';

export interface PutBackTools {
  readonly db: ArchiveDatabase;
  readonly host: Pick<HostCalls, 'putBack' | 'texts'>;
  /** Resolves to whether it was recorded; says itself why it was not. */
  readonly record: (changes: readonly Change[]) => Promise<boolean>;
}
type Answer =
  | { readonly ok: true; readonly moved: number; readonly parted: number }
  | { readonly ok: false; readonly reason: NotPutBack | RecordRefusal | 'not-recorded' };

/** Puts one run of removed blocks back into the text that an article shows, as one action with the annotations on it. */
export async function putBlockBack(tools: PutBackTools, id: string, text: Text, place: number): Promise<Answer> {
  const { db, host, record } = tools;
  const back = putBack(text, place);
  if (!back) return { ok: false, reason: 'no-such-block' };
  const kept = await host.putBack(id, text.id, place);
  if (!kept.ok) return kept;
  const [body] = await host.texts([kept.value.text]);
  if (!body) return { ok: false, reason: 'not-here' };
  // Read as late as can be: an annotation that was made while the host was busy has to come along too.
  const article = await articleOf(db, id);
  if (!article) return { ok: false, reason: 'not-here' };
  if (article.text !== text.id) return { ok: false, reason: 'another-text' };
  const annotations = await annotationsOn(db, id, text.id);
  const after = { id: kept.value.text, blocks: body.blocks };
  const { changes, moved, parted } = putBackChanges(article, annotations, text, after, back.insertion);
  return (await record(changes)) ? { ok: true, moved, parted } : { ok: false, reason: 'not-recorded' };
}
