import { expect, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import {
  annotate,
  articleList,
  closeReport,
  HARBOUR,
  inbox,
  marked,
  openArticle,
  reader,
  STRAITS,
  STRAITS_TITLE,
} from '../pages/verbatim';

const FRENCH = `Communiqué sur le détroit

Paris, le 21 mars 2022

Les ministres condamnent la fermeture du détroit et demandent aux parties de l'ouvrir sans délai. Ils saluent les villes du port qui ont accueilli les équipages et se réuniront de nouveau au printemps.`;
const FILES = { 'press/2024/straits.txt': STRAITS, 'press/harbour.txt': HARBOUR, 'communique.txt': FRENCH };

const titles = (page: Page) => articleList(page).getByRole('option');
const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Library' });

test('the list is sorted and filtered by language, year and folder', async ({ open, folder }) => {
  const { page } = await open({ args: ['--import', await inbox(folder, FILES)] });
  await closeReport(page);
  await expect(titles(page)).toHaveText([/Joint Statement/, /Press release/, /Communiqué/]);
  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitemradio', { name: 'Title' }).click();
  await expect(titles(page)).toHaveText([/Communiqué/, /Joint Statement/, /Press release/]);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitemcheckbox', { name: /French/ }).click();
  await page.keyboard.press('Escape');
  await expect(titles(page)).toHaveText([/Communiqué/]);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitem', { name: 'Clear filters' }).click();
  await expect(titles(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitemcheckbox', { name: /2023/ }).click();
  await page.keyboard.press('Escape');
  await expect(titles(page)).toHaveText([/Press release/]);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitem', { name: 'Clear filters' }).click();
  await sidebar(page)
    .getByRole('button', { name: /^press/ })
    .click();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/Joint Statement/, /Press release/]);
  await sidebar(page).getByRole('button', { name: 'Show the folders in press' }).click();
  await sidebar(page).getByRole('button', { name: /^2024/ }).click();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/Joint Statement/]);
});
test('several articles are picked by keyboard, tagged together, trashed together and brought back', async ({
  open,
  folder,
}) => {
  const { page } = await open({ args: ['--import', await inbox(folder, FILES)] });
  await closeReport(page);
  await expect(titles(page)).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+2');
  await page.keyboard.press('Home');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toContainText('2 selected');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Add tags to 2 articles' });
  await dialog.getByRole('combobox').fill('shipping');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await sidebar(page)
    .getByRole('button', { name: /^shipping/ })
    .click();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(2);
  await sidebar(page)
    .getByRole('button', { name: /^All articles/ })
    .click();
  // All that is listed is picked, and until the answer is there that is the tag's two.
  await expect(titles(page)).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+2');
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toContainText('3 selected');
  await page.keyboard.press('Delete');
  await expect(sidebar(page).getByRole('button', { name: /^Trash/ })).toHaveText('Trash3');
  await sidebar(page)
    .getByRole('button', { name: /^Trash/ })
    .click();
  const trash = page.getByRole('listbox', { name: 'Trash' });
  await trash.getByRole('option', { name: /Press release/ }).click();
  await page.keyboard.press('Delete');
  await expect(trash.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(trash.getByRole('option')).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sidebar(page).getByRole('button', { name: /^All articles/ })).toHaveText('All articles3');
});
test('rows are picked with Ctrl and Shift clicks', async ({ open, folder }) => {
  const { page } = await open({ args: ['--import', await inbox(folder, FILES)] });
  await closeReport(page);
  await titles(page).nth(0).click();
  await titles(page)
    .nth(2)
    .click({ modifiers: ['ControlOrMeta'] });
  const bar = page.getByRole('toolbar', { name: 'Selected articles' });
  await expect(bar).toContainText('1 selected');
  await titles(page)
    .nth(0)
    .click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('3 selected');
  await bar.getByRole('button', { name: 'Mark as read' }).click();
  await expect(sidebar(page).getByRole('button', { name: /^Unread/ })).toHaveText('Unread0');
  await titles(page).nth(1).click();
  await expect(bar).toBeHidden();
});
test('a tag is renamed, moved, coloured and deleted, each with undo', async ({ open, folder }) => {
  const { page } = await open({ args: ['--import', await inbox(folder, FILES)] });
  await closeReport(page);
  await openArticle(page, STRAITS_TITLE);
  await annotate(page, 'condemn in the strongest terms', ['condemn'], '');
  await annotate(page, 'We urge all states', ['position/urge'], '');
  const menu = async (path: string, action: string): Promise<void> => {
    await sidebar(page)
      .getByRole('button', { name: `What to do with ${path}`, exact: true })
      .click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await menu('condemn', 'Rename, move, colour…');
  const dialog = page.getByRole('dialog', { name: 'Tag condemn' });
  await dialog.getByLabel('Name').fill('urge');
  await dialog.getByLabel('Under').selectOption('position');
  await expect(dialog.getByText('There is a tag of this name here already.')).toBeVisible();
  await dialog.getByLabel('Name').fill('denounce');
  await dialog.getByRole('radio', { name: 'Plum' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(sidebar(page).getByRole('button', { name: 'What to do with position/denounce' })).toBeAttached();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sidebar(page).getByRole('button', { name: 'What to do with condemn', exact: true })).toBeAttached();
  await menu('position', 'Delete');
  await expect(sidebar(page).getByRole('button', { name: /^position/ })).toHaveCount(0);
  await expect(sidebar(page).getByRole('button', { name: /^urge/ })).toHaveCount(0);
  expect(await marked(page)).toEqual(['condemn in the strongest terms', 'We urge all states']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sidebar(page).getByRole('button', { name: /^urge/ })).toBeVisible();
});
test('an article is opened where it was left, and words are found in it alone', async ({ open, folder }) => {
  const long = `A long statement\n\n1 May 2022\n\n${Array.from({ length: 60 }, (_, n) => `Paragraph number ${n + 1} of this statement says something about the harbour and the quays, at some length, so that it fills its lines.`).join('\n\n')}`;
  const first = await open({ args: ['--import', await inbox(folder, { ...FILES, 'long.txt': long })] });
  await closeReport(first.page);
  await openArticle(first.page, 'A long statement');
  for (let steps = 0; steps < 30; steps++) await first.page.keyboard.press(']');
  await expect(reader(first.page).getByText('¶ 31 of 60')).toBeVisible();
  await first.page.waitForTimeout(900);
  await first.close();
  const { page } = await open();
  await openArticle(page, 'A long statement');
  await expect(reader(page).getByText('¶ 31 of 60')).toBeVisible();
  await expect(page.locator('article [data-statement="31"]')).toBeInViewport();
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await page.keyboard.type('number 7 ');
  const hit = reader(page).getByText(/^Hit \d+ of 61$/);
  await expect(hit).toBeVisible();
  const before = await hit.textContent();
  await page.keyboard.press('Enter');
  await expect(hit).not.toHaveText(before ?? '');
  await page.keyboard.press('Escape');
  await expect(reader(page).getByText(/^¶/)).toBeVisible();
});
