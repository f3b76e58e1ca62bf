import { expect, test } from 'vitest';
import { encodingChosen, runsPutBack, withOneMorePutBack } from './extractor-name';

test.each([
  ['html/1', 'html/1, 1 put back', '', 0],
  ['html/1, 1 put back', 'html/1, 2 put back', '', 1],
  ['text/2 as ISO-8859-2', 'text/2 as ISO-8859-2, 1 put back', 'ISO-8859-2', 0],
  ['text/2 as Big5, 9 put back', 'text/2 as Big5, 10 put back', 'Big5', 9],
])('%s says how the text was made', (name, next, encoding, runs) => {
  expect([withOneMorePutBack(name), encodingChosen(name), runsPutBack(name)]).toEqual([next, encoding, runs]);
});
