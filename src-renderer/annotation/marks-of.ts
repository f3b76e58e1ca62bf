import { citedStatements } from '#text/cited-statements';
import { textOf } from '#text/text-of';
import type { Annotation, Text } from '../archive/rows';
import type { TagPath } from '../archive/tag-paths';
import type { Mark } from '../reader/mark';
import { aboutPassage } from './words';

/**
 * The annotations as the reader paints them on this text. One that stands on another version, or whose words are not
 * where it says, is left out: better no mark than a mark on the wrong words.
 */
export function marksOf(
  annotations: readonly Annotation[],
  text: Text,
  tags: ReadonlyMap<string, TagPath>,
): readonly Mark[] {
  const source = textOf(text.blocks);
  return annotations
    .filter(({ now, made }) => now.text === text.id && source.slice(now.start, now.end) === made.exact)
    .map(({ id, now, note, tags: ids, changedAt }) => ({
      id,
      start: now.start,
      end: now.end,
      note,
      tags: ids.flatMap((tag) => tags.get(tag) ?? []),
      about: aboutPassage(citedStatements(text.blocks, now), changedAt, now.end - now.start),
    }));
}
