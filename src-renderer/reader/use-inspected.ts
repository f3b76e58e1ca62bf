import { useEffect, useMemo, useState } from 'react';
import type { TextSource } from '#contract/article';
import type { HostCalls, KeptOriginal } from '#contract/calls';
import { type ArticleHistory, articleHistory } from '#text/article-history';
import type { ArchiveDatabase } from '../archive/archive-database';
import { lastPathOf, textOfId } from '../archive/reads';
import type { Article, Text } from '../archive/rows';
import { useLive } from '../archive/use-live';

/** The kept copy of an original, under the name that it had when it was seen last. */
export interface Original {
  readonly name: string;
  /** The name of the file that it is or lies in; null until it is looked up. */
  readonly file: string | null;
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
function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
/** The name of the document, and that of the file which it is or lies in; empty where no import tells of them. */
function namesIn(path: string, member: string): { readonly name: string; readonly file: string } {
  const isInside = member !== '' && path.endsWith(`/${member}`);
  return { name: lastOf(path), file: lastOf(isInside ? path.slice(0, -member.length - 1) : path) };
}
/** The original of an article: its name, where it lies and how large it is. */
export function useOriginal(
  db: ArchiveDatabase,
  host: Pick<HostCalls, 'originalInfo'>,
  { id, original, member }: Pick<Article, 'id' | 'original' | 'member'>,
): Original {
  const path = useLive(() => lastPathOf(db, { id, original }), [db, id, original]);
  const info = useAnswer(original, () => host.originalInfo(original));
  const names = path === undefined ? null : namesIn(path, member);
  return { name: '', file: null, ...names, kept: info?.ok ? info.value : null, isHere: info?.ok !== false };
}
type Look = Awaited<ReturnType<HostCalls['viewOriginal']>>;
const NOT_SHOWN: Look = { ok: false, reason: 'unreadable', detail: '' };

/** How the original of an article looks, whose file has this name; null until it is known. */
export function useLook(host: Pick<HostCalls, 'viewOriginal'>, article: Article, file: string | null): Look | null {
  return useAnswer(`${article.id} ${article.text} ${article.original} ${file}`, async () =>
    file === null ? null : await host.viewOriginal(article.id, file).catch(() => NOT_SHOWN),
  );
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
