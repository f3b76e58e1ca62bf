import * as v from 'valibot';
import { type Asked, type Change, HUES } from '#contract/change';

/** The longest string that a call may carry: a quote may be a whole text, and 1 MB texts are to work. */
const LONGEST = 4_000_000;
/** Changes in one entry: an import writes 25 articles an entry, a bulk action of a researcher may touch a whole library. */
const MOST_CHANGES = 50_000;

export const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const words = v.pipe(v.string(), v.maxLength(LONGEST));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const none = v.literal('');
const ids = v.pipe(v.array(id), v.maxLength(1000));
const evidence = v.strictObject({
  by: v.picklist(['', 'meta', 'json-ld', 'byline', 'heading', 'title', 'text', 'file', 'address', 'researcher']),
  sure: v.picklist(['sure', 'likely', 'guess']),
});
export const found = {
  title: words,
  titleFrom: evidence,
  date: words,
  dateFrom: evidence,
  authors: v.array(words),
  issuers: v.array(words),
  source: words,
  sourceFrom: evidence,
  republishedFrom: words,
  url: words,
  capturedAt: words,
  lang: words,
  type: words,
  category: words,
  from: v.optional(
    v.partial(
      v.strictObject({
        authors: evidence,
        issuers: evidence,
        republishedFrom: evidence,
        url: evidence,
        capturedAt: evidence,
        lang: evidence,
        type: evidence,
        category: evidence,
      }),
    ),
  ),
};
const edited = v.partial(v.strictObject(found));
const at = v.strictObject({ at: count });
const read = { text: hash, original: hash, member: words };
const added = v.strictObject({ ...read, folder: words, ...found });
const newer = v.strictObject({ ...read, since: count, found: edited });
const text = v.strictObject({
  text: hash,
  original: v.optional(hash),
  member: v.optional(words),
  newer: v.optional(newer),
  older: v.optional(v.strictObject(read)),
});
const links = v.strictObject({ add: ids, remove: ids });
const place = { text: hash, start: count, end: count };
const quote = v.strictObject({ ...place, exact: words, prefix: words, suffix: words });
const anchor = v.strictObject({
  ...place,
  state: v.picklist(['kept', 'moved', 'review', 'orphan']),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
const placed = v.strictObject({ now: anchor });
const annotated = v.strictObject({ article: id, made: quote, note: words, tags: ids });
const noted = v.strictObject({ note: words });
const tag = v.strictObject({
  parent: v.union([id, none]),
  name: v.pipe(words, v.minLength(1)),
  colour: v.union([v.picklist(HUES), none]),
  definition: words,
  order: v.number(),
});
const retired = v.strictObject({ into: v.union([id, none]) });
const counts = v.strictObject({
  found: count,
  kept: count,
  duplicate: count,
  attention: count,
  unread: count,
  failed: count,
  versions: v.optional(count),
  cancelled: v.boolean(),
  files: v.optional(count),
  resumed: v.optional(v.literal(true)),
});
export const DOUBTS = [
  'no-date',
  'no-title',
  'encoding-guessed',
  'mostly-empty',
  'part-damaged',
  'ends-early',
  'scanned',
  'other-format',
  'shortened',
] as const;
const seen = v.strictObject({
  run: id,
  path: words,
  bytes: count,
  mtime: v.pipe(v.number(), v.minValue(0)),
  original: v.union([hash, none]),
  outcome: v.picklist(['kept', 'new-version', 'reprint', 'duplicate', 'attention', 'unread', 'failed']),
  reason: v.picklist([
    '',
    ...DOUBTS,
    'format-not-read',
    'empty-file',
    'not-text',
    'too-large',
    'unreadable',
    'took-too-long',
    'crashed',
    'gone',
    'not-kept',
    'locked',
    'damaged',
    'unpacks-too-large',
    'too-deep',
    'too-many',
    'set-aside',
    'annotated',
    'by-hand',
    'no-original',
    'restored',
    'waits',
    'older',
    'same-text',
  ]),
  articles: ids,
  member: v.optional(words),
  whole: v.optional(count),
  doubts: v.optional(v.array(v.picklist(DOUBTS))),
  changed: v.optional(
    v.strictObject({
      more: count,
      fewer: count,
      fields: v.array(v.picklist(Object.keys(found) as (keyof typeof found)[])),
    }),
  ),
});
function kind<Kind extends string, Value extends v.GenericSchema, Was extends v.GenericSchema>(
  name: Kind,
  value: Value,
  was: Was,
) {
  return v.strictObject({ kind: v.literal(name), target: id, base: words, value, was });
}
/** A schema for each kind of change: what does not fit is never written to the journal. */
const change = v.variant('kind', [
  kind('article.add', added, v.null()),
  kind('article.edit', edited, edited),
  kind('article.text', text, text),
  kind('article.tags', links, v.null()),
  kind('article.trash', at, at),
  kind('article.read', at, at),
  kind('annotation.add', annotated, v.null()),
  kind('annotation.note', noted, noted),
  kind('annotation.tags', links, v.null()),
  kind('annotation.place', placed, placed),
  kind('annotation.trash', at, at),
  kind('tag.add', tag, v.null()),
  kind('tag.edit', v.partial(tag), v.partial(tag)),
  kind('tag.retire', retired, retired),
  kind('tag.trash', at, at),
  kind('run.start', v.strictObject({ root: words, by: words, what: v.optional(v.literal('extract-again')) }), v.null()),
  kind('run.end', v.strictObject({ counts }), v.null()),
  kind('file.seen', seen, v.null()),
]) satisfies v.GenericSchema<unknown, Change>;

export const asked = v.strictObject({
  action: id,
  changes: v.pipe(v.array(change), v.minLength(1), v.maxLength(MOST_CHANGES)),
  undoes: v.optional(id),
}) satisfies v.GenericSchema<unknown, Asked>;
