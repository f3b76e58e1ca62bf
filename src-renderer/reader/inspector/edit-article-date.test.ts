import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showDate } from '../../archive/show-date';
import { understandDate } from './edit-article-date';

test.each([
  ['', ''],
  ['  ', ''],
  ['10 January 2024', '2024-01-10'],
  ['10 Jan 2024', '2024-01-10'],
  ['10 jan. 2024', '2024-01-10'],
  ['10th of January, 2024', '2024-01-10'],
  ['January 10, 2024', '2024-01-10'],
  ['Jan 1st 2024', '2024-01-01'],
  ['2024 January 10', '2024-01-10'],
  ['10-Jan-2024', '2024-01-10'],
  ['10. Januar 2024', '2024-01-10'],
  ['10 de enero de 2024', '2024-01-10'],
  ['1er mai 1958', '1958-05-01'],
  ['10 января 2024', '2024-01-10'],
  ['2024年1月10日', '2024-01-10'],
  ['2024/1/10', '2024-01-10'],
  ['2024.01.10', '2024-01-10'],
  ['10.1.2024', '2024-01-10'],
  ['13/4/2024', '2024-04-13'],
  ['4/13/2024', '2024-04-13'],
  ['4/4/2024', '2024-04-04'],
  ['Jan 2024', '2024-01'],
  ['Spring 2024', '2024-21'],
  ['2024-21', '2024-21'],
  ['1890s', '189X'],
  ['189X', '189X'],
  ['September 2024', '2024-09'],
  ['mars 1890', '1890-03'],
  ['9/2024', '2024-09'],
  ['1890', '1890'],
  ['1890~', '1890~'],
  ['1890?', '1890?'],
  ['1890%', '1890%'],
  ['about 1890', '1890~'],
  ['c. 1890', '1890~'],
  ['ca 1890?', '1890%'],
  ['about May 1890', '1890-05~'],
  ['-0044-03-15', '-0044-03-15'],
  ['29 February 2024', '2024-02-29'],
])('“%s” is understood as “%s”', (typed, edtf) => {
  expect(understandDate(typed)).toBe(edtf);
});
test.each([
  ['3/4/2024', 'March to some, April to others'],
  ['29 February 2023', 'a day that was not'],
  ['2024-02-30', 'a day that was not'],
  ['2024-13', 'a month that is none'],
  ['31/11/2024', 'a day that was not'],
  ['10 Smarch 2024', 'a month that is none'],
  ['last spring', 'no date'],
  ['10 January', 'no year'],
  ['2024-01-10T09:00', 'a time'],
  ['12024', 'no year of four digits'],
])('“%s” is not taken: %s', (typed) => {
  expect(understandDate(typed)).toBeNull();
});
const two = (number: number): string => String(number).padStart(2, '0');
const anyEdtf = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    depth: fc.integer({ min: 1, max: 3 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    doubt: fc.constantFrom('', '~', '?'),
  })
  .map(({ year, depth, month, day, doubt }) => {
    const parts = [String(year).padStart(4, '0'), two(month), two(day)].slice(0, depth);
    return parts.join('-') + doubt;
  });
test('every EDTF date is understood as itself', () => {
  fc.assert(fc.property(anyEdtf, (edtf) => understandDate(edtf) === edtf && understandDate(` ${edtf} `) === edtf));
});
test('what is shown of a date is understood as that date', () => {
  const shown = anyEdtf.filter((edtf) => /^[1-9]/.test(edtf));
  fc.assert(
    fc.property(shown, fc.constantFrom('short', 'long'), (edtf, length) => {
      expect(understandDate(showDate(edtf, length))).toBe(edtf);
    }),
  );
});
