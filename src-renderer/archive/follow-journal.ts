import type { HostCalls } from '#contract/calls';
import type { Cursor, DatedChange, JournalLine } from '#contract/change';
import { textOf } from '#text/text-of';
import { countWords } from '#text/words-of';
import { applyLines, type Changed, type Touched } from './apply-lines';
import type { ArchiveDatabase } from './archive-database';
import type { Article, Text } from './rows';

/** Lines fetched at once: a line may hold one change or a batch of an import. */
const LINES = 250;
/** Changes applied in one transaction, at least a line: few enough that the window goes on answering. */
const CHANGES = 400;
/** While an import runs ahead of the window, its batches are applied one by one: two at once are hardly quicker, and hold it up longer. */
const CHANGES_LIVE = 50;
/** Targets whose changes are asked for at once. */
const TARGETS = 250;

/** An article that has just come, with what there is to index of it: nobody has to read it again. */
export interface AddedArticle {
  readonly article: Article;
  readonly text: string;
  readonly words: number;
}
type Source = Pick<HostCalls, 'entriesSince' | 'texts' | 'changesOf'>;

export interface JournalFollower {
  /** Brings the cache up to the journal; calls that overlap share the work. */
  readonly catchUp: () => Promise<void>;
  /** Resolves when the cache holds this line. */
  readonly passed: (line: Cursor) => Promise<void>;
}

/** A text with all that it says, which is counted and indexed. */
interface ReadText {
  readonly row: Text;
  readonly text: string;
}
/** The texts that the lines name. Of an old journal many are here already; those of new lines hardly ever, so nobody looks. */
async function bodies(
  db: ArchiveDatabase,
  host: Source,
  lines: readonly JournalLine[],
  areNew: boolean,
): Promise<ReadText[]> {
  const named = new Set(
    lines.flatMap(({ entry }) =>
      entry.changes.flatMap(({ kind, value }) => {
        if (kind === 'article.add') return [value.text];
        if (kind !== 'article.text') return [];
        return [value.text, value.newer?.text, value.older?.text].filter((text) => text !== undefined);
      }),
    ),
  );
  const known = areNew
    ? []
    : await db.texts
        .where('id')
        .anyOf([...named])
        .primaryKeys();
  const here = new Set(known);
  const wanted = [...named].filter((id) => !here.has(id));
  if (wanted.length === 0) return [];
  const answers = await host.texts(wanted);
  return wanted.flatMap((id, place) => {
    const body = answers[place];
    if (!body) return [];
    const text = textOf(body.blocks);
    return [{ row: { ...body, id, words: countWords(text), length: text.length }, text }];
  });
}
async function allChanges(host: Source, targets: readonly string[]): Promise<Map<string, DatedChange[]>> {
  const all = new Map<string, DatedChange[]>();
  for (let at = 0; at < targets.length; at += TARGETS)
    for (const dated of await host.changesOf(targets.slice(at, at + TARGETS))) {
      const known = all.get(dated.change.target) ?? [];
      known.push(dated);
      all.set(dated.change.target, known);
    }
  return all;
}
async function applyAll(
  db: ArchiveDatabase,
  host: Source,
  lines: readonly JournalLine[],
  texts: readonly Text[],
): Promise<Changed> {
  const first = await applyLines(db, lines, texts, new Map());
  if ('touched' in first) return first;
  const second = await applyLines(db, lines, texts, await allChanges(host, first.toFold));
  if ('touched' in second) return second;
  throw new Error(`The journal lacks changes of ${second.toFold.join(', ')}.`);
}
function withTexts(articles: readonly Article[], texts: readonly ReadText[]): AddedArticle[] {
  const byId = new Map(texts.map((read) => [read.row.id, read]));
  return articles.flatMap((article) => {
    const read = byId.get(article.text);
    return read ? [{ article, text: read.text, words: read.row.words }] : [];
  });
}
/** The lines in runs of about as many changes as one transaction takes. */
function batches(lines: readonly JournalLine[], most: number): JournalLine[][] {
  const runs: JournalLine[][] = [];
  let changes = most;
  for (const line of lines) {
    if (changes >= most) {
      runs.push([]);
      changes = 0;
    }
    runs.at(-1)?.push(line);
    changes += line.entry.changes.length;
  }
  return runs;
}
/** Throws the cache away: what it holds is of another journal, and the folder is the truth. */
async function startAgain(db: ArchiveDatabase): Promise<void> {
  await db.delete();
  await db.open();
}
/**
 * The one serial loop that brings the cache up to the journal. `applied` hears which rows each batch has changed,
 * or null when the cache was thrown away to be read again; and of new lines the articles that they added.
 */
export function followJournal(
  db: ArchiveDatabase,
  host: Source,
  applied: (touched: Touched | null, added: readonly AddedArticle[]) => void,
): JournalFollower {
  const step = async (): Promise<boolean> => {
    const since = await host.entriesSince(await db.cursors.toArray(), LINES);
    if (!since.ok) {
      await startAgain(db);
      applied(null, []);
      return true;
    }
    const isLive = since.value.length < LINES;
    for (const lines of batches(since.value, isLive ? CHANGES_LIVE : CHANGES)) {
      const texts = await bodies(db, host, lines, isLive);
      const rows = texts.map(({ row }) => row);
      const { touched, added } = await applyAll(db, host, lines, rows);
      applied(touched, isLive ? withTexts(added, texts) : []);
    }
    return since.value.length > 0;
  };
  const drain = async (): Promise<void> => {
    while (await step());
  };
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const catchUp = (): Promise<void> => {
    // Who asks while a round is under way may have seen a line that this round has missed: one more round serves all of them.
    if (running !== null) {
      next ??= running.then(catchUp, catchUp);
      return next;
    }
    next = null;
    running = drain().finally(() => {
      running = null;
    });
    return running;
  };
  const passed = async ({ segment, line }: Cursor): Promise<void> => {
    const holds = async (): Promise<boolean> => ((await db.cursors.get(segment))?.line ?? 0) >= line;
    if (await holds()) return;
    await catchUp();
    if (!(await holds())) throw new Error(`Line ${line} of segment ${segment} is not in the journal.`);
  };
  return { catchUp, passed };
}
