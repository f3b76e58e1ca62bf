import { expect, test } from 'vitest';
import { plainCharacters } from './plain-characters';

test.each([
  ['radicals of dictionaries', '⽇本⼈', '日本人', 0],
  ['ligatures', 'conﬂict of oﬃces', 'conflict of offices', 0],
  ['letters as they join', 'ﻗﺮﺍﺭ', 'قرار', 0],
  ['gaps between ideographs', '日 本 語 と English', '日本語と English', 0],
  ['bullets of symbol fonts', '\uF0B7 item', '• item', 0],
  ['half-width and full-width forms stay', '１．ｶﾅ', '１．ｶﾅ', 0],
  ['characters without names', '\u0000\uE123ab\uFFFD', 'ab', 3],
])('%s', (_, drawn, text, nameless) => {
  expect(plainCharacters(drawn)).toEqual({ text, nameless });
});
