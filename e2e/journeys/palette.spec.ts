import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import { expectNothing } from '../pages/axe';
import {
  articleList,
  closeReport,
  HARBOUR,
  inbox,
  openArticle,
  openStraits,
  popover,
  reader,
  results,
  STRAITS,
  STRAITS_TITLE,
  selectWords,
} from '../pages/verbatim';

function palette(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Palette' });
}
function settings(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Settings' });
}
function offered(page: Page): Locator {
  return palette(page).getByRole('option');
}
function textSize(page: Page): Promise<string> {
  return page.locator('article').evaluate((article) => getComputedStyle(article).fontSize);
}
/** Keys count as soon as the archive is shown. */
async function shown(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
}
async function openTab(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+,');
  await settings(page).getByRole('tab', { name }).click();
}
test('the palette runs a command, opens an article and starts a search, by keyboard alone @electron', async ({
  open,
  folder,
}) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await expect(articleList(page).getByRole('option')).toHaveCount(2);

  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('sidebar');
  await expect(offered(page).first()).toHaveText(/^Sidebar/);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden();

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('fund harb');
  const article = offered(page).filter({ hasText: 'Press release on the harbour fund' });
  await expect(article).toHaveText(/3 Mar 2023$/);
  await expect(article).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('Press release on the harbour fund');
  await expect(reader(page)).toBeFocused();

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('treaty of the');
  await page.keyboard.press('ArrowUp');
  await expect(offered(page).last()).toHaveText(/^Search for “treaty of the”/);
  await expect(offered(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('treaty of the');
  await expect(results(page).getByRole('option').first()).toContainText(STRAITS_TITLE);
});
test('a command of the palette acts on the words that were selected before, and Escape changes nothing', async ({
  open,
  folder,
}) => {
  const { page } = await openStraits(open, folder);
  await selectWords(page, 'We urge all states');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('annotate the');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe('We urge all states');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page).getByRole('combobox')).toHaveValue('');
  await page.keyboard.type('annotate the');
  await page.keyboard.press('Enter');
  await expect(popover(page)).toContainText('We urge all states');
});
test('theme and reading size survive a restart, and the other host has them too', async ({ open, folder }) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS });
  const first = await open({ args: ['--import', from] });
  await closeReport(first.page);
  await first.page.keyboard.press('ControlOrMeta+,');
  await settings(first.page).getByText('Dark', { exact: true }).click();
  await settings(first.page).getByRole('tab', { name: 'Reading' }).click();
  const size = settings(first.page).getByRole('slider', { name: 'Reading size' });
  await size.focus();
  for (const _ of 'abc') await first.page.keyboard.press('ArrowRight');
  await expect(size).toHaveValue('21');
  await first.page.close();
  await first.close();

  for (const host of ['browser', 'standin'] as const) {
    const { page, close } = await open({ host });
    await openArticle(page, STRAITS_TITLE);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark');
    expect(await textSize(page)).toBe('21px');
    await close();
  }
});
test('line and measure change the text that is open', async ({ open, folder }) => {
  const { page } = await openStraits(open, folder);
  const shape = () =>
    page.locator('article').evaluate((text) => ({ line: getComputedStyle(text).lineHeight, width: text.clientWidth }));
  await page.keyboard.press('b');
  const before = await shape();
  expect(before.line).toBe('29px');
  await openTab(page, 'Reading');
  await settings(page).getByRole('slider', { name: 'Line' }).focus();
  await page.keyboard.press('End');
  await settings(page).getByText('Narrow').click();
  const after = await shape();
  expect(after.line).toBe('33px');
  expect(after.width).toBeLessThan(before.width);
});
test('a changed key works and its old one does not; one that is taken is refused in a sentence', async ({ open }) => {
  const { page } = await open();
  await shown(page);
  const navigation = page.getByRole('navigation', { name: 'Library' });
  await openTab(page, 'Keys');
  await settings(page).getByRole('button', { name: 'Sidebar: B. Change' }).click();
  await page.keyboard.press('n');
  await expect(settings(page).getByText('N belongs to Next article. Press another key, or Escape.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+c');
  await expect(settings(page).getByText(/C is needed for moving, writing or the system/)).toBeVisible();
  await page.keyboard.press('y');
  await expect(settings(page).getByText('Sidebar has Y.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings(page)).toBeHidden();
  await page.keyboard.press('b');
  await expect(navigation).toBeVisible();
  await page.keyboard.press('y');
  await expect(navigation).toBeHidden();
  await page.keyboard.press('y');
  await expect(navigation).toBeVisible();
  await openTab(page, 'Keys');
  await settings(page).getByRole('button', { name: 'Usual key for Sidebar' }).click();
  await expect(settings(page).getByRole('button', { name: 'Sidebar: B. Change' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(settings(page)).toBeHidden();
  await page.keyboard.press('b');
  await expect(navigation).toBeHidden();
});
test('single letters can be turned off; keys with Ctrl go on working', async ({ open }) => {
  const { page } = await open();
  await shown(page);
  const navigation = page.getByRole('navigation', { name: 'Library' });
  await openTab(page, 'Keys');
  await settings(page).getByText('Single letters run commands').click();
  await page.keyboard.press('Escape');
  await expect(settings(page)).toBeHidden();
  await page.keyboard.press('b');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(navigation).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('all keys');
  await page.keyboard.press('Enter');
  const keys = page.getByRole('dialog', { name: 'All keys' });
  await expect(keys).toContainText('Single letters are off.');
  await expect(keys).not.toContainText('Annotate the selection');
  await expect(keys).toContainText('Palette');
});
test('the menu runs commands of the window, and undo goes to the field that is being typed in @electron', async ({
  open,
}) => {
  const { page, control } = await open();
  test.skip(control === null, 'A browser has a menu of its own.');
  await shown(page);
  await control?.clickMenu('View', 'Theme', 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await control?.clickMenu('Go', 'Search');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await expect(search).toBeFocused();
  await page.keyboard.type('straits');
  await control?.clickMenu('Edit', 'Undo');
  await expect(search).not.toHaveValue('straits');
  await control?.clickMenu('Help', 'All keys');
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
});
for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in palette, settings and keys, ${colorScheme}`, async ({ open, folder }) => {
    const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
    const { page } = await open({ args: ['--import', from] });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await closeReport(page);
    await page.keyboard.press('ControlOrMeta+k');
    await expectNothing(page, 'palette');
    await page.keyboard.type('s');
    await expect(offered(page).filter({ hasText: 'Straits' })).toBeVisible();
    await expectNothing(page, 'palette with everything');
    await page.keyboard.press('Escape');
    for (const tab of ['Appearance', 'Reading', 'Keys', 'Archive']) {
      await openTab(page, tab);
      await expectNothing(page, `settings, ${tab}`);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
    await expectNothing(page, 'all keys');
  });
