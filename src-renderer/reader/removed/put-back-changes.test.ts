import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Anchor, Change } from '#contract/change';
import type { Block } from '#contract/text';
import { putBack } from '#text/put-back';
import { textOf } from '#text/text-of';
import { testArticle, testHash, testId } from '../../archive/journal-fixture';
import type { Annotation, Article } from '../../archive/rows';
import { putBackChanges } from './put-back-changes';

const block = (text: string): Block => ({ kind: 'paragraph', text, sentences: [text.length] });
const before = {
  id: testHash(1),
  blocks: [block('We condemn it.'), block('We urge all states.')],
  removed: [{ after: 1, rule: 'read-more', blocks: [block('Read more'), block('A report')] }],
};
const source = textOf(before.blocks);
const article: Article = {
  ...testArticle(1),
  id: testId(1, 1),
  newest: 'key',
  texts: [{ text: before.id, original: testHash(1), member: '' }],
  newer: { text: testHash(7), original: testHash(8), member: '', since: 1, found: {} },
  tags: [],
  addedAt: 1,
  readAt: 0,
  trashedAt: 0,
};
function annotation(n: number, exact: string, over: Partial<Annotation> = {}): Annotation {
  const start = source.indexOf(exact);
  const place = { text: before.id, start, end: start + exact.length };
  return {
    id: testId(2, n),
    newest: `key ${n}`,
    article: article.id,
    made: { ...place, exact, prefix: '', suffix: '' },
    now: { ...place, state: 'kept', score: 1 },
    note: '',
    tags: [],
    author: 'ana',
    createdAt: 1,
    changedAt: 1,
    trashedAt: 0,
    ...over,
  };
}
/** Puts the only run back under these annotations. */
function changesWith(...annotations: Annotation[]) {
  const back = putBack(before, 0);
  if (!back) throw new Error('There is a run.');
  const after = { id: testHash(2), blocks: back.blocks };
  return { ...putBackChanges(article, annotations, before, after, back.insertion), now: textOf(back.blocks) };
}
const anchors = (changes: readonly Change[]): Anchor[] =>
  changes.flatMap((change) => (change.kind === 'annotation.place' ? [change.value.now] : []));

test('the text comes first, so that Undo names it, and a version that waits goes on waiting; annotations follow', () => {
  const [condemn, urge] = [annotation(1, 'condemn it'), annotation(2, 'urge all')];
  const { changes, moved, parted, now } = changesWith(condemn, urge);
  expect(changes.map(({ kind, base }) => [kind, base])).toEqual([
    ['article.text', 'key'],
    ['annotation.place', 'key 1'],
    ['annotation.place', 'key 2'],
  ]);
  expect(anchors(changes)).toEqual([
    { ...condemn.now, text: testHash(2) },
    { text: testHash(2), start: 37, end: 45, state: 'moved', score: 1 },
  ]);
  expect(now.slice(37, 45)).toBe('urge all');
  expect([moved, parted]).toEqual([1, 0]);
  const shown = { text: before.id, original: testHash(1), member: '', newer: article.newer };
  expect(changes.map(({ was }) => was)).toEqual([shown, { now: condemn.now }, { now: urge.now }]);
  expect(changes[0]?.value).toEqual({ ...shown, text: testHash(2) });
});
test('an annotation whose words the blocks part is for review, over all that lies between its ends', () => {
  const { changes, moved, parted, now } = changesWith(annotation(1, 'it.\nWe urge'));
  const [anchor] = anchors(changes);
  expect(anchor).toMatchObject({ state: 'review', start: 11, end: 41 });
  expect(now.slice(11, 41)).toBe('it.\nRead more\nA report\nWe urge');
  expect(anchor?.score).toBeCloseTo(11 / 30);
  expect([moved, parted]).toEqual([0, 1]);
});
test('one that waits for review goes on waiting, and what lies in the trash comes along uncounted', () => {
  const asked = annotation(1, 'urge', { now: { ...annotation(1, 'all').now, state: 'review', score: 0.5 } });
  const { changes, moved, parted } = changesWith(asked, annotation(2, 'states', { trashedAt: 5 }));
  expect(anchors(changes)).toMatchObject([
    { state: 'review', score: 0.5, start: asked.now.start + 19 },
    { state: 'moved', score: 1 },
  ]);
  expect([moved, parted]).toEqual([1, 0]);
});
test('an annotation on another version stays with it', () => {
  const other = annotation(1, 'urge', { now: { ...annotation(1, 'urge').now, text: testHash(9) } });
  expect(changesWith(other)).toMatchObject({ moved: 0, parted: 0, changes: [{ kind: 'article.text' }] });
});
test('where a text is not the one that was expected, no annotation is taken to stand on its words', () => {
  const strange = { id: testHash(2), blocks: [block('Something else entirely, and longer than it was.')] };
  const insertion = { at: 15, by: 19 };
  const { changes, moved, parted } = putBackChanges(article, [annotation(1, 'urge')], before, strange, insertion);
  expect(anchors(changes)).toMatchObject([{ state: 'review' }]);
  expect(anchors(changes)[0]?.score).toBeLessThan(1);
  expect([moved, parted]).toEqual([0, 1]);
});
const text = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' '), maxLength: 5 }).map(block), {
  minLength: 1,
  maxLength: 5,
});
test('no annotation is ever said to stand on words that are not there', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat())), (blocks, taken, at, spans) => {
      const old = {
        id: before.id,
        blocks,
        removed: [{ after: at % (blocks.length + 1), rule: 'menu', blocks: taken }],
      };
      const back = putBack(old, 0);
      if (!back) throw new Error('There is a run.');
      const words = textOf(blocks);
      const rows = spans.map(([one, other], n) => {
        const [start = 0, end = 0] = [one, other].map((each) => each % (words.length + 1)).sort((a, b) => a - b);
        const place = { text: before.id, start, end };
        const made = { ...place, exact: words.slice(start, end), prefix: '', suffix: '' };
        return annotation(n, '', { made, now: { ...place, state: 'kept', score: 1 } });
      });
      const after = { id: testHash(2), blocks: back.blocks };
      const { changes } = putBackChanges(article, rows, old, after, back.insertion);
      const now = textOf(back.blocks);
      for (const [n, anchor] of anchors(changes).entries()) {
        const isThere = now.slice(anchor.start, anchor.end) === rows[n]?.made.exact;
        expect(anchor.state === 'review').toBe(!isThere);
        expect(anchor.score === 1).toBe(isThere);
      }
    }),
  );
});
