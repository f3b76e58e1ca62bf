import { expect, test } from 'vitest';
import { formatNumber } from './format-number';

test.each<[format: string, number: number, text: string]>([
  ['decimal', 17, '17'],
  ['decimalZero', 7, '07'],
  ['lowerLetter', 1, 'a'],
  ['lowerLetter', 28, 'bb'],
  ['upperLetter', 26, 'Z'],
  ['lowerPlaces', 28, 'ab'],
  ['lowerRoman', 4, 'iv'],
  ['upperRoman', 1949, 'MCMXLIX'],
  ['ordinal', 22, '22nd'],
  ['ordinal', 13, '13th'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 23, '二十三'],
  ['chineseCounting', 105, '一百〇五'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographTraditional', 2, '乙'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalEnclosedCircle', 3, '③'],
  ['decimalEnclosedCircle', 21, '21'],
  ['russianLower', 3, 'в'],
  ['arabicIndic', 45, '٤٥'],
  ['chicago', 2, '†'],
  ['none', 5, ''],
  ['a format of the future', 5, '5'],
  ['__proto__', 5, '5'],
  ['lowerRoman', 0, '0'],
  ['lowerLetter', 2_000_000, '2000000'],
])('%s writes %i as “%s”', (format, number, text) => {
  expect(formatNumber(number, format)).toBe(text);
});
