import type { ChangeKind, Cursor, DatedChange, JournalLine } from '#contract/change';
import { changeKey, datedChanges } from '#text/change-key';
import type { ArchiveDatabase } from './archive-database';
import { beginsRow, foldChanges, onTop } from './fold-changes';
import type { AnyRow, Text } from './rows';

type TableName = 'articles' | 'annotations' | 'tags' | 'runs' | 'files';
/** Which rows a batch has changed, for those who show or index them. */
export type Touched = { readonly [Name in TableName]: ReadonlySet<string> };
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
/** The targets whose rows have to be folded from all their changes: ask the host for these before applying. */
export async function targetsToFold(db: ArchiveDatabase, lines: readonly JournalLine[]): Promise<string[]> {
  const targets = byTarget(lines);
  const [rows, waiting] = [await rowsOf(db, targets), await waitingTargets(db)];
  return [...targets].filter(([id, target]) => needsAll(target, id, rows.get(id), waiting)).map(([id]) => id);
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
 * `texts` are those that the lines name; `all` holds every change of the targets named by `targetsToFold`.
 * Throws, and applies nothing, where a line is missing or `all` lacks a target that has to be folded.
 */
export async function applyLines(
  db: ArchiveDatabase,
  lines: readonly JournalLine[],
  texts: readonly Text[],
  all: ReadonlyMap<string, readonly DatedChange[]>,
): Promise<Touched> {
  const tables = [db.articles, db.annotations, db.tags, db.runs, db.files, db.texts, db.cursors, db.meta];
  return db.transaction('rw', tables, async () => {
    const step = fresh(lines, await db.cursors.toArray());
    const targets = byTarget(step.lines);
    const [rows, waiting] = [await rowsOf(db, targets), await waitingTargets(db)];
    const after = new Map<TableName, AnyRow[]>();
    const waitingBefore = waiting.size;
    for (const [id, target] of targets) {
      const changes = all.get(id);
      if (!changes && needsAll(target, id, rows.get(id), waiting)) throw new Error(`All changes of ${id} are needed.`);
      const row = rowAfter(target, rows.get(id), changes);
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
    return touchedBy(targets);
  });
}
