import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import { HARBOUR, inbox, marked, popover, reader, report, results, STRAITS, STRAITS_TITLE } from '../pages/verbatim';

/** Tab until this has the focus. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'option', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 90; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached with Tab.`);
}
test('an afternoon by keyboard alone: import, read, correct, annotate, list and export', async ({ open, folder }) => {
  test.slow();
  const names = Array.from({ length: 25 }, (_, n) => [`more/${n}.txt`, `${HARBOUR} Copy number ${n} of the release.`]);
  await inbox(folder, { 'straits.txt': STRAITS, ...Object.fromEntries(names) });
  const { page } = await open({ host: 'browser' });
  await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  // Import: our chooser, what was found, the report.
  await page.keyboard.press('ControlOrMeta+Shift+i');
  await expect(page.getByRole('dialog', { name: 'Import a folder' })).toBeVisible();
  await tabTo(page, 'button', 'inbox');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 file directly in it')).toBeVisible();
  await tabTo(page, 'button', 'Import this folder');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Import 26 files' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(report(page).getByText('Done.')).toBeVisible();
  await tabTo(page, 'button', 'Close the report');
  await page.keyboard.press('Enter');
  // Library and reader.
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+2');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(STRAITS_TITLE);
  // Metadata.
  await page.keyboard.press('i');
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(inspector).toBeVisible();
  await tabTo(page, 'button', /^Title/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Statement on the Straits, corrected');
  await page.keyboard.press('Enter');
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('Statement on the Straits, corrected');
  await page.keyboard.press('ControlOrMeta+3');
  await page.keyboard.press('i');
  // What was removed, and back.
  await page.keyboard.press('r');
  await expect(page.getByText('Related articles').first()).toBeVisible();
  await page.keyboard.press('r');
  // Annotate.
  await page.keyboard.press('ControlOrMeta+3');
  await page.keyboard.press(']');
  await page.keyboard.press('v');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('a');
  await page.keyboard.type('position/urge');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('By keyboard.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(popover(page)).toBeHidden();
  expect(await marked(page)).toEqual(['We urge']);
  // Search.
  await page.keyboard.press('/');
  await page.keyboard.type('council');
  await expect(results(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(reader(page).getByText('Hit 1 of 1')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  // All annotations, and out as Markdown.
  await page.keyboard.press('ControlOrMeta+Shift+a');
  await expect(page.getByText('By keyboard.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await expect(page.getByText('Every quote was read back from the text and matches.')).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const saved = join(folder, 'out.md');
  await download.saveAs(saved);
  expect(await readFile(saved, 'utf8')).toContain(
    '> We urge\n>\n> — “Statement on the Straits, corrected”, 10 January 2024',
  );
});
