import { citedStatements } from '#text/cited-statements';
import { codePoints } from '#text/code-points';
import { textOf } from '#text/text-of';
import type { Text } from '../archive/rows';
import type { CitedPassage, Unproved } from './cited-passage';
import { contextOf } from './context-of';
import type { Annotated } from './gather-annotations';
import { placeOf } from './place-of';
import { verifyInText } from './verify-quotes';

export interface CitedPassages {
  readonly passages: readonly CitedPassage[];
  /** The first passage whose quote does not read back from its text. */
  readonly unproved: Unproved | null;
}
function readText({ blocks }: Text) {
  const source = textOf(blocks);
  return { blocks, source, points: codePoints(source) };
}
/** The passages of one article, each read back from the text that it stands on. `paths` names its tags. */
export function citePassages(
  { article, texts, annotations }: Annotated,
  paths: ReadonlyMap<string, string>,
): CitedPassages {
  const read = new Map(Array.from(texts, ([id, text]) => [id, readText(text)]));
  const passages: CitedPassage[] = [];
  let unproved: Unproved | null = null;
  for (const annotation of annotations) {
    const place = placeOf(annotation);
    const text = read.get(place.text);
    const quote = annotation.made.exact;
    if (!text) {
      unproved ??= { why: 'text-missing', title: article.title, statement: '', quote };
      continue;
    }
    const passage: CitedPassage = {
      annotation: annotation.id,
      article: article.id,
      quote,
      ...contextOf(text.source, place.start, place.end),
      start: text.points.fromUtf16(place.start),
      end: text.points.fromUtf16(place.end),
      statement: citedStatements(text.blocks, place),
      note: annotation.note,
      tags: annotation.tags.flatMap((id) => paths.get(id) ?? []),
      title: article.title,
      date: article.date,
      source: article.source,
      republishedFrom: article.republishedFrom,
      address: article.url,
      originalSha256: article.texts.find(({ text: id }) => id === place.text)?.original ?? article.original,
      textSha256: place.text,
      created: new Date(annotation.createdAt).toISOString(),
      changed: new Date(annotation.changedAt).toISOString(),
    };
    unproved ??= verifyInText(passage, text.source, text.points);
    passages.push(passage);
  }
  return { passages, unproved };
}
