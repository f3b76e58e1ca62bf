import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignTexts } from './align-texts';
import { readingOf } from './reading-of';

const reading = (text: string) => readingOf({ title: '', date: '', text });
/** Few different words, so that texts share and repeat many. */
const wordy = fc
  .array(fc.constantFrom(...'a b c d e f g h'.split(' ')), { maxLength: 80 })
  .map((words) => words.join(' '));

test('a changed word parts two runs, and both sides of it stand in the gap', () => {
  const one = reading('we the members of this board welcome the report of the second panel and thank all who wrote it');
  const other = reading(
    'we the members of this board welcome the report of the third panel and thank all who wrote it',
  );
  expect(alignTexts(one.body.hashes, other.body.hashes)).toEqual([
    { a: 0, b: 0, length: 11 },
    { a: 12, b: 12, length: 7 },
  ]);
});
test('runs ascend in both texts, never overlap, and hold equal words', () => {
  fc.assert(
    fc.property(wordy, wordy, wordy, (head, body, tail) => {
      const [one, other] = [reading(`${head} ${body}`), reading(`${body} ${tail}`)];
      let [endA, endB] = [0, 0];
      for (const { a, b, length } of alignTexts(one.body.hashes, other.body.hashes)) {
        expect(a >= endA && b >= endB && length > 0).toBe(true);
        expect(one.body.words.slice(a, a + length)).toEqual(other.body.words.slice(b, b + length));
        [endA, endB] = [a + length, b + length];
      }
    }),
  );
});
