import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecords, writeRecord } from './csv';
import { anyWords } from './passage-fixture';

test('records read back as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyWords, { minLength: 1 })), (records) => {
      expect(readRecords(records.map(writeRecord).join(''))).toEqual(records);
    }),
  );
});
test('a field is quoted where RFC 4180 wants it, and only there', () => {
  expect(writeRecord(['plain', 'a,b', 'say "no"', 'two\nlines', 'lone\rCR', ''])).toBe(
    'plain,"a,b","say ""no""","two\nlines","lone\rCR",\r\n',
  );
});
test('what is no CSV is refused, not guessed at', () => {
  expect(() => readRecords('a,b"c\r\n')).toThrow('Not RFC 4180');
});
