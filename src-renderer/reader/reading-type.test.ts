import { expect, test } from 'vitest';
import { directionOf } from './direction-of';
import { readingType } from './reading-type';

test.each([
  ['en', 18, 29, 'ltr'],
  ['', 18, 29, 'ltr'],
  ['ar-EG', 20, 36, 'rtl'],
  ['he', 19, 31, 'rtl'],
  ['ja', 17, 31, 'ltr'],
  ['zh-Hant-TW', 17, 31, 'ltr'],
  ['hi', 19, 32, 'ltr'],
  ['az-Arab', 18, 29, 'rtl'],
  ['ur-Latn', 20, 36, 'ltr'],
])('a text in "%s" is set %i/%i and %s', (lang, size, line, direction) => {
  expect(readingType(lang)).toMatchObject({ size, line });
  expect(directionOf(lang)).toBe(direction);
});
test('a larger reading size makes every script larger by as much', () => {
  expect(readingType('en', 24)).toMatchObject({ size: 24, line: 39 });
  expect(readingType('ar', 24)).toMatchObject({ size: 26, line: 47 });
});
test('the signs of each region have the font of that region', () => {
  const fonts = ['zh', 'zh-TW', 'zh-HK', 'ja', 'ko'].map((lang) => readingType(lang).family.split(',')[0]);
  expect(fonts.map((font) => font?.slice(-3, -1))).toEqual(['SC', 'TC', 'HK', 'JP', 'KR']);
});
