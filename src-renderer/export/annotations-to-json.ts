import * as v from 'valibot';
import type { Outcome } from '#contract/outcome';
import type { CitedPassage } from './cited-passage';
import { type About, type Piece, plainPiece } from './piece';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const passageSchema: v.GenericSchema<unknown, CitedPassage> = v.strictObject({
  annotation: v.string(),
  article: v.string(),
  quote: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  start: offset,
  end: offset,
  statement: v.string(),
  note: v.string(),
  tags: v.array(v.string()),
  title: v.string(),
  date: v.string(),
  source: v.string(),
  republishedFrom: v.string(),
  address: v.string(),
  originalSha256: v.string(),
  textSha256: v.string(),
  created: v.string(),
  changed: v.string(),
});
const fileSchema = v.strictObject({
  format: v.literal(1),
  /** ISO 8601, UTC. */
  exportedAt: v.string(),
  archive: v.string(),
  passages: v.array(passageSchema),
});
export type AnnotationsFile = v.InferOutput<typeof fileSchema>;

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n    ');
}
function onePassage(passage: CitedPassage, place: number): Piece {
  const text = `${place > 0 ? ',' : ''}\n    ${indented(passage)}`;
  const read = v.parse(passageSchema, JSON.parse(text.slice(text.indexOf('{'))));
  return { text, carries: { passage, readBack: read.quote } };
}
/** Passages as JSON: `{format: 1, exportedAt, archive, passages}`, each passage whole. */
export function* annotationsToJson(
  passages: readonly CitedPassage[],
  { archive, now }: Pick<About, 'archive' | 'now'>,
): Generator<Piece> {
  const head = { format: 1, exportedAt: now.toISOString(), archive };
  yield plainPiece(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "passages": [`);
  for (const [place, passage] of passages.entries()) yield onePassage(passage, place);
  yield plainPiece('\n  ]\n}\n');
}
/** What such a file holds: the inverse of `annotationsToJson`. */
export function readAnnotationsJson(file: string): Outcome<AnnotationsFile, 'not-json' | 'other-format'> {
  let value: unknown;
  try {
    value = JSON.parse(file);
  } catch (cause) {
    return { ok: false, reason: 'not-json', detail: String(cause) };
  }
  const read = v.safeParse(fileSchema, value);
  if (read.success) return { ok: true, value: read.output };
  return { ok: false, reason: 'other-format', detail: v.flatten(read.issues).root?.join(' ') ?? 'Fields differ.' };
}
