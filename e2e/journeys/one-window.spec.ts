import { expect } from '@playwright/test';
import { test } from '../hosts/app';
import { articleList, closeReport, inbox, STRAITS } from '../pages/verbatim';

test('a second tab offers to take over; the first then shows that it is read elsewhere', async ({ open, folder }) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS });
  const { page, address } = await open({ host: 'browser', args: ['--import', from] });
  await closeReport(page);
  const second = await page.context().newPage();
  await second.goto(address);
  await expect(second.getByRole('heading', { name: 'Verbatim is open in another tab' })).toBeVisible();
  await second.getByRole('button', { name: 'Use it here' }).click();
  await expect(articleList(second).getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Verbatim is open in another tab' })).toBeVisible();
  await page.getByRole('button', { name: 'Use it here' }).click();
  await expect(articleList(page).getByRole('option')).toHaveCount(1);
  await expect(second.getByRole('heading', { name: 'Verbatim is open in another tab' })).toBeVisible();
});
