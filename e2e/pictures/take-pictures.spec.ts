import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import { ROOT } from '../hosts/places';
import { annotate, closeReport, openArticle, popover, report, results, selectWords } from '../pages/verbatim';
import { lendFonts } from './lend-fonts';

/** PICTURES names a folder for all pictures, to look at; without it only those of the README are taken. */
const FOLDER = process.env.PICTURES ?? join(ROOT, 'docs', 'pictures');
const OF_THE_README =
  'reader-light empty-light import-light annotate-dark search-light removed-light annotations-light export-light palette-dark keys-light reader-dark'.split(
    ' ',
  );
const TITLE = 'Closing of the Strait of Karsund: Joint Statement by 31 Countries';

/** A morning's work on the joint statement. */
const REMARKS = [
  [
    'We condemn in the strongest terms the decision of the Government of Varenia',
    'position/condemn',
    'Top of the ladder: the government is named.',
  ],
  ['a strait used for international navigation', 'legal-basis/unclos', 'The words of Article 37.'],
  ['We call on Varenia to reopen the strait without delay and without conditions', 'position/call-on', ''],
  ['We urge all states bordering the strait', 'position/urge', ''],
] as const;
const OVERLAP =
  'the Government of Varenia, announced on February 27, 2024, to close the Strait of Karsund to foreign shipping, as well as the boarding of three merchant vessels';

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
  { name: 'wide-dark', width: 1920, height: 1080, colorScheme: 'dark' },
];
async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES && !OF_THE_README.includes(name)) return;
  // The pointer rests where nothing reacts to it.
  await page.mouse.move(4, 700);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
for (const { name, width, height, colorScheme } of SITTINGS)
  test(`pictures, ${name}`, async ({ open }) => {
    const first = await open();
    const { page } = first;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await lendFonts(page);
    await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
    await shoot(page, `empty-${name}`);
    await page.getByRole('button', { name: 'Open the sample archive' }).click();
    await expect(report(page).getByText('Done.')).toBeVisible();
    await shoot(page, `import-${name}`);
    await closeReport(page);
    await openArticle(page, TITLE);
    for (const [words, tag, note] of REMARKS) await annotate(page, words, [tag], note);
    await selectWords(page, OVERLAP);
    await page.keyboard.press('a');
    await page.keyboard.type('safety/');
    await shoot(page, `annotate-${name}`);
    await page.keyboard.type('crews');
    await page.keyboard.press('Enter');
    await popover(page).getByRole('textbox', { name: /^Note/ }).fill('The crews come before the cargo here.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(popover(page)).toBeHidden();
    await shoot(page, `reader-${name}`);
    await page.keyboard.press('i');
    await shoot(page, `inspector-${name}`);
    await page.keyboard.press('i');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('compare');
    await page.keyboard.press('Enter');
    await expect(page.getByText('4 statements are the same')).toBeVisible();
    await page.keyboard.press('j');
    await shoot(page, `compare-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await shoot(page, `removed-${name}`);
    await page.keyboard.press('o');
    await shoot(page, `original-${name}`);
    await page.keyboard.press('o');
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('strait');
    await expect(results(page).getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await shoot(page, `search-${name}`);
    await page.keyboard.press('ControlOrMeta+Shift+a');
    await shoot(page, `annotations-${name}`);
    await page.keyboard.press('ControlOrMeta+Shift+e');
    await expect(page.getByText('Every quote was read back')).toBeVisible();
    await shoot(page, `export-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('strait');
    await shoot(page, `palette-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+,');
    await shoot(page, `settings-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await shoot(page, `keys-${name}`);
  });
