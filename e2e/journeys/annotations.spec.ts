import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import { expectNothing } from '../pages/axe';
import {
  annotate,
  closeReport,
  HARBOUR,
  inbox,
  marked,
  openArticle,
  reader,
  STRAITS,
  STRAITS_TITLE,
} from '../pages/verbatim';

const HARBOUR_TITLE = 'Press release on the harbour fund';
const CONDEMN = 'condemn in the strongest terms the closing';
const THANK = 'We thank the harbour towns';
const WELCOME = 'The ministers welcome the plan';

function view(page: Page): Locator {
  return page.getByRole('region', { name: 'Annotations', exact: true });
}
function grid(page: Page): Locator {
  return view(page).getByRole('grid', { name: 'Annotations' });
}
function row(page: Page, words: string): Locator {
  return grid(page).getByRole('row').filter({ hasText: words });
}
/** The quotes that are listed, in order. */
async function expectQuotes(page: Page, ...quotes: string[]): Promise<void> {
  await expect(grid(page).locator('[role="row"][aria-selected]')).toContainText(quotes);
  await expect(grid(page).locator('[role="row"][aria-selected]')).toHaveCount(quotes.length);
}
function bar(page: Page): Locator {
  return view(page).getByRole('group', { name: 'Selected annotations' });
}
/** Three annotations in two articles, and the list of them. */
async function threeAnnotations(page: Page): Promise<void> {
  await closeReport(page);
  await openArticle(page, HARBOUR_TITLE);
  await annotate(page, WELCOME, ['position/welcome'], 'Compare the minutes of May.');
  await openArticle(page, STRAITS_TITLE);
  await annotate(page, THANK, ['position/welcome'], '');
  await annotate(page, CONDEMN, ['position/condemn'], 'Top of the ladder.');
  await page.getByRole('navigation').getByRole('button', { name: 'Annotations' }).click();
  await expectQuotes(page, CONDEMN, THANK, WELCOME);
}
test('all annotations are listed by article, and a click goes to the passage', async ({ open, folder }) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
  const { page } = await open({ args: ['--import', from] });
  await threeAnnotations(page);
  await expect(grid(page).getByRole('row')).toHaveText([
    new RegExp(`${STRAITS_TITLE}.*10 Jan 2024 · example\\.org`),
    new RegExp(`¶1.*${CONDEMN}.*Top of the ladder.*position/condemn`),
    new RegExp(`¶3.*${THANK}.*position/welcome`),
    new RegExp(`${HARBOUR_TITLE}.*3 Mar 2023`),
    new RegExp(`${WELCOME}.*Compare the minutes of May.*position/welcome`),
  ]);
  await grid(page).getByText(WELCOME).click();
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(HARBOUR_TITLE);
  await expect.poll(() => marked(page)).toEqual([WELCOME]);
  await expect(page.locator('article [data-active]').first()).toBeVisible();
});
test('the list is narrowed by tag, words, article and date, and grouped by tag', async ({ open, folder }) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
  const { page } = await open({ args: ['--import', from] });
  await threeAnnotations(page);
  const choose = async (filter: string, typed: string): Promise<void> => {
    await view(page).getByRole('button', { name: filter, exact: true }).click();
    await page.getByRole('dialog', { name: filter }).getByRole('combobox').fill(typed);
    await expect(page.getByRole('dialog', { name: filter }).getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: filter })).toBeHidden();
  };
  await choose('Tag', 'welc');
  await expectQuotes(page, THANK, WELCOME);
  await expect(view(page).getByText('2 of 3')).toBeVisible();
  const text = view(page).getByRole('searchbox', { name: 'Filter quotes and notes' });
  await text.fill('MINUTES compare');
  await expectQuotes(page, WELCOME);
  await text.fill('');
  await choose('Article', 'straits');
  await expectQuotes(page, THANK);
  await view(page).getByRole('button', { name: 'All articles' }).click();
  await view(page).getByRole('button', { name: 'All tags' }).click();
  await expectQuotes(page, CONDEMN, THANK, WELCOME);
  await view(page).getByRole('button', { name: 'Date', exact: true }).click();
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('2023');
  await page.keyboard.press('Enter');
  await expectQuotes(page, WELCOME);
  await text.fill('nowhere');
  await expect(view(page).getByText('No annotation passes these filters.')).toBeVisible();
  await view(page).getByRole('button', { name: 'Clear filters' }).click();
  await view(page).getByRole('combobox', { name: 'Group' }).selectOption('By tag');
  await expect(grid(page).getByRole('row')).toHaveText([
    /^position\/condemn\s*1$/,
    new RegExp(CONDEMN),
    /^position\/welcome\s*2$/,
    new RegExp(THANK),
    new RegExp(`${WELCOME}.*${HARBOUR_TITLE}`),
  ]);
});
test('several are selected with the mouse, tagged, deleted and brought back', async ({ open, folder }) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
  const { page } = await open({ args: ['--import', from] });
  await threeAnnotations(page);
  await row(page, CONDEMN).click({ modifiers: ['ControlOrMeta'] });
  await row(page, WELCOME).click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('3 selected');
  await row(page, THANK).click({ modifiers: ['ControlOrMeta'] });
  await expect(bar(page)).toContainText('2 selected');
  await bar(page).getByRole('button', { name: 'Add tag' }).click();
  await page.keyboard.type('of-note');
  await page.getByRole('button', { name: 'Add to 2' }).click();
  await expect(row(page, CONDEMN)).toContainText('of-note');
  await expect(row(page, WELCOME)).toContainText('of-note');
  await expect(row(page, THANK)).not.toContainText('of-note');
  await bar(page).getByRole('button', { name: 'Delete' }).click();
  await expectQuotes(page, THANK);
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expectQuotes(page, CONDEMN, THANK, WELCOME);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, CONDEMN)).not.toContainText('of-note');
});
test('the list is filtered, selected, tagged, deleted and left by keyboard alone', async ({ open, folder }) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
  const { page } = await open({ args: ['--import', from] });
  await threeAnnotations(page);
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('2 selected');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(bar(page)).toContainText('2 selected');
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog', { name: 'Add tags to 2 annotations' })).toBeVisible();
  await page.keyboard.type('cond');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(row(page, WELCOME)).toContainText('position/condemn');
  await expect(row(page, THANK)).toContainText('position/condemn');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Delete');
  await expectQuotes(page, CONDEMN);
  await page.keyboard.press('ControlOrMeta+z');
  await expectQuotes(page, CONDEMN, THANK, WELCOME);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(bar(page)).toContainText('3 selected');
  await page.keyboard.press('Escape');
  for (let stops = 0; stops < 4; stops++) await page.keyboard.press('Shift+Tab');
  await expect(view(page).getByRole('searchbox', { name: 'Filter quotes and notes' })).toBeFocused();
  await page.keyboard.type('minutes');
  await expectQuotes(page, WELCOME);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(HARBOUR_TITLE);
  await page.keyboard.press('Alt+ArrowLeft');
  await expectQuotes(page, WELCOME);
});
for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the list of annotations, ${colorScheme}`, async ({ open, folder }) => {
    const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
    const { page } = await open({ args: ['--import', from] });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await closeReport(page);
    await page.getByRole('navigation').getByRole('button', { name: 'Annotations' }).click();
    await expect(view(page).getByText('No annotation yet.')).toBeVisible();
    await expectNothing(page, 'no annotation');
    await page.getByRole('navigation').getByRole('button', { name: 'All articles' }).click();
    await openArticle(page, STRAITS_TITLE);
    await annotate(page, CONDEMN, ['position/condemn'], 'Top of the ladder.');
    await annotate(page, THANK, ['towns'], '');
    await page.getByRole('navigation').getByRole('button', { name: 'Annotations' }).click();
    await row(page, CONDEMN).click({ modifiers: ['ControlOrMeta'] });
    await expect(bar(page)).toContainText('1 selected');
    await expectNothing(page, 'list with a selection');
    await view(page).getByRole('button', { name: 'Date', exact: true }).click();
    await page.getByRole('textbox', { name: 'From', exact: true }).fill('20x');
    await page.keyboard.press('Enter');
    await expectNothing(page, 'dates');
    await page.keyboard.press('Escape');
    await view(page).getByRole('button', { name: 'Tag', exact: true }).click();
    await expectNothing(page, 'choice of a tag');
    await page.keyboard.press('Enter');
    await expectNothing(page, 'list with a filter');
    await bar(page).getByRole('button', { name: 'Add tag' }).click();
    await expectNothing(page, 'adding a tag');
  });
