import { cpus, release } from 'node:os';

export type Row = Readonly<Record<string, string | number>>;

/** What a bench has found: a table, and sentences about what was odd. */
export interface Report {
  readonly bench: string;
  /** The same columns in every row. */
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  /** False when something was lost or did not open: the command then ends with 1. */
  readonly passed: boolean;
}
/** The machine that the figures belong to. */
function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${process.platform} ${release()}, Node ${process.version}`;
}
/** A report as one JSON object. */
export function toJson(report: Report): string {
  return JSON.stringify({ ...report, machine: machine(), at: new Date().toISOString() });
}
/** A report as a table: words to the left, numbers to the right. */
export function toTable({ bench, rows, notes }: Report): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))];
  const widths = names.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const isNumber = (column: number): boolean => typeof rows[0]?.[names[column] ?? ''] === 'number';
  const lines = cells.map((line) =>
    line.map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  '),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [`${bench} (${machine()})`, '', lines[0], rule, ...lines.slice(1), ...notes.map((note) => `· ${note}`)].join(
    '\n',
  );
}
