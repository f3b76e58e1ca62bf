import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Families } from './families';
import { type FamilyArticle, type Reading, readingOf } from './reading-of';
import { restated, STATEMENT, shortened } from './statement-fixture';

const ANOTHER_AMOUNT = restated([['250', '400']]);
const ARTICLES: Readonly<Record<string, FamilyArticle>> = {
  statement: STATEMENT,
  reprint: { ...STATEMENT, date: '', text: `From our office\n${STATEMENT.text}` },
  // It ends before the amount, so it is as much a part of the one as of the other.
  short: shortened(2),
  next: ANOTHER_AMOUNT,
  'next, again': { ...ANOTHER_AMOUNT, text: `${ANOTHER_AMOUNT.text} ENDS` },
  alone: {
    title: '',
    date: '',
    text: 'Nothing of this has been said by any minister of any of these countries, nor will it be while the lake has water in it for the fish.',
  },
};
async function familiesOf(names: readonly string[]): Promise<Families> {
  const readings = new Map<string, Reading>();
  const families = new Families(async (id) => readings.get(id));
  for (const name of names) {
    const article = ARTICLES[name];
    if (!article) throw new Error(name);
    readings.set(name, readingOf(article));
    await families.put(name, readingOf(article));
  }
  return families;
}
test('a statement, its reprint and its short version are one family; what stands alone has none', async () => {
  const families = await familiesOf(['alone', 'short', 'statement', 'reprint']);
  expect(families.familyOf('reprint')).toEqual(['reprint', 'short', 'statement']);
  expect(families.familyOf('alone')).toEqual([]);
  expect(families.all()).toEqual([['reprint', 'short', 'statement']]);
});
test('a part that two statements share does not make one family of them, in whatever order they come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(Object.keys(ARTICLES), { minLength: 6 }), async (names) => {
      const families = await familiesOf(names);
      expect(families.familyOf('statement')).toContain('reprint');
      expect(families.familyOf('next')).toContain('next, again');
      expect(families.familyOf('statement')).not.toContain('next');
      expect(families.familyOf('short').length).toBe(3);
      expect(new Set(families.all().flat()).size).toBe(families.all().flat().length);
    }),
    { numRuns: 40 },
  );
});
test('families of a few do not depend on the order in which their articles came', async () => {
  const inOrder = (await familiesOf(Object.keys(ARTICLES))).all().toSorted();
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(Object.keys(ARTICLES), { minLength: 6 }), async (names) => {
      expect((await familiesOf(names)).all().toSorted()).toEqual(inOrder);
    }),
    { numRuns: 40 },
  );
});
test('an article that goes leaves its family, and what only it held together falls apart', async () => {
  const families = await familiesOf(['short', 'statement', 'reprint']);
  await families.remove('statement');
  expect(families.familyOf('statement')).toEqual([]);
  expect(families.familyOf('short')).toEqual(['reprint', 'short']);
  await families.remove('short');
  expect(families.all()).toEqual([]);
});
test('an article with a new text leaves its family and may come back', async () => {
  const families = await familiesOf(['statement', 'reprint']);
  await families.put('reprint', readingOf(ANOTHER_AMOUNT));
  expect(families.all()).toEqual([]);
  await families.put('reprint', readingOf(STATEMENT));
  expect(families.familyOf('statement')).toEqual(['reprint', 'statement']);
});
test('a page that was saved two hundred times is one family', async () => {
  const reading = readingOf(STATEMENT);
  const families = new Families(async () => reading);
  for (let n = 0; n < 200; n++) await families.put(`copy ${n}`, reading);
  expect(families.familyOf('copy 7')).toHaveLength(200);
  await families.remove('copy 7');
  expect(families.familyOf('copy 8')).toHaveLength(199);
});
