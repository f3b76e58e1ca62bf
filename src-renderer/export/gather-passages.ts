import type { ArchiveDatabase } from '../archive/archive-database';
import { type CitedPassages, citePassages } from './cite-passages';
import type { CitedPassage, Unproved } from './cited-passage';
import { gatherAnnotations, type Scope } from './gather-annotations';

/** The passages of a scope with all that a document says of them, each read back from its text. `paths` names tags by id. */
export async function gatherPassages(
  db: ArchiveDatabase,
  scope: Scope,
  paths: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<CitedPassages> {
  const passages: CitedPassage[] = [];
  let unproved: Unproved | null = null;
  for await (const annotated of gatherAnnotations(db, scope)) {
    signal.throwIfAborted();
    const cited = citePassages(annotated, paths);
    passages.push(...cited.passages);
    unproved ??= cited.unproved;
  }
  return { passages, unproved };
}
