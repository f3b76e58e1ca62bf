import { citedStatements } from '#text/cited-statements';
import { compareTexts, type DifferenceRow } from '#text/family/compare-texts';
import { familyArticle } from '#text/family/family-article';
import type { FamilyArticle } from '#text/family/reading-of';
import { textOf } from '#text/text-of';
import { ArchiveDatabase } from '../archive/archive-database';
import type { AddedArticle } from '../archive/follow-journal';
import type { Annotation, Article, Text } from '../archive/rows';
import { tagPaths } from '../archive/tag-paths';
import { AnnotationColumns, type AnnotationRow } from './annotation-columns';
import { ArticleIndex } from './article-index';
import { findHits, type Hit } from './find-hits';
import { foldReprints } from './fold-reprints';
import type { FoundRow, IndexCalls, IndexMoved, SearchAnswer } from './index-protocol';
import { Kinship } from './kinship';
import { Library } from './library';
import { queryWords } from './query';
import { reprintsOf } from './reprints-of';
import { bestSnippet, type Snippet } from './snippet';

/** Articles indexed before the worker looks for questions again: about 20 ms of work. */
const SLICE = 16;
/** Articles whose texts are held until they are indexed; an index that is further behind reads them again. */
const MOST_HELD = 500;
/** So long nothing has changed when families are looked for: the batches of an import follow one another more quickly. */
const QUIET_MS = 400;
/** Articles whose rows are read at once when the columns are filled. */
const PAGE = 500;
/** Articles with only some of the words that are shown; more is noise. */
const MOST_SOME = 100;

type Answers = {
  readonly [Name in keyof IndexCalls]: (
    ...given: Parameters<IndexCalls[Name]>
  ) => Promise<ReturnType<IndexCalls[Name]>>;
};

function byArticle(annotations: readonly Annotation[]): Map<string, Annotation[]> {
  const found = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const known = found.get(annotation.article) ?? [];
    known.push(annotation);
    found.set(annotation.article, known);
  }
  return found;
}
function noteSnippet(annotations: readonly Annotation[], words: ReturnType<typeof queryWords>): Snippet | null {
  const notes = annotations.filter(({ trashedAt, note }) => trashedAt === 0 && note !== '');
  return bestSnippet(
    notes.map(({ note }) => ({ kind: 'paragraph', text: note, sentences: [] })),
    words,
  );
}
/** Everything that the index's worker does, without the worker: columns of the library, full text, snippets. */
export function openIndexRoom(tell: (moved: IndexMoved) => void, now: () => number = Date.now): Answers {
  let db: ArchiveDatabase | null = null;
  let library = new Library();
  let annotated = new AnnotationColumns();
  let index = new ArticleIndex();
  let tags = new Map<string, string>();
  /** Articles to index, with what is to be indexed where it was handed over. */
  const waiting = new Map<string, AddedArticle | null>();
  let indexing: Promise<void> | null = null;
  let relating: Promise<void> | null = null;
  let total = 0;

  const open = (): ArchiveDatabase => {
    if (!db) throw new Error('The index has no archive yet.');
    return db;
  };
  const loadArticle = async (id: string): Promise<FamilyArticle | undefined> => {
    const article = await open().articles.get(id);
    if (article?.trashedAt !== 0) return undefined;
    const text = await open().texts.get(article.text);
    return text && familyArticle(article, text.blocks);
  };
  let kinship = new Kinship(loadArticle);
  let touchedAt = Number.NEGATIVE_INFINITY;
  const moved = (): void => tell({ moved: true, indexed: total - waiting.size, total });
  const readTags = async (): Promise<void> => {
    tags = new Map(tagPaths(await open().tags.toArray()).map(({ id, path }) => [id, path]));
  };
  const annotationsOf = async (ids: readonly string[]): Promise<Map<string, Annotation[]>> =>
    byArticle(
      await open()
        .annotations.where('article')
        .anyOf([...ids])
        .toArray(),
    );

  const putColumns = (article: Article, marks: readonly Annotation[], added: AddedArticle | null): void => {
    library.put(article, marks);
    annotated.put(article, marks);
    kinship.see(article);
    waiting.set(article.id, added);
  };
  const fillColumns = async (ids: readonly string[]): Promise<void> => {
    const marks = await annotationsOf(ids);
    for (const article of await open().articles.bulkGet([...ids]))
      if (article) putColumns(article, marks.get(article.id) ?? [], null);
  };
  const indexOne = (article: Article, text: string, words: number, marks: readonly Annotation[]): void => {
    if (article.trashedAt !== 0) {
      index.remove(article.id);
      return;
    }
    library.putWords(article.id, words);
    const live = marks.filter(({ trashedAt }) => trashedAt === 0);
    const names = [...article.tags, ...live.flatMap((annotation) => annotation.tags)].map((id) => tags.get(id) ?? '');
    index.put({
      id: article.id,
      title: article.title,
      text,
      notes: live.map(({ note }) => note).join('\n'),
      tags: names.join('\n'),
    });
  };
  const indexRead = async (ids: readonly string[]): Promise<void> => {
    const marks = await annotationsOf(ids);
    const articles = (await open().articles.bulkGet([...ids])).filter((article) => article !== undefined);
    const texts = await open().texts.bulkGet(articles.map(({ text }) => text));
    for (const [at, article] of articles.entries()) {
      const text = texts[at];
      indexOne(article, text ? textOf(text.blocks) : '', text?.words ?? 0, marks.get(article.id) ?? []);
    }
  };
  const indexSlice = async (): Promise<void> => {
    const slice = [...waiting].slice(0, SLICE);
    for (const [id] of slice) waiting.delete(id);
    for (const [, added] of slice) if (added) indexOne(added.article, added.text, added.words, []);
    const unread = slice.filter(([, added]) => added === null).map(([id]) => id);
    if (unread.length > 0) await indexRead(unread);
    // Between two slices those who ask are answered.
    else await new Promise((later) => setTimeout(later));
  };
  const indexAll = (): Promise<void> => {
    indexing ??= (async () => {
      while (waiting.size > 0) {
        await indexSlice();
        moved();
      }
    })().finally(() => {
      indexing = null;
    });
    return indexing;
  };
  /** Families come after the index, when nothing comes in: whoever searches or imports does not wait for them. */
  const relateAll = (): Promise<void> => {
    relating ??= (async () => {
      while (kinship.waits) {
        await indexAll();
        const busy = touchedAt + QUIET_MS - performance.now();
        if (busy > 0) await new Promise((later) => setTimeout(later, busy));
        else if (await kinship.relateSome()) moved();
      }
    })().finally(() => {
      relating = null;
    });
    return relating;
  };
  /** Begins or goes on indexing without making the asker wait. */
  const indexSoon = (): void => {
    total = library.size;
    moved();
    const all = indexAll().then(relateAll);
    all.catch(() => {
      // The cache was thrown away under us: the window opens it again and everything is read anew.
    });
  };
  const begin = async (name: string): Promise<void> => {
    db?.close();
    db = new ArchiveDatabase(name);
    [library, annotated, index] = [new Library(), new AnnotationColumns(), new ArticleIndex()];
    kinship = new Kinship(loadArticle);
    waiting.clear();
    await readTags();
    const ids = await db.articles.toCollection().primaryKeys();
    for (let at = 0; at < ids.length; at += PAGE) await fillColumns(ids.slice(at, at + PAGE));
    indexSoon();
  };
  /** Articles whose words change with these tags' names. */
  const taggedWith = async (ids: readonly string[]): Promise<string[]> => {
    const marked = await open()
      .annotations.where('tags')
      .anyOf([...ids])
      .toArray();
    const tagged = await open()
      .articles.where('tags')
      .anyOf([...ids])
      .primaryKeys();
    return [...tagged, ...marked.map(({ article }) => article)];
  };
  let opening: Promise<void> = Promise.resolve();
  /** A question that is asked while the archive is being opened waits for it. */
  const once = async <Answer>(answer: () => Answer | Promise<Answer>): Promise<Answer> => {
    await opening;
    return answer();
  };
  /** Changes are taken in one behind the other: what a later one says of an article stands. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(take: () => Promise<Answer>): Promise<Answer> => {
    const taken = turn.then(() => once(take));
    turn = taken.catch(() => {});
    return taken;
  };
  const search = async (query: string): Promise<SearchAnswer> => {
    await indexAll();
    const began = performance.now();
    const ranked = index.search(queryWords(query));
    const all = ranked.filter((hit) => hit.all);
    const some = ranked.filter((hit) => !hit.all);
    const hits = foldReprints([...all, ...some.slice(0, MOST_SOME)], (id) => kinship.familyOf(id));
    return { hits, all: all.length, some: some.length, ms: performance.now() - began };
  };
  const found = async (ids: readonly string[], query: string): Promise<(FoundRow | null)[]> => {
    const words = queryWords(query);
    const marks = await annotationsOf(ids);
    const one = async (id: string): Promise<FoundRow | null> => {
      const [row, article] = [library.row(id), await open().articles.get(id)];
      if (!row || !article) return null;
      const snippet = bestSnippet((await open().texts.get(article.text))?.blocks ?? [], words);
      const note = snippet ? null : noteSnippet(marks.get(id) ?? [], words);
      return { ...row, snippet, note, titleHits: findHits(row.title, words) };
    };
    return Promise.all(ids.map(one));
  };
  const hits = async (id: string, query: string): Promise<Hit[]> => {
    const article = await open().articles.get(id);
    const text = article && (await open().texts.get(article.text));
    return text ? findHits(textOf(text.blocks), queryWords(query)) : [];
  };
  const difference = async (earlier: string, later: string): Promise<DifferenceRow[] | null> => {
    const [here, there] = await open().texts.bulkGet([earlier, later]);
    if (!here || !there) return null;
    const words = ({ blocks }: Text): string[] => blocks.map(({ text }) => text);
    return compareTexts(words(here), words(there));
  };
  const annotationRows = async (ids: readonly string[]): Promise<(AnnotationRow | null)[]> => {
    const marks = await open().annotations.bulkGet([...ids]);
    const named = new Set(marks.flatMap((mark) => (mark ? [mark.now.text] : [])));
    const bodies = await open().texts.bulkGet([...named]);
    const blocks = new Map(bodies.flatMap((body) => (body ? [[body.id, body.blocks] as const] : [])));
    return marks.map((mark) => {
      const shelf = mark && library.row(mark.article);
      if (!shelf) return null;
      const { id, article, note, tags: links, now: place, made, createdAt, changedAt } = mark;
      const { title, date, source, lang } = shelf;
      const statements = citedStatements(blocks.get(place.text) ?? [], place);
      const about = {
        title,
        date,
        source,
        lang,
        statements,
        start: place.start,
        state: place.state,
        createdAt,
        changedAt,
      };
      return { id, article, quote: made.exact, note, tags: links, ...about };
    });
  };
  const touch = async (...[articles, annotations, renamed, added]: Parameters<IndexCalls['touched']>) => {
    if (renamed.length > 0) await readTags();
    const marked = annotations.length > 0 ? await open().annotations.bulkGet([...annotations]) : [];
    const retagged = renamed.length > 0 ? await taggedWith(renamed) : [];
    const ids = new Set([...articles, ...retagged, ...marked.flatMap((row) => (row ? [row.article] : []))]);
    const held = added.slice(0, Math.max(0, MOST_HELD - waiting.size));
    // Annotations may have come before their article, from another writer.
    const marks = await annotationsOf(held.map(({ article }) => article.id));
    for (const one of held) {
      if (marks.has(one.article.id)) continue;
      ids.delete(one.article.id);
      putColumns(one.article, [], one);
    }
    if (ids.size > 0) await fillColumns([...ids]);
    indexSoon();
  };
  return {
    async open(name) {
      opening = begin(name);
      await opening;
      return null;
    },
    touched: (...given) =>
      inTurn(async () => {
        touchedAt = performance.now();
        await touch(...given);
        return null;
      }),
    list: (spec) => once(() => library.list(spec, now())),
    rows: (ids) => once(() => ids.map((id) => library.row(id) ?? null)),
    counts: () => once(() => library.counts(now())),
    annotations: (filter) => once(() => annotated.list(filter, [...tags.keys()])),
    annotationRows: (ids) => once(() => annotationRows(ids)),
    search: (query) => once(() => search(query)),
    found: (ids, query) => once(() => found(ids, query)),
    hits: (id, query) => once(() => hits(id, query)),
    family: (id) => once(() => kinship.familyOf(id)),
    reprints: (from, to) => once(() => reprintsOf(library, (id) => kinship.familyOf(id), from, to)),
    difference: (earlier, later) => once(() => difference(earlier, later)),
  };
}
