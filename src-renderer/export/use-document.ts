import { useEffect, useMemo, useState } from 'react';
import type { ArchiveDatabase } from '../archive/archive-database';
import type { TagPath } from '../archive/tag-paths';
import type { CitedPassages } from './cite-passages';
import type { Unproved } from './cited-passage';
import type { ExportOptions } from './export-options';
import type { Scope } from './gather-annotations';
import { gatherPassages } from './gather-passages';
import { notGathered, nothingToExport, notProved } from './words';
import { type Written, writeDocument } from './write-document';

/** The document that would be saved now. */
export interface ExportDocument extends Written {
  readonly passages: number;
  readonly articles: number;
}
/** The document, or the sentence that says why there is none; null while it is written. */
export type DocumentState =
  | { readonly document: ExportDocument; readonly refusal: '' }
  | { readonly document: null; readonly refusal: string };

interface Wanted {
  readonly db: ArchiveDatabase;
  readonly tags: readonly TagPath[];
  readonly scope: Scope;
  readonly options: ExportOptions;
  readonly heading: string;
  readonly archive: string;
}
/** What `work` answers for what is given now; null until then. Work for what is no longer wanted is given up. */
function useWork<Answer>(work: (signal: AbortSignal) => Promise<Answer>): Answer | Error | null {
  const [done, setDone] = useState<{ readonly work: unknown; readonly answer: Answer | Error } | null>(null);
  useEffect(() => {
    const wanted = new AbortController();
    const take = (answer: Answer | Error): void => {
      if (!wanted.signal.aborted) setDone({ work, answer });
    };
    work(wanted.signal).then(take, (cause: unknown) => take(cause instanceof Error ? cause : new Error(String(cause))));
    return () => wanted.abort();
  }, [work]);
  return done?.work === work ? done.answer : null;
}
function refused(unproved: Unproved | null): DocumentState | null {
  return unproved && { document: null, refusal: notProved(unproved) };
}
function stateOf(gathered: CitedPassages | Error | null, written: Written | Error | null): DocumentState | null {
  if (gathered instanceof Error || written instanceof Error) return { document: null, refusal: notGathered };
  if (!gathered) return null;
  const { passages, unproved } = gathered;
  if (unproved) return refused(unproved);
  if (passages.length === 0) return { document: null, refusal: nothingToExport };
  if (!written) return null;
  const articles = new Set(passages.map(({ article }) => article)).size;
  const document = { ...written, passages: passages.length, articles };
  return refused(written.unproved) ?? { document, refusal: '' };
}
/** Gathers the passages of the scope once, and writes and reads back the document anew at each change of the options. */
export function useDocument({ db, tags, scope, options, heading, archive }: Wanted): DocumentState | null {
  const paths = useMemo(() => new Map(tags.map(({ id, path }) => [id, path])), [tags]);
  const gather = useMemo(() => (signal: AbortSignal) => gatherPassages(db, scope, paths, signal), [db, scope, paths]);
  const gathered = useWork(gather);
  const write = useMemo(
    () => async (signal: AbortSignal) =>
      gathered === null || gathered instanceof Error || gathered.unproved
        ? null
        : writeDocument(gathered.passages, options, { heading, archive, now: new Date() }, signal),
    [gathered, options, heading, archive],
  );
  const written = useWork(write);
  return useMemo(() => stateOf(gathered, written), [gathered, written]);
}
