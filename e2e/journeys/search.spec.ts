import { expect } from '@playwright/test';
import { test } from '../hosts/app';
import {
  annotate,
  articleList,
  closeReport,
  HARBOUR,
  inbox,
  openStraits,
  reader,
  results,
  STRAITS,
  STRAITS_TITLE,
} from '../pages/verbatim';

test('articles are found as one types, ranked, with the best statement and its marks', async ({ open, folder }) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await page.keyboard.press('/');
  await page.keyboard.type('harbour tow');
  await expect(results(page).getByRole('option')).toHaveCount(2);
  const first = results(page).getByRole('option').first();
  await expect(first).toContainText('Press release on the harbour fund');
  await expect(first.locator('mark')).toHaveText(['harbour', 'harbour', 'towns']);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('zebra');
  await expect(page.getByText('Nothing found for “zebra”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(articleList(page).getByRole('option')).toHaveCount(2);
});
test('Enter opens the article at the hit, and the hits can be walked @electron', async ({ open, folder }) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('closing ');
  await expect(results(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(STRAITS_TITLE);
  await expect(reader(page).getByText('Hit 1 of 2')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+g');
  await expect(reader(page).getByText('Hit 2 of 2')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(reader(page).getByText('Hit 1 of 2')).toBeVisible();
  const painted = await page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => String(range))),
  );
  expect(painted).toEqual(['closing', 'closing']);
});
test('a note is found by its words as soon as it is written', async ({ open, folder }) => {
  const { page } = await openStraits(open, folder);
  await annotate(page, 'We urge all states', ['urge'], 'Compare the embassy’s wording.');
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('embassy ');
  await expect(results(page).getByRole('option')).toContainText(['Compare the embassy’s wording.']);
});
