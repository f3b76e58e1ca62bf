/** What makes a spreadsheet take a cell for a formula (OWASP, "CSV injection"); a quote sign before it may be our own. */
const FORMULA = /^'*[-=+@\t\r]/;

/** A cell that no spreadsheet runs: "'" before what it would take for a formula. */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
/** The cell as it was: the inverse of `guardFormula`. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
