import { expect, test } from 'vitest';
import { orderRuns } from './order-runs';
import type { TextRun } from './text-run';

/** Runs as they stand on the line, from the left. */
function line(...texts: readonly string[]): TextRun[] {
  return texts.map((text, at) => ({ text, x: 10 * at, y: 0, width: 9, size: 12, font: 'f', order: at, spaced: false }));
}
test.each([
  ['Latin with a number', ['The', 'council', '(2016)'], 'The council (2016)'],
  ['Latin with an Arabic name', ['Treaty', '/', 'الأمن', 'مجلس'], 'Treaty / مجلس الأمن'],
  ['Arabic', ['الأمن', 'مجلس', 'قرار'], 'قرار مجلس الأمن'],
  ['Arabic with a number in brackets', ['(', '2016', ')', '2270', 'قرار'], 'قرار 2270 ( 2016 )'],
  ['Arabic that ends with a number', ['.2016', 'يناير'], 'يناير 2016.'],
  ['Latin words in Arabic, with their number', ['إلى', 'Resolution', '1695', 'و'], 'و Resolution 1695 إلى'],
  ['Hebrew with a year', ['(2016)', 'הניסוי'], 'הניסוי (2016)'],
])('%s is read as it is written', (name, drawn, read) => {
  expect(
    orderRuns(line(...drawn), !name.startsWith('Latin with'))
      .map(({ text }) => text)
      .join(' '),
  ).toBe(read);
});
