import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { test } from '../hosts/app';
import { expectNothing } from '../pages/axe';
import { annotate, closeReport, inbox, marked, openArticle, reader } from '../pages/verbatim';

const TITLE = 'Report on the harbours of the northern coast';
/** A page of our own: cells that reach over columns and rows, empty ones, figures, and a table wider than the text. */
const HARBOURS = `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1>
<p>The council has counted the ships of four harbours, and it welcomes that more of them came than in any year before this one.</p>
<table><thead><tr><th rowspan="2">Harbour</th><th colspan="2">Ships that called</th><th rowspan="2">Remarks</th></tr>
<tr><th>2017</th><th>2018</th></tr></thead>
<tbody><tr><th>Northern mole</th><td>412</td><td>1,530</td><td>The eastern lock was closed from March on, so that ships of more than nine metres waited.</td></tr>
<tr><th>Lighthouse quay</th><td></td><td>96</td><td></td></tr>
<tr><th>Old harbour</th><td>7</td><td></td><td>Given up in 2018</td></tr></tbody></table>
<p>It urges the harbours to say by the end of the year what they need, and it asks its secretary to write to all of them at once.</p>
<table><tr>${Array.from({ length: 14 }, (_, at) => `<th>Quarter ${at + 1}</th>`).join('')}</tr>
<tr>${Array.from({ length: 14 }, (_, at) => `<td>${(at + 1) * 1234}</td>`).join('')}</tr></table>
<p>The council will meet again in the spring of the coming year to see what has been done, and what it has cost the towns.</p>
</article></body></html>`;

function cell(scope: Locator, words: string): Locator {
  return scope.getByRole('cell', { name: words, exact: true });
}
async function edges(locator: Locator): Promise<{ left: number; right: number }> {
  const box = await locator.boundingBox();
  return { left: Math.round(box?.x ?? -1), right: Math.round((box?.x ?? -1) + (box?.width ?? 0)) };
}
test('a table stands in columns, says what its heads are, and keeps passages across its cells', async ({
  open,
  folder,
}) => {
  const from = await inbox(folder, { 'harbours.html': HARBOURS });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await openArticle(page, TITLE);
  const [table, wide] = [reader(page).getByRole('table').first(), reader(page).getByRole('table').nth(1)];
  await expect(table.getByRole('row')).toHaveCount(5);
  for (const head of ['Harbour', 'Ships that called', 'Remarks', '2017', '2018'])
    await expect(table.getByRole('columnheader', { name: head, exact: true })).toBeVisible();
  await expect(table.getByRole('rowheader', { name: 'Old harbour' })).toBeVisible();
  const second = await edges(table.getByRole('columnheader', { name: '2018' }));
  expect(await edges(cell(table, '96'))).toEqual(second);
  expect((await edges(cell(table, 'Given up in 2018'))).left).toBe(
    (await edges(table.getByRole('columnheader', { name: 'Remarks' }))).left,
  );
  expect(second.right).toBe((await edges(table.getByRole('columnheader', { name: 'Ships that called' }))).right);

  await annotate(page, 'Northern mole | 412 | 1,530', ['counted'], 'Three cells');
  expect(await marked(page)).toEqual(['Northern mole | 412 | 1,530']);
  await expect(table.locator('mark')).not.toHaveCount(0);
  await expect(table.getByRole('group', { name: 'counted, note: Three cells' })).toHaveCount(1);

  const scroller = reader(page).getByRole('region', { name: 'Table' });
  await expect(scroller).toHaveCount(1);
  await scroller.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => scroller.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await expect(cell(wide, '17276')).toBeAttached();
  await expectNothing(page, 'an article with tables');
});
test('rows of a Word document are a table too', async ({ open, folder }) => {
  await inbox(folder, { 'harbours.html': HARBOURS });
  const path = join(folder, 'inbox', 'canal.docx');
  await cp(join(import.meta.dirname, '../fixtures/formats/canal.docx'), path);
  const { page } = await open({ args: ['--import', path] });
  await closeReport(page);
  await openArticle(page, /Northern Canal/);
  const table = reader(page).getByRole('table');
  await expect(table).toHaveCount(1);
  const heads = await table
    .getByRole('row')
    .first()
    .getByRole('cell')
    .or(table.getByRole('row').first().getByRole('columnheader'))
    .all();
  const figures = await table.getByRole('row').nth(1).getByRole('cell').all();
  expect(heads.length).toBe(figures.length);
  for (const [at, head] of heads.entries()) expect(await edges(head)).toEqual(await edges(figures[at] ?? head));
});
