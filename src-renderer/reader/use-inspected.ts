import { useEffect, useMemo, useState } from 'react';
import type { TextSource } from '#contract/article';
import type { HostCalls, KeptOriginal } from '#contract/calls';
import { type ArticleHistory, articleHistory } from '#text/article-history';
import type { ArchiveDatabase } from '../archive/archive-database';
import { sightsOf, textOfId } from '../archive/reads';
import type { Article, Text } from '../archive/rows';
import { useLive } from '../archive/use-live';

/** The kept copy of an original, under the name that it had when it was seen last. */
export interface Original {
  readonly name: string;
  /** Null while it is asked for, and where it is not here; `isHere` tells which. */
  readonly kept: KeptOriginal | null;
  readonly isHere: boolean;
}
/** What an answer belongs to: a late one of another article is dropped. */
interface Answered<Value> {
  readonly key: string;
  readonly value: Value;
}
/** What a question is answered with, asked anew for each key; null until then, and where the host is gone. */
function useAnswer<Value>(key: string, ask: () => Promise<Value>): Value | null {
  const [answered, setAnswered] = useState<Answered<Value> | null>(null);
  // The key says all that the question depends on; `ask` is a new function at each drawing.
  useEffect(() => {
    let late = false;
    ask().then(
      (value) => {
        if (!late) setAnswered({ key, value });
      },
      () => {},
    );
    return () => {
      late = true;
    };
  }, [key]);
  return answered?.key === key ? answered.value : null;
}
/** The original of an article: its name, where it lies and how large it is. */
export function useOriginal(db: ArchiveDatabase, host: Pick<HostCalls, 'originalInfo'>, original: string): Original {
  const path = useLive(async () => (await sightsOf(db, original)).at(-1)?.path ?? '', [db, original]) ?? '';
  const info = useAnswer(original, () => host.originalInfo(original));
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { name, kept: info?.ok ? info.value : null, isHere: info?.ok !== false };
}
/** What was done to an article since it was imported, up to its newest change; null until it is known. */
export function useHistory(host: Pick<HostCalls, 'changesOf'>, article: Article): ArticleHistory | null {
  const changes = useAnswer(`${article.id} ${article.newest}`, () => host.changesOf([article.id]));
  return useMemo(() => changes && articleHistory(changes), [changes]);
}
const NO_TEXTS: ReadonlyMap<string, Text> = new Map();

/** Those of an article's texts that are here, by id. */
export function useTexts(db: ArchiveDatabase, texts: readonly TextSource[]): ReadonlyMap<string, Text> {
  const ids = texts.map(({ text }) => text);
  const found = useLive(async () => {
    const rows = await Promise.all(ids.map((id) => textOfId(db, id)));
    return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  }, [db, ids.join(' ')]);
  return found ?? NO_TEXTS;
}
