import type { CitedPassage } from './cited-passage';
import { readRecords, writeRecord } from './csv';
import { guardFormula, unguardFormula } from './guard-formula';
import { type Piece, plainPiece } from './piece';

export interface CsvOptions {
  /** Begins with a byte order mark, without which Excel takes UTF-8 for the system's old encoding. */
  readonly bom: boolean;
  /** Puts "'" before what a spreadsheet would run as a formula. It changes data, so it is a choice. */
  readonly guard: boolean;
}
/** Whom the file is for. */
export const CSV_PRESETS = {
  spreadsheet: { bom: true, guard: true },
  data: { bom: false, guard: false },
} as const satisfies Readonly<Record<string, CsvOptions>>;

const BOM = '\ufeff';
const COLUMNS: readonly (readonly [name: string, of: (passage: CitedPassage) => string])[] = [
  ['quote', ({ quote }) => quote],
  ['note', ({ note }) => note],
  ['tags', ({ tags }) => tags.join('; ')],
  ['title', ({ title }) => title],
  ['date', ({ date }) => date],
  ['source', ({ source }) => source],
  ['address', ({ address }) => address],
  ['statement', ({ statement }) => statement],
  ['start', ({ start }) => String(start)],
  ['end', ({ end }) => String(end)],
  ['original_sha256', ({ originalSha256 }) => originalSha256],
  ['text_sha256', ({ textSha256 }) => textSha256],
  ['annotation', ({ annotation }) => annotation],
  ['created', ({ created }) => created],
  ['changed', ({ changed }) => changed],
];
function oneRow(passage: CitedPassage, { guard }: CsvOptions): Piece {
  const fields = COLUMNS.map(([, of]) => of(passage));
  const text = writeRecord(guard ? fields.map(guardFormula) : fields);
  const read = readRecords(text)[0]?.[0] ?? '';
  return { text, carries: { passage, readBack: guard ? unguardFormula(read) : read } };
}
/** Passages as CSV (RFC 4180), one row each under a row of names. Offsets count code points, as in every export. */
export function* annotationsToCsv(passages: readonly CitedPassage[], options: CsvOptions): Generator<Piece> {
  yield plainPiece((options.bom ? BOM : '') + writeRecord(COLUMNS.map(([name]) => name)));
  for (const passage of passages) yield oneRow(passage, options);
}
