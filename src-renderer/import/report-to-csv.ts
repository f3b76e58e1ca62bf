import type { RunKind } from '#contract/change';
import { outcomeName, whatHappened } from './happened-words';
import type { ReportRow } from './report-rows';
import { columns, csvColumns } from './words';

/** Without it, spreadsheets take the file for the old encoding of their country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180: in quotes where a comma, a quote or any end of a line stands in it. The words themselves are never changed. */
function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
function line(values: readonly string[]): string {
  return `${values.map(field).join(',')}\r\n`;
}
function rowLine({ file, title, date, reprintOf }: ReportRow, what: RunKind): string {
  const changed = file.mtime > 0 ? new Date(file.mtime).toISOString() : '';
  const happened = whatHappened(file, reprintOf?.title ?? title, date);
  const { bytes, original } = file;
  return line([outcomeName(file.outcome, what), file.path, title, date, happened, String(bytes), changed, original]);
}
/** A report as CSV in UTF-8, a line a file in the order of their paths: result, path below what was imported, title, EDTF date, what happened, size, time, SHA-256. */
export async function reportToCsv(
  batches: AsyncIterable<readonly ReportRow[]>,
  what: RunKind = 'import',
): Promise<string> {
  const { result, file, article, happened } = columns;
  const { date, bytes, changed, hash } = csvColumns;
  const head = line([result, file, article, date, happened, bytes, changed, hash]);
  const lines: { readonly path: string; readonly text: string }[] = [];
  for await (const rows of batches)
    lines.push(...rows.map((row) => ({ path: row.file.path, text: rowLine(row, what) })));
  lines.sort((one, other) => (one.path < other.path ? -1 : 1));
  return BYTE_ORDER_MARK + head + lines.map(({ text }) => text).join('');
}
