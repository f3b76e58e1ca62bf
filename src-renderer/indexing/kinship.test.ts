import { expect, test } from 'vitest';
import type { FamilyArticle } from '#text/family/reading-of';
import { testArticle, testId } from '../archive/journal-fixture';
import type { Article } from '../archive/rows';
import { Kinship } from './kinship';

const WORDS =
  'The members of the lake board met on 12 March and agreed to pay 250 crowns into the fund by the end of the year, as they had said in the spring.';
function row(n: number, changed: Partial<Article> = {}): Article {
  const state = { texts: [], newer: null, tags: [], addedAt: 1, readAt: 0, trashedAt: 0, newest: '' };
  return { ...testArticle(n), ...state, id: testId(1, n), ...changed };
}
function kinshipOf(texts: Record<string, string>): { kinship: Kinship; loads: string[] } {
  const loads: string[] = [];
  const load = async (id: string): Promise<FamilyArticle | undefined> => {
    loads.push(id);
    const text = texts[id];
    return text === undefined ? undefined : { title: '', date: '', text };
  };
  return { kinship: new Kinship(load), loads };
}
async function settle(kinship: Kinship): Promise<boolean> {
  let changed = false;
  while (kinship.waits) changed = (await kinship.relateSome()) || changed;
  return changed;
}
test('articles with one text become a family, and only a change of text, title or date is looked at again', async () => {
  const { kinship, loads } = kinshipOf({
    [testId(1, 0)]: WORDS,
    [testId(1, 1)]: `Reprint: ${WORDS}`,
    [testId(1, 2)]: 'Other.',
  });
  for (const n of [0, 1, 2]) kinship.see(row(n));
  expect(await settle(kinship)).toBe(true);
  expect(kinship.familyOf(testId(1, 1))).toEqual([testId(1, 0), testId(1, 1)]);
  const before = loads.length;
  kinship.see(row(1, { readAt: 5, tags: ['a'] }));
  expect(kinship.waits).toBe(false);
  kinship.see(row(1, { title: 'Corrected' }));
  expect(kinship.waits).toBe(true);
  await settle(kinship);
  expect(loads.slice(before)).toContain(testId(1, 1));
});
test('an article in the trash leaves its family, and comes back to it', async () => {
  const texts: Record<string, string> = { [testId(1, 0)]: WORDS, [testId(1, 1)]: WORDS };
  const { kinship } = kinshipOf(texts);
  for (const n of [0, 1]) kinship.see(row(n));
  await settle(kinship);
  delete texts[testId(1, 0)];
  kinship.see(row(0, { trashedAt: 7 }));
  expect(await settle(kinship)).toBe(true);
  expect(kinship.familyOf(testId(1, 1))).toEqual([]);
  texts[testId(1, 0)] = WORDS;
  kinship.see(row(0));
  await settle(kinship);
  expect(kinship.familyOf(testId(1, 1))).toHaveLength(2);
});
