import fc from 'fast-check';
import type { TextShown } from '#contract/article';
import type { HostCalls } from '#contract/calls';
import type { Change, ChangeKind, Cursor, JournalLine } from '#contract/change';
import { changeKey, datedChanges } from '#text/change-key';

/** Ids, hashes and articles for tests of the archive. */
export const testId = (kind: number, n: number): string =>
  `${String(kind).padStart(8, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const testHash = (n: number): string => n.toString(16).padStart(64, '0');
const none = { by: '', sure: 'guess' } as const;
export const testArticle = (n: number) => ({
  original: testHash(n),
  member: '',
  text: testHash(n),
  folder: '',
  title: `Title ${n}`,
  titleFrom: none,
  date: '2024-01-10',
  dateFrom: none,
  authors: [],
  issuers: [],
  source: '',
  sourceFrom: none,
  republishedFrom: '',
  url: '',
  capturedAt: '',
  lang: 'en',
  type: '',
  category: '',
});
const quote = { text: testHash(1), start: 0, end: 1, exact: 'x', prefix: '', suffix: '' };

function change<Kind extends ChangeKind>(
  kind: Kind,
  target: string,
  value: Change<Kind>['value'],
  was: unknown,
): Change {
  return { kind, target, base: '', value, was } as Change;
}
const small = fc.integer({ min: 0, max: 2 });
const tags = fc.uniqueArray(small.map((n) => testId(3, n)));
const anySource = fc.tuple(small, small).map(([text, original]) => ({
  text: testHash(text),
  original: testHash(original),
  member: original === 2 ? 'inside.txt' : '',
}));
const anyNewer = fc
  .tuple(anySource, small, fc.string())
  .map(([source, since, title]) => ({ ...source, since, found: { title } }));
/** As old journals have it, with its original, and with a version that waits. */
const anyShown: fc.Arbitrary<TextShown> = fc.oneof(
  small.map((text) => ({ text: testHash(text) })),
  anySource,
  fc.tuple(anySource, anyNewer).map(([source, newer]) => ({ ...source, newer })),
  fc.tuple(anySource, anySource).map(([source, older]) => ({ ...source, older })),
);
/** One change of any kind about one of a few targets, adds among them, so that changes meet and cross. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  small.map((n) => change('article.add', testId(1, n), testArticle(n), null)),
  fc.tuple(small, fc.string()).map(([n, title]) => change('article.edit', testId(1, n), { title }, { title: '' })),
  fc.tuple(small, anyShown, anyShown).map(([n, value, was]) => change('article.text', testId(1, n), value, was)),
  fc.tuple(small, tags, tags).map(([n, add, remove]) => change('article.tags', testId(1, n), { add, remove }, null)),
  fc.tuple(small, small).map(([n, at]) => change('article.trash', testId(1, n), { at }, { at: 0 })),
  fc.tuple(small, small).map(([n, at]) => change('article.read', testId(1, n), { at }, { at: 0 })),
  fc
    .tuple(small, fc.string())
    .map(([n, note]) =>
      change('annotation.add', testId(2, n), { article: testId(1, n), made: quote, note, tags: [] }, null),
    ),
  fc.tuple(small, fc.string()).map(([n, note]) => change('annotation.note', testId(2, n), { note }, { note: '' })),
  fc.tuple(small, tags, tags).map(([n, add, remove]) => change('annotation.tags', testId(2, n), { add, remove }, null)),
  fc.tuple(small, small).map(([n, at]) => change('annotation.trash', testId(2, n), { at }, { at: 0 })),
  small.map((n) =>
    change('tag.add', testId(3, n), { parent: '', name: `t${n}`, colour: '', definition: '', order: n }, null),
  ),
  fc.tuple(small, fc.string()).map(([n, name]) => change('tag.edit', testId(3, n), { name }, { name: '' })),
  fc
    .tuple(small, small)
    .map(([n, into]) => change('tag.retire', testId(3, n), { into: testId(3, into) }, { into: '' })),
);
/** A journal of three writers, a segment each, whose changes of one target are spread over all of them. */
export const anyJournal: fc.Arbitrary<JournalLine[]> = fc
  .array(fc.record({ writer: small, changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }) }), { maxLength: 30 })
  .map((steps) => {
    const lines = [0, 0, 0];
    return steps.map(({ writer, changes }, n): JournalLine => {
      const line = (lines[writer] ?? 0) + 1;
      lines[writer] = line;
      return {
        segment: testId(8, writer),
        line,
        hash: testHash(n),
        entry: {
          id: testId(9, n),
          action: testId(7, n),
          changes,
          prev: testHash(n),
          clock: `${String(n).padStart(15, '0')}-000000`,
          at: new Date(n * 1000).toISOString(),
          zone: 'UTC',
          writer: testId(6, writer),
          author: '',
        },
      };
    });
  });
/** A host that holds a journal, as far as following it needs one. */
export function hostOf(journal: readonly JournalLine[]): Pick<HostCalls, 'entriesSince' | 'texts' | 'changesOf'> {
  return {
    entriesSince: async (cursors: readonly Cursor[], limit) => {
      const held = new Set(journal.map(({ segment, line, hash }) => `${segment} ${line} ${hash}`));
      if (!cursors.every(({ segment, line, hash }) => held.has(`${segment} ${line} ${hash}`)))
        return { ok: false, reason: 'other-journal', detail: '' };
      const at = new Map(cursors.map(({ segment, line }) => [segment, line]));
      return { ok: true, value: journal.filter(({ segment, line }) => line > (at.get(segment) ?? 0)).slice(0, limit) };
    },
    changesOf: async (targets) =>
      journal
        .flatMap(datedChanges)
        .filter(({ change: { target } }) => targets.includes(target))
        .sort((a, b) => (changeKey(a) < changeKey(b) ? -1 : 1)),
    texts: async (ids) => ids.map(() => ({ format: 1, extractor: 'test/1', blocks: [], removed: [] })),
  };
}
