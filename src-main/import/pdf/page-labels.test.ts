import { expect, test } from 'vitest';
import { printedLabels } from './page-labels';

test.each([
  ['printed numbers that count name the pages without one', ['', '8', '9', ''], ['7', '8', '9', '10']],
  ['roman numbers are called as printed', ['iii', 'iv'], ['iii', 'iv']],
  ['pages without numbers are counted', ['', '', ''], ['1', '2', '3']],
  ['one number alone proves nothing of the others', ['', '40', ''], ['1', '40', '3']],
])('%s', (_, numbers, labels) => {
  expect(printedLabels(numbers)).toEqual(labels);
});
