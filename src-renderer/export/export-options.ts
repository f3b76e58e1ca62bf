import * as v from 'valibot';
import { CSV_PRESETS } from './annotations-to-csv';

export const FORMATS = ['markdown', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];
/** What a saved file says of itself. */
export const MIME_TYPES: Readonly<Record<Format, string>> = {
  markdown: 'text/markdown;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

const yes = v.fallback(v.boolean(), true);
const no = v.fallback(v.boolean(), false);
const optionsSchema = v.object({
  format: v.fallback(v.picklist(FORMATS), 'markdown'),
  groupBy: v.fallback(v.picklist(['article', 'tag', 'date']), 'article'),
  notes: yes,
  tags: yes,
  provenance: yes,
  context: no,
  bom: v.fallback(v.boolean(), CSV_PRESETS.spreadsheet.bom),
  guard: v.fallback(v.boolean(), CSV_PRESETS.spreadsheet.guard),
});
/** How a researcher wants exports; a plain object that the caller keeps from one to the next. */
export type ExportOptions = Readonly<v.InferOutput<typeof optionsSchema>>;

/** The options that were kept; what is missing or not understood is as at the first time. */
export function exportOptions(kept: unknown): ExportOptions {
  return v.parse(optionsSchema, typeof kept === 'object' && kept !== null ? kept : {});
}
