import { expect, test } from 'vitest';
import { exportOptions } from './export-options';

test('the first export is Markdown by article, and CSV is for spreadsheets', () => {
  expect(exportOptions(undefined)).toEqual({
    format: 'markdown',
    groupBy: 'article',
    notes: true,
    tags: true,
    provenance: true,
    context: false,
    bom: true,
    guard: true,
  });
});
test('options come back as they were kept, and what a later release wrote is passed over', () => {
  const kept = { ...exportOptions(null), format: 'json', groupBy: 'date', notes: false };
  expect(exportOptions(JSON.parse(JSON.stringify({ ...kept, later: 1 })))).toEqual(kept);
  expect(exportOptions({ format: 'xlsx', notes: 'yes', groupBy: 'tag' })).toEqual({
    ...exportOptions(null),
    groupBy: 'tag',
  });
});
