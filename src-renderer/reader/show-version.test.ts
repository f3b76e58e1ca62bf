import { expect, test } from 'vitest';
import type { TextShown } from '#contract/article';
import type { Change, DatedChange } from '#contract/change';
import { articleHistory, type Version } from '#text/article-history';
import { foldChanges } from '../archive/fold-changes';
import { testArticle, testHash, testId } from '../archive/journal-fixture';
import type { Article } from '../archive/rows';
import { showNewer, showVersion } from './show-version';

const target = testId(1, 1);
const read = (n: number, original = n) => ({ text: testHash(n), original: testHash(original), member: '' });
const waiting = (n: number, found = {}) => ({ ...read(n), since: n * 1000, found });
const text = (value: TextShown, was: TextShown): Change => ({ kind: 'article.text', target, base: '', value, was });
const NONE: ReadonlySet<never> = new Set();

/** An article with all that was done to it, an entry each. */
class Done {
  readonly #entries: (readonly Change[])[] = [
    [{ kind: 'article.add', target, base: '', value: { ...testArticle(1), ...read(1) }, was: null }],
  ];

  do(...changes: readonly Change[]): this {
    this.#entries.push(changes);
    return this;
  }
  undo(): this {
    const last = this.#entries.at(-1) ?? [];
    return this.do(...last.map((change) => ({ ...change, value: change.was, was: change.value }) as Change));
  }
  get #dated(): DatedChange[] {
    return this.#entries.flatMap((changes, n) =>
      changes.map((change, place) => ({
        change,
        clock: `${String(n).padStart(15, '0')}-000000`,
        writer: testId(6, 1),
        author: '',
        id: `${testId(9, n)}.${place}`,
        at: new Date(n * 1000).toISOString(),
      })),
    );
  }
  get row(): Article {
    return foldChanges(this.#dated) as Article;
  }
  get versions(): readonly Version[] {
    return articleHistory(this.#dated)?.versions ?? [];
  }
  show(number: number): this {
    const version = this.versions.find((each) => each.number === number);
    return version ? this.do(...showVersion(this.row, version, this.versions, NONE)) : this;
  }
}
const shownIn = ({ text: shown, original, newer }: Article) => [shown, original, newer?.text ?? ''];

test('what waits is shown with what was found in it, and Undo makes it wait again', () => {
  const done = new Done().do(text({ ...read(1), newer: waiting(2, { title: 'B', lang: 'fr' }) }, read(1)));
  const before = done.row;
  done.do(...showNewer(before, new Set(['lang'])));
  expect(done.row).toMatchObject({ ...read(2), newer: null, title: 'B', lang: 'en' });
  expect({ ...done.undo().row, newest: '' }).toEqual({ ...before, newest: '' });
});
test('nothing waits, nothing is shown', () => {
  const { row, versions } = new Done();
  expect(showNewer(row, NONE)).toEqual([]);
  expect(versions.flatMap((version) => showVersion(row, version, versions, NONE))).toEqual([]);
});
test('going back to an earlier version leaves the later one waiting, since it came', () => {
  const done = new Done().do(text(read(2), read(1)));
  expect(shownIn(done.show(1).row)).toEqual([testHash(1), testHash(1), testHash(2)]);
  expect(done.row.newer?.since).toBe(1000);
  expect(shownIn(done.show(2).row)).toEqual([testHash(2), testHash(2), '']);
});
test('between several versions the latest is the one that waits', () => {
  const done = new Done().do(text(read(2), read(1))).do(text(read(3), read(2)));
  expect(shownIn(done.show(1).row)).toEqual([testHash(1), testHash(1), testHash(3)]);
  expect(shownIn(done.show(2).row)).toEqual([testHash(2), testHash(2), testHash(3)]);
  expect(shownIn(done.show(3).row)).toEqual([testHash(3), testHash(3), '']);
  expect(done.row.texts).toEqual([read(1), read(2), read(3)]);
});
test('another reading of the same bytes is no newer version', () => {
  const done = new Done().do(text(read(2, 1), read(1)));
  expect(shownIn(done.show(1).row)).toEqual([testHash(1), testHash(1), '']);
});
