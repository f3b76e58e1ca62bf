import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import { expectNothing } from '../pages/axe';
import {
  annotate,
  articleList,
  closeReport,
  inbox,
  marked,
  openArticle,
  openStraits,
  reader,
  STRAITS,
  STRAITS_TITLE,
} from '../pages/verbatim';

const CONDEMN = 'condemn in the strongest terms';
const URGE = 'We urge all states to respond';
const THANK = 'We thank the harbour towns';

function removed(page: Page): Locator {
  return page.getByRole('region', { name: 'What was removed' });
}
function row(page: Page, text: RegExp | string): Locator {
  return removed(page).getByRole('listitem').filter({ hasText: text });
}
function putBackButton(page: Page, rule: string): Locator {
  return removed(page).getByRole('button', { name: `Put back: ${rule}`, exact: true });
}
/** The text as the reader shows it, a line for each block. */
async function linesOf(page: Page): Promise<string[]> {
  return page.locator('article [data-start]').allTextContents();
}
async function threeMarks(page: Page): Promise<void> {
  await annotate(page, CONDEMN, ['position/condemn'], 'Top of the ladder.');
  await annotate(page, URGE, ['position/urge'], '');
  await annotate(page, THANK, ['position/welcome'], '');
  await expect.poll(() => marked(page)).toEqual([CONDEMN, URGE, THANK]);
}
test('a removed block comes back with one key, every mark stays on its words, and Undo takes all of it back @electron', async ({
  open,
  folder,
}) => {
  const app = await openStraits(open, folder);
  const { page } = app;
  await threeMarks(page);
  const before = await linesOf(page);
  await page.keyboard.press('r');
  await expect(removed(page).getByText('8 of 11 blocks')).toBeVisible();
  await putBackButton(page, 'Breadcrumb').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Put back. 3 annotations were moved with their words.')).toBeVisible();
  await expect(row(page, 'Home Awareness Joint Statement')).toHaveText(/Put back · Breadcrumb$/);
  await expect(row(page, 'Home Awareness Joint Statement').getByRole('button')).toHaveCount(0);
  await expect(row(page, CONDEMN)).toHaveText(/Kept$/);
  await expect(row(page, 'Home Awareness Joint Statement')).toBeFocused();
  await expect(removed(page).getByText('7 of 11 blocks')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(putBackButton(page, 'Category line')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => marked(page)).toEqual([CONDEMN, URGE, THANK]);
  const now = await linesOf(page);
  expect(now).toEqual(['Home Awareness Joint Statement on the Example Straits (Jan 10, 2024)', ...before]);
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(STRAITS_TITLE);
  await app.close();

  const again = (await open()).page;
  await articleList(again).getByRole('option').click();
  await expect.poll(() => marked(again)).toEqual([CONDEMN, URGE, THANK]);
  expect(await linesOf(again)).toEqual(now);
  await again.keyboard.press('r');
  await expect(row(again, 'Home Awareness Joint Statement')).toHaveText(/Put back · Breadcrumb$/);
  await putBackButton(again, 'Source line').click();
  await expect(again.getByText('Put back.', { exact: true })).toBeVisible();
  await again.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(putBackButton(again, 'Source line')).toBeVisible();
  await again.keyboard.press('ControlOrMeta+z');
  await expect(putBackButton(again, 'Breadcrumb')).toBeVisible();
  await again.keyboard.press('Escape');
  await expect.poll(() => marked(again)).toEqual([CONDEMN, URGE, THANK]);
  expect(await linesOf(again)).toEqual(before);
});
test('an annotation that the block parts is not painted on words it does not have: it waits for review, and says so', async ({
  open,
  folder,
}) => {
  const text = STRAITS.replace('\n\nWe urge', '\n\nAdvertisement\n\nWe urge');
  const from = await inbox(folder, { 'straits.txt': text });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await openArticle(page, STRAITS_TITLE);
  const parted = 'treaty of the straits.We urge all states';
  await annotate(page, parted, ['position/urge'], '');
  await annotate(page, THANK, ['position/welcome'], '');
  await page.keyboard.press('r');
  await removed(page).getByText('Removed only').click();
  await putBackButton(page, 'Advertisement').click();
  await expect(
    page.getByText(
      'Put back. 1 annotation was moved with its words. 1 annotation stands on both sides of it and needs review.',
    ),
  ).toBeVisible();
  await expect(putBackButton(page, 'Source line')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('article')).toContainText('Advertisement');
  await expect.poll(() => marked(page)).toEqual([THANK]);
  await page.keyboard.press('ControlOrMeta+Shift+a');
  const listed = page.getByRole('grid', { name: 'Annotations' }).getByRole('row').filter({ hasText: 'treaty of the' });
  await expect(listed).toContainText('Needs review');
  await expectNothing(page, 'annotations to review');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(listed).not.toContainText('Needs review');
  await listed.getByText('treaty of the').click();
  await expect.poll(() => marked(page)).toEqual([parted, THANK]);
});
test('the inspector tells which text is a version with a block put back', async ({ open, folder }) => {
  const { page } = await openStraits(open, folder);
  await page.keyboard.press('r');
  await putBackButton(page, 'Breadcrumb').click();
  await expect(row(page, 'Home Awareness')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  const versions = page
    .getByRole('region', { name: 'Inspector' })
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Versions' }) });
  await expect(versions).toHaveText(/^Versions1Imported .*2Block put back .* shown now.*$/);
});
