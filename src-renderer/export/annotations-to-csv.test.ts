import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationsToCsv, CSV_PRESETS, type CsvOptions } from './annotations-to-csv';
import type { CitedPassage } from './cited-passage';
import { readRecords } from './csv';
import { unguardFormula } from './guard-formula';
import { anyPassages, testPassage } from './passage-fixture';
import { verifyInPiece } from './verify-quotes';

function written(passages: readonly CitedPassage[], options: CsvOptions): string {
  return [...annotationsToCsv(passages, options)].map(({ text }) => text).join('');
}
test('one row carries all that is known of a passage', () => {
  expect(written([testPassage], CSV_PRESETS.data)).toBe(
    `quote,note,tags,title,date,source,address,statement,start,end,original_sha256,text_sha256,annotation,created,changed\r\n` +
      `condemn *all*,Top of the *ladder*.,position/condemn,Title 1,2024-01-10,example.org,https://example.org/1,¶1,3,16,` +
      `${testPassage.originalSha256},${testPassage.textSha256},${testPassage.annotation},` +
      `2026-03-02T09:00:00.000Z,2026-03-02T09:05:00.000Z\r\n`,
  );
});
test('for spreadsheets the file begins with a byte order mark and runs no formula; for data it is left as it is', () => {
  const passage = { ...testPassage, quote: '=cmd|calc', note: '- first', tags: ['@a', 'b'] };
  const spreadsheet = written([passage], CSV_PRESETS.spreadsheet);
  expect(spreadsheet.startsWith('\ufeffquote,')).toBe(true);
  expect(spreadsheet).toContain("\r\n'=cmd|calc,'- first,'@a; b,");
  const data = written([passage], CSV_PRESETS.data);
  expect(data.startsWith('quote,')).toBe(true);
  expect(data).toContain('\r\n=cmd|calc,- first,@a; b,');
});
test.each(Object.entries(CSV_PRESETS))('for %s every row reads back as the passages were', (_, options) => {
  fc.assert(
    fc.property(anyPassages, (passages) => {
      const [, ...rows] = readRecords(written(passages, options).replace(/^\ufeff/, ''));
      const read = rows.map((row) => (options.guard ? row.map(unguardFormula) : row));
      expect(read.map((row) => row.slice(0, 10))).toEqual(
        passages.map(({ quote, note, tags, title, date, source, address, statement, start, end }) => [
          quote,
          note,
          tags.join('; '),
          title,
          date,
          source,
          address,
          statement,
          String(start),
          String(end),
        ]),
      );
      expect([...annotationsToCsv(passages, options)].map(verifyInPiece).filter((found) => found !== null)).toEqual([]);
    }),
  );
});
