import type { ChangeKind, Cursor, DatedChange, JournalLine } from '#contract/change';
import { changeKey, datedChanges } from '#text/change-key';
import type { ArchiveDatabase } from './archive-database';
import { beginsRow, foldChanges, onTop } from './fold-changes';
import type { AnyRow, Article, Text } from './rows';

type TableName = 'articles' | 'annotations' | 'tags' | 'runs' | 'files';
/** Which rows a batch has changed, for those who show or index them. */
export type Touched = { readonly [Name in TableName]: ReadonlySet<string> };
export interface Changed {
  readonly touched: Touched;
  /** Articles that were not here before. */
  readonly added: readonly Article[];
}
/** What was changed; or, where nothing was, the targets of which all changes are needed. */
export type Applied = Changed | { readonly toFold: readonly string[] };
interface Target {
  readonly table: TableName;
  readonly changes: DatedChange[];
}
/** Targets whose first change has not arrived, though others have (segments come in any order). */
const WAITING = 'waiting';

function tableOf(kind: ChangeKind): TableName {
  if (kind.startsWith('article.')) return 'articles';
  if (kind.startsWith('annotation.')) return 'annotations';
  if (kind.startsWith('tag.')) return 'tags';
  return kind === 'file.seen' ? 'files' : 'runs';
}
/** The lines that the cursors have not passed; throws where one is missing before them. */
function fresh(lines: readonly JournalLine[], cursors: readonly Cursor[]): { lines: JournalLine[]; cursors: Cursor[] } {
  const at = new Map(cursors.map((cursor) => [cursor.segment, cursor]));
  const kept = lines.filter((line) => {
    const passed = at.get(line.segment)?.line ?? 0;
    if (line.line <= passed) return false;
    if (line.line !== passed + 1)
      throw new Error(`Line ${line.line} of segment ${line.segment} came after line ${passed}.`);
    at.set(line.segment, { segment: line.segment, line: line.line, hash: line.hash });
    return true;
  });
  return { lines: kept, cursors: [...at.values()] };
}
function byTarget(lines: readonly JournalLine[]): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const dated of lines.flatMap(datedChanges)) {
    const { target, kind } = dated.change;
    const known = targets.get(target) ?? { table: tableOf(kind), changes: [] };
    known.changes.push(dated);
    targets.set(target, known);
  }
  for (const { changes } of targets.values()) changes.sort((a, b) => (changeKey(a) < changeKey(b) ? -1 : 1));
  return targets;
}
async function rowsOf(db: ArchiveDatabase, targets: ReadonlyMap<string, Target>): Promise<Map<string, AnyRow>> {
  const found = new Map<string, AnyRow>();
  for (const table of ['articles', 'annotations', 'tags', 'runs', 'files'] as const) {
    const ids = [...targets].filter(([, target]) => target.table === table).map(([id]) => id);
    if (ids.length === 0) continue;
    for (const row of await db[table].bulkGet(ids)) if (row) found.set(row.id, row);
  }
  return found;
}
async function waitingTargets(db: ArchiveDatabase): Promise<Set<string>> {
  const row = await db.meta.get(WAITING);
  return new Set(row?.value as string[] | undefined);
}
/** Whether the row cannot be had by putting the changes on top of what is there. */
function needsAll({ changes }: Target, id: string, row: AnyRow | undefined, waiting: ReadonlySet<string>): boolean {
  const first = changes[0];
  if (!first) return false;
  if (row) return changeKey(first) <= row.newest;
  return waiting.has(id) || !beginsRow(first.change);
}
function rowAfter(target: Target, row: AnyRow | undefined, all: readonly DatedChange[] | undefined) {
  if (all) return foldChanges(all);
  if (!row) return foldChanges(target.changes);
  let after = row;
  for (const dated of target.changes) after = onTop(after, dated);
  return after;
}
function rowsInto(after: Map<TableName, AnyRow[]>, table: TableName): AnyRow[] {
  const rows = after.get(table) ?? [];
  after.set(table, rows);
  return rows;
}
function touchedBy(targets: ReadonlyMap<string, Target>): Touched {
  const touched = { articles: new Set(), annotations: new Set(), tags: new Set(), runs: new Set(), files: new Set() };
  for (const [id, { table }] of targets) touched[table].add(id);
  return touched as Touched;
}
/**
 * Applies journal lines and moves the cursors in one transaction; lines that were applied before change nothing.
 * `texts` are those that the lines name; `all` holds every change of the targets whose rows have to be folded from them.
 * Applies nothing and answers these targets where `all` lacks one: ask the host for their changes and come again. Throws where
 * a line is missing.
 */
export async function applyLines(
  db: ArchiveDatabase,
  lines: readonly JournalLine[],
  texts: readonly Text[],
  all: ReadonlyMap<string, readonly DatedChange[]>,
): Promise<Applied> {
  const tables = [db.articles, db.annotations, db.tags, db.runs, db.files, db.texts, db.cursors, db.meta];
  return db.transaction('rw', tables, async () => {
    const step = fresh(lines, await db.cursors.toArray());
    const targets = byTarget(step.lines);
    const [rows, waiting] = [await rowsOf(db, targets), await waitingTargets(db)];
    const toFold = [...targets]
      .filter(([id, target]) => !all.has(id) && needsAll(target, id, rows.get(id), waiting))
      .map(([id]) => id);
    if (toFold.length > 0) return { toFold };
    const after = new Map<TableName, AnyRow[]>();
    const waitingBefore = waiting.size;
    for (const [id, target] of targets) {
      const row = rowAfter(target, rows.get(id), all.get(id));
      if (row) {
        rowsInto(after, target.table).push(row);
        waiting.delete(id);
      } else waiting.add(id);
    }
    // A table is put as a whole: one call a table is what makes a replay fast.
    for (const [table, put] of after) await db.table(table).bulkPut(put);
    await db.texts.bulkPut([...texts]);
    await db.cursors.bulkPut(step.cursors);
    if (waiting.size > 0 || waitingBefore > 0) await db.meta.put({ key: WAITING, value: [...waiting] });
    const articles = (after.get('articles') ?? []) as Article[];
    return { touched: touchedBy(targets), added: articles.filter(({ id }) => !rows.has(id)) };
  });
}
