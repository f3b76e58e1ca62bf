import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import { ROOT } from '../hosts/places';
import { annotate, closeReport, openArticle, popover, report, results, selectWords } from '../pages/verbatim';
import { lendFonts } from './lend-fonts';

const SAMPLE = join(ROOT, 'resources', 'sample');
const TITLE = 'Closing of the Strait of Karsund: Joint Statement by 31 Countries';

interface Sitting {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}
const SITTINGS: readonly Sitting[] = [
  { name: 'light', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'wide', width: 1920, height: 1080, colorScheme: 'light' },
];
async function shoot(page: Page, name: string): Promise<void> {
  // The pointer rests where nothing reacts to it.
  await page.mouse.move(4, 700);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(ROOT, 'docs', 'pictures', `${name}.png`) });
}
for (const { name, width, height, colorScheme } of SITTINGS)
  test(`pictures, ${name}`, async ({ open }) => {
    const first = await open();
    await first.page.setViewportSize({ width, height });
    await first.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(first.page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
    await shoot(first.page, `empty-${name}`);
    await first.close();

    const { page } = await open({ args: ['--import', SAMPLE] });
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await lendFonts(page);
    await expect(report(page).getByText('Done.')).toBeVisible();
    await shoot(page, `import-${name}`);
    await closeReport(page);
    await openArticle(page, TITLE);
    await annotate(page, 'We condemn in the strongest terms', ['position/condemn'], 'Top of the ladder.');
    await shoot(page, `reader-${name}`);
    await selectWords(page, 'We call on');
    await page.keyboard.press('a');
    await page.keyboard.type('position/ca');
    await shoot(page, `annotate-${name}`);
    await page.keyboard.press('Escape');
    await expect(popover(page)).toBeHidden();
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('strait');
    await expect(results(page).getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await shoot(page, `search-${name}`);
  });
