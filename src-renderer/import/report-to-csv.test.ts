import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportRow } from './report-rows';
import { reportToCsv } from './report-to-csv';

const ROW: ReportRow = {
  file: {
    id: 'f',
    newest: '',
    run: 'r',
    path: 'a.txt',
    bytes: 12,
    mtime: Date.UTC(2024, 0, 10, 9),
    original: 'ab12',
    outcome: 'kept',
    reason: '',
    articles: ['x'],
  },
  title: 'Statement',
  date: '2024-01-10',
  reprintOf: null,
  undone: false,
};
async function* batches(...rows: ReportRow[][]): AsyncGenerator<ReportRow[]> {
  yield* rows;
}
/** A reader of RFC 4180 that knows nothing of our writer. */
function readCsv(csv: string): string[][] {
  const records: string[][] = [[]];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = fields.exec(csv); found; found = fields.exec(csv)) {
    records.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}
test('a report is a line a file, in the order of their paths', async () => {
  const failed = { ...ROW, title: '', date: '', file: { ...ROW.file, path: 'b.txt', mtime: 0, original: '' } };
  const gone = { ...failed, file: { ...failed.file, outcome: 'failed', reason: 'gone', articles: [] } } as ReportRow;
  expect(await reportToCsv(batches([gone], [ROW]))).toBe(
    '\uFEFFResult,File,Article,Date,What happened,Bytes,Changed,SHA-256\r\n' +
      'Kept,a.txt,Statement,2024-01-10,10 January 2024,12,2024-01-10T09:00:00.000Z,ab12\r\n' +
      'Failed,b.txt,,,The file was gone before it could be kept.,12,,\r\n',
  );
});
test('a reprint says of what', async () => {
  const reprint: ReportRow = {
    ...ROW,
    file: { ...ROW.file, outcome: 'reprint' },
    reprintOf: { id: 'first', title: 'The first' },
  };
  expect(readCsv((await reportToCsv(batches([reprint]))).slice(1))[1]?.slice(0, 5)).toEqual([
    'Reprint',
    'a.txt',
    'Statement',
    '2024-01-10',
    'Reprint of “The first”. Kept and linked.',
  ]);
});
test('whatever stands in names and titles reads back as it was', async () => {
  const odd = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', '=', ' ', 'é', '字'), maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(odd, odd)), async (names) => {
      const rows = names.map(([path, title], n) => ({
        ...ROW,
        title,
        file: { ...ROW.file, path: `${1000 + n}${path}` },
      }));
      const [, ...lines] = readCsv((await reportToCsv(batches(rows))).slice(1));
      expect(lines.map(([, path, title]) => [path?.slice(4), title])).toEqual(names);
    }),
  );
});
