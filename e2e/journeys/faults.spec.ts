import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../hosts/app';
import {
  annotate,
  articleList,
  inbox,
  marked,
  openArticle,
  openStraits,
  popover,
  report,
  STRAITS,
  STRAITS_TITLE,
  selectWords,
} from '../pages/verbatim';

test('a full disk is said where it happens, nothing typed is lost, and saving goes on when there is space', async ({
  open,
  folder,
}) => {
  const faults = join(folder, 'faults');
  const { page, close } = await openStraits(open, folder, { host: 'browser', faults });
  await annotate(page, 'condemn in the strongest terms', ['condemn'], 'One');
  await writeFile(faults, 'ENOSPC');
  await selectWords(page, 'We urge all states');
  await page.keyboard.press('a');
  await popover(page).getByRole('textbox', { name: /^Note/ }).fill('Two');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Not saved: the disk is full. Free some space and try again.').first()).toBeVisible();
  await expect(popover(page).getByRole('textbox', { name: /^Note/ })).toHaveValue('Two');
  await rm(faults);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(popover(page)).toBeHidden();
  await expect.poll(() => marked(page)).toEqual(['condemn in the strongest terms', 'We urge all states']);
  await expect(page.getByText('All changes saved')).toBeVisible();
  await close();
  const again = await open({ host: 'browser', freshCache: true });
  await openArticle(again.page, STRAITS_TITLE);
  await expect.poll(() => marked(again.page)).toHaveLength(2);
});
test('a folder that turns read-only is said, and what was saved is all there after a restart', async ({
  open,
  folder,
}) => {
  const faults = join(folder, 'faults');
  const first = await openStraits(open, folder, { host: 'browser', faults });
  await annotate(first.page, 'condemn in the strongest terms', ['condemn'], 'One');
  await writeFile(faults, 'EROFS');
  await selectWords(first.page, 'We urge all states');
  await first.page.keyboard.press('a');
  await first.page.keyboard.press('ControlOrMeta+Enter');
  await expect(first.page.getByText(/Not saved: the archive’s folder cannot be written to/).first()).toBeVisible();
  await first.close();
  await rm(faults);
  const again = await open({ host: 'browser' });
  await openArticle(again.page, STRAITS_TITLE);
  await expect.poll(() => marked(again.page)).toEqual(['condemn in the strongest terms']);
});
test('an import that meets a full disk ends with a sentence and keeps what it has', async ({ open, folder }) => {
  const faults = join(folder, 'faults');
  const from = await inbox(folder, { 'straits.txt': STRAITS });
  await writeFile(faults, '');
  const { page } = await open({ host: 'browser', faults });
  await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  await writeFile(faults, 'ENOSPC');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+i');
  await (await chooser).setFiles([join(from, 'straits.txt')]);
  await expect(page.getByText(/the disk is full/i).first()).toBeVisible();
  await rm(faults);
  const second = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+i');
  await (await second).setFiles([join(from, 'straits.txt')]);
  await expect(report(page).getByText('Done.')).toBeVisible();
  await page.getByRole('button', { name: 'Close the report' }).click();
  await expect(articleList(page).getByRole('option')).toHaveCount(1);
});
test('when the host ends, the window says so and what to do, and what was being typed is still there', async ({
  open,
  folder,
}) => {
  const { page, endHost } = await openStraits(open, folder, { host: 'browser' });
  await selectWords(page, 'We urge all states');
  await page.keyboard.press('a');
  await popover(page).getByRole('textbox', { name: /^Note/ }).fill('Half a thought');
  await endHost?.();
  await expect(page.getByRole('alert').filter({ hasText: 'Verbatim has closed' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Not sure that this was saved.')).toBeVisible();
  await expect(popover(page).getByRole('textbox', { name: /^Note/ })).toHaveValue('Half a thought');
});
