import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decidePair } from './decide-pair';
import { type FamilyArticle, readingOf } from './reading-of';
import { restated, STATEMENT, shortened } from './statement-fixture';

function verdict(one: FamilyArticle, other: FamilyArticle): string {
  const found = decidePair(readingOf(one), readingOf(other));
  return found.kind === 'apart' ? `apart by ${found.by}` : found.kind;
}
test.each<[string, FamilyArticle]>([
  ['posted again, days later', { ...STATEMENT, date: '2031-03-20' }],
  ['cut short', shortened(2)],
  ['under a headline', { ...STATEMENT, title: 'Three Ministers Vow to Save 1 Lake', date: '' }],
  [
    'in capitals, with a dateline',
    restated([], { title: STATEMENT.title.toUpperCase(), text: `(March 12, 2031) ${STATEMENT.text} ENDS` }),
  ],
  [
    'in another spelling',
    restated([
      ['organization', 'organisation'],
      ['defense', 'defence'],
      ['metres', 'meters'],
    ]),
  ],
  ['with a country under its other name', restated([['the Republic of Corland', 'South Corland']])],
  ['with a date written otherwise', restated([['12 March 2031', 'March 12, 2031']])],
  ['with a number written otherwise', restated([['250 million', '250.0 million']])],
  [
    'quoted in full',
    { title: '', date: '', text: `Our reporter was there on 13 March 2031.\n“${STATEMENT.text}”\nMore on page 7.` },
  ],
  ['with a corrected error', restated([['so many families', 'so many poor families']], { date: '2031-03-21' })],
])('a statement %s is the same statement', (_, other) => {
  expect(verdict(STATEMENT, other)).toBe('same');
});
test.each<[string, FamilyArticle, string]>([
  ['another amount', restated([['250', '400']]), 'apart by numbers'],
  ['another day', restated([['12 March', '14 April']]), 'apart by numbers'],
  [
    'another year, which the first one names too',
    restated([['12 March 2031', '12 March 2032']], { date: '' }),
    'apart by numbers',
  ],
  [
    'other people and places',
    restated([
      ['Arland', 'Zedland'],
      ['Irena Okoro', 'Ana Lind'],
    ]),
    'apart by names',
  ],
  [
    'another name in title and text',
    restated([
      ['Northern Basin', 'Southern Basin'],
      ['Port Amal', 'Port Senn'],
    ]),
    'apart by names',
  ],
  [
    'another speaker in the title',
    { ...STATEMENT, title: 'Joint Statement of the Prime Presidents on the Northern Basin' },
    'apart by title',
  ],
  ['another number in the title', { ...STATEMENT, title: `Second ${STATEMENT.title} 2` }, 'same'],
  [
    'the next meeting’s date and other words',
    restated(
      [
        ['the report of', 'with thanks the paper by'],
        ['many families', 'many towns'],
        ['call for', 'demand'],
        ['without charge', 'in April'],
      ],
      { date: '2031-06-12' },
    ),
    'apart by dates',
  ],
])('a statement from the same template with %s: %s', (_, other, expected) => {
  expect(verdict(STATEMENT, other)).toBe(expected);
});
test('Chinese is compared by characters, and a number parts it too', () => {
  const text =
    '外交部长三月十二日在港口会晤,讨论共享水域协定。湖面自首次勘测以来下降了14米,各国政府将向恢复基金支付款项。';
  const chinese = { title: '', date: '', text };
  expect(verdict(chinese, { ...chinese, text: `本报讯 ${text} 完` })).toBe('same');
  expect(verdict(chinese, { ...chinese, text: text.replace('14', '20') })).toBe('apart by numbers');
});
test('a collection is no reprint of what it holds, and a line or two is like nothing', () => {
  const others = Array.from({ length: 900 }, (_, n) => `word${n}`).join(' ');
  expect(verdict(STATEMENT, { ...STATEMENT, text: `${STATEMENT.text} ${others}` })).toBe('unlike');
  expect(
    verdict(
      { title: '', date: '', text: 'This page cannot be shown.' },
      { title: '', date: '', text: 'This page cannot be shown.' },
    ),
  ).toBe('unlike');
});
test('which of two comes first makes no difference', () => {
  const pieces = fc.subarray([
    ['Arland', 'Zedland'],
    ['Irena', 'Ivana'],
    ['250', '400'],
    ['report', 'paper'],
    ['Northern', 'Southern'],
    ['14 metres', '1,400 cm'],
  ] as const);
  fc.assert(
    fc.property(pieces, pieces, fc.constantFrom('', '2031-03-12', '2031-05'), (a, b, date) => {
      const [one, other] = [restated(a), restated(b, { date })];
      expect(verdict(one, other)).toBe(verdict(other, one));
    }),
  );
});
