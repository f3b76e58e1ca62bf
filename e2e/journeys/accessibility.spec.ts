import { expect } from '@playwright/test';
import { test } from '../hosts/app';
import { expectNothing } from '../pages/axe';
import {
  annotate,
  closeReport,
  HARBOUR,
  inbox,
  openArticle,
  popover,
  report,
  results,
  STRAITS,
  STRAITS_TITLE,
  selectWords,
} from '../pages/verbatim';

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ open, folder }) => {
    await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR, 'empty.txt': '' });
    const { page } = await open({ host: 'browser' });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
    await expectNothing(page, 'empty archive');
    await page.getByRole('button', { name: 'Import folder…' }).click();
    const chooser = page.getByRole('dialog', { name: 'Import a folder' });
    await chooser.getByRole('button', { name: 'inbox' }).click();
    await expect(chooser.getByText('3 files')).toBeVisible();
    await expectNothing(page, 'folder chooser');
    await chooser.getByRole('button', { name: 'Import this folder' }).click();
    await expect(report(page).getByText('Done.')).toBeVisible();
    await expectNothing(page, 'import report');
    await closeReport(page);
    await openArticle(page, STRAITS_TITLE);
    await annotate(page, 'condemn in the strongest terms', ['position/condemn'], 'Top of the ladder.');
    await annotate(page, 'strongest terms the closing', ['straits'], '');
    await expectNothing(page, 'reader with annotations');
    await selectWords(page, 'We urge all states');
    await page.keyboard.press('a');
    await popover(page).getByRole('combobox').fill('con');
    await expectNothing(page, 'annotate popover');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('harbour');
    await expect(results(page).getByRole('option')).toHaveCount(2);
    await expectNothing(page, 'search results');
  });
