import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '#contract/change';
import { newId } from './ids';
import { annotated, noted, tagged } from './samples';
import { inverseOf } from './undo';

const target = newId();
const base = 'key';

function placed(start: number, was: number): Change {
  const at = (from: number) => ({
    now: { text: '0'.repeat(64), start: from, end: from + 4, state: 'kept' as const, score: 1 },
  });
  return { kind: 'annotation.place', target, base, value: at(start), was: at(was) };
}
const words = fc.string();
const ids = fc.array(fc.uuid(), { maxLength: 3 });
const source = fc.record({ text: words, original: words, member: words });
const newer = fc.tuple(source, words).map(([read, title]) => ({ ...read, since: 7, found: { title } }));
const shown = fc.oneof(
  words.map((text) => ({ text })),
  source,
  fc.tuple(source, newer).map(([read, one]) => ({ ...read, newer: one })),
);
const swapping: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(words, words).map(([note, was]) => ({ ...noted(target, note, was), base }) as Change),
  fc.tuple(ids, ids).map(([add, remove]) => ({ ...tagged(target, add, remove), base }) as Change),
  fc.tuple(fc.nat(), fc.nat()).map(([start, was]) => placed(start, was)),
  fc
    .tuple(fc.constantFrom('article.trash', 'annotation.trash', 'tag.trash'), fc.nat(), fc.nat())
    .map(([kind, at, was]) => ({ kind, target, base, value: { at }, was: { at: was } }) as Change),
  fc.tuple(shown, shown).map(([value, was]) => ({ kind: 'article.text', target, base, value, was }) as Change),
  fc
    .tuple(words, words)
    .map(([title, was]) => ({ kind: 'article.edit', target, base, value: { title }, was: { title: was } }) as Change),
  fc
    .tuple(words, words)
    .map(([into, was]) => ({ kind: 'tag.retire', target, base, value: { into }, was: { into: was } }) as Change),
);

test('taking back what was taken back gives the change again', () => {
  fc.assert(
    fc.property(swapping, fc.nat(), (change, now) => {
      const back = inverseOf(change, base, now);
      expect(back).not.toBeNull();
      expect(back && inverseOf(back, base, now)).toEqual(change);
    }),
  );
});
test('what was added goes to the trash at that moment, and comes out of it again', () => {
  const back = inverseOf(annotated(target, newId()), base, 7);
  expect(back).toEqual({ kind: 'annotation.trash', target, base, value: { at: 7 }, was: { at: 0 } });
  expect(back && inverseOf(back, base, 9)).toMatchObject({
    kind: 'annotation.trash',
    value: { at: 0 },
    was: { at: 7 },
  });
});
test('what an import found out cannot be taken back', () => {
  const counts = { found: 1, kept: 1, duplicate: 0, attention: 0, unread: 0, failed: 0, cancelled: false };
  expect(inverseOf({ kind: 'run.start', target, base, value: { root: 'a', by: '' }, was: null }, base, 0)).toBeNull();
  expect(inverseOf({ kind: 'run.end', target, base, value: { counts }, was: null }, base, 0)).toBeNull();
});
test('that an article was read is no step of undo', () => {
  expect(inverseOf({ kind: 'article.read', target, base, value: { at: 5 }, was: { at: 0 } }, base, 0)).toBeNull();
});
