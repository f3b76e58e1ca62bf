import { createHash } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import { expectNothing } from '../pages/axe';
import {
  annotate,
  articleList,
  closeReport,
  HARBOUR,
  inbox,
  marked,
  openArticle,
  openStraits,
  reader,
  STRAITS,
  STRAITS_TITLE,
} from '../pages/verbatim';

const POLISH =
  'Ministrowie trzech republik zgodzili się na drogę przez równinę. Zażółć gęślą jaźń, powiedział minister.';
/** Letters of ISO-8859-2 that POLISH has. */
const LATIN2: Readonly<Record<string, number>> = {
  ę: 0xea,
  ó: 0xf3,
  ż: 0xbf,
  ł: 0xb3,
  ć: 0xe6,
  ś: 0xb6,
  ą: 0xb1,
  ź: 0xbc,
  ń: 0xf1,
};
const asLatin2 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => LATIN2[letter] ?? letter.charCodeAt(0));

function inspector(page: Page): Locator {
  return page.getByRole('region', { name: 'Inspector' });
}
/** A section of the inspector, by its heading. */
function section(page: Page, name: string): Locator {
  return inspector(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name }) });
}
function field(page: Page, name: string): Locator {
  return inspector(page).getByRole('button', { name: new RegExp(`^${name} `) });
}
async function correct(page: Page, name: string, value: string): Promise<void> {
  await field(page, name).click();
  await inspector(page).getByRole('textbox', { name }).fill(value);
  await page.keyboard.press('Enter');
  await expect(field(page, name)).toBeFocused();
}
test('where an original is kept is told short, and copied whole', async ({ open, folder }) => {
  const { page } = await openStraits(open, folder, { host: 'browser' });
  await page.keyboard.press('i');
  const hash = createHash('sha256').update(STRAITS).digest('hex');
  const path = section(page, 'Original file').getByTitle(hash);
  await path.click();
  const copied = await page.evaluate(() => getSelection()?.toString());
  expect(copied).toBe(await path.getAttribute('title'));
  expect(copied).toContain(hash);
  const name = path.getByText(hash);
  expect(await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth / clientWidth)).toBeGreaterThan(3);
});
test('title and date are corrected where they stand, say so, and every step can be undone @electron', async ({
  open,
  folder,
}) => {
  const { page } = await openStraits(open, folder);
  await page.keyboard.press('i');
  await expect(field(page, 'Title')).toHaveText(`${STRAITS_TITLE} from the heading`);
  await expect(field(page, 'Date')).toHaveText('10 January 2024 day, from the title');
  await expect(field(page, 'Source')).toHaveText('example.org stated in the text');
  await expect(field(page, 'Language')).toHaveText('English detected, likely');

  await correct(page, 'Title', 'Statement on the straits');
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('Statement on the straits');
  await expect(field(page, 'Title')).toHaveText('Statement on the straits corrected by you');

  await field(page, 'Date').click();
  const date = inspector(page).getByRole('textbox', { name: 'Date' });
  await expect(date).toHaveValue('2024-01-10');
  await date.fill('3/4/2024');
  await expect(inspector(page).getByText('Takes 10 January 2024')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  await date.fill('about May 1890');
  await expect(inspector(page).getByText('about May 1890, the month only.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(page, 'Date')).toHaveText('about May 1890 month, corrected by you');
  await expect(articleList(page).getByRole('option')).toHaveText(/Statement on the straits.*about May 1890/);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, 'Date')).toHaveText('10 January 2024 day, from the title');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(STRAITS_TITLE);
  await expect(field(page, 'Title')).toHaveText(`${STRAITS_TITLE} from the heading`);
});
test('authors, language and type are corrected by keyboard alone, and Escape leaves them as they were', async ({
  open,
  folder,
}) => {
  const { page } = await openStraits(open, folder);
  await page.keyboard.press('i');
  await field(page, 'Author').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ann Lee');
  await page.keyboard.press('Enter');
  await page.keyboard.type('  Bo van   Dyke ');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(field(page, 'Author')).toHaveText('Ann Lee, Bo van Dyke corrected by you');
  await expect(field(page, 'Author')).toBeFocused();

  await field(page, 'Language').focus();
  await page.keyboard.press('Enter');
  await inspector(page).getByRole('combobox', { name: 'Language' }).selectOption('French');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Language')).toHaveText('French corrected by you');
  await expect(page.locator('article')).toHaveAttribute('lang', 'fr');

  await field(page, 'Type').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('letter');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Type')).toBeFocused();
  await expect(field(page, 'Type')).not.toContainText('letter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('letter');
  await page.keyboard.press('Tab');
  await expect(field(page, 'Type')).toHaveText('Letter corrected by you');

  await page.keyboard.press('i');
  await expect(inspector(page)).toBeHidden();
});
test('what was removed stands in its place with its rule and what it became', async ({ open, folder }) => {
  const { page } = await openStraits(open, folder);
  await page.keyboard.press('i');
  await inspector(page).getByRole('button', { name: 'Show what was removed' }).click();
  const removed = page.getByRole('region', { name: 'What was removed' });
  await expect(removed).toBeFocused();
  await expect(removed.getByText('straits.txt', { exact: false })).toHaveText(
    `straits.txt, ${Buffer.byteLength(STRAITS)} bytes`,
  );
  const row = (text: RegExp): Locator => removed.getByRole('listitem').filter({ hasText: text });
  await expect(row(/Home Awareness Joint Statement/)).toContainText('Breadcrumb');
  await expect(row(/Used as Title, Date/)).toContainText('Title line');
  await expect(row(/Used as Category/)).toContainText('Awareness');
  await expect(row(/Used as Source/)).toContainText('Source line');
  await expect(row(/nobody reads teasers/)).toContainText('Related articles');
  await expect(row(/Kept$/)).toHaveCount(3);
  await expect(removed.getByRole('listitem').first()).toContainText('Home Awareness');
  await removed.getByText('Removed only').click();
  await expect(row(/Kept$/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(removed).toBeHidden();
  await expect(reader(page)).toBeFocused();
  await page.keyboard.press('r');
  await expect(removed).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.locator('article')).toBeVisible();
});
test('a file is read anew in another encoding, which Undo takes back with everything that stood on it @electron', async ({
  open,
  folder,
}) => {
  const from = await inbox(folder, { 'droga.txt': asLatin2(POLISH) });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await articleList(page).getByRole('option').click();
  const text = page.locator('article');
  await expect(text).toContainText('drogę przez równinę');
  await annotate(page, 'drogę przez', ['position/road'], 'A road.');
  await page.keyboard.press('i');
  await expect(inspector(page).getByText('Read as', { exact: true })).toBeHidden();
  const readAs = async (encoding: string): Promise<void> => {
    await inspector(page).getByRole('button', { name: 'Read as…' }).click();
    await inspector(page).getByRole('combobox', { name: 'Encoding' }).selectOption(encoding);
    await inspector(page).getByRole('button', { name: 'Read again' }).click();
  };
  await readAs('Windows-1252');
  await expect(text).toContainText('drogê przez równinê');
  await expect(inspector(page).getByText('Read as Windows-1252. Undo brings')).toBeVisible();
  await expect(inspector(page).getByRole('button', { name: 'Read as…' })).toBeFocused();
  await expect(section(page, 'Versions')).toHaveText(/^Versions1Imported .*2Read as Windows-1252 .* shown now.*$/);
  expect(await marked(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toContainText('drogę przez równinę');
  await expect.poll(() => marked(page)).toEqual(['drogę przez']);
  await readAs('ISO-8859-2');
  await expect(inspector(page).getByText('The text is the same as ISO-8859-2.')).toBeVisible();
  await expect.poll(() => marked(page)).toEqual(['drogę przez']);
});
test('the hash that is shown is the file’s own, with its name and size', async ({ open, folder }) => {
  const bytes = asLatin2(POLISH);
  const from = await inbox(folder, { 'deep/droga.txt': bytes });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await articleList(page).getByRole('option').click();
  await page.keyboard.press('i');
  const original = section(page, 'Original file');
  const digits = createHash('sha256').update(bytes).digest('hex');
  await expect(original.locator('div').filter({ hasText: /^SHA-256/ })).toHaveText(`SHA-256${digits}`);
  await expect(original).toContainText('Filedroga.txt');
  await expect(original).toContainText(`Size${bytes.byteLength} bytes`);
});
test('several articles are corrected at once, from what they have in common, and one Undo takes it back', async ({
  open,
  folder,
}) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await articleList(page).getByRole('option').first().click();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.getByRole('toolbar', { name: 'Selected articles' }).getByRole('button', { name: 'Correct…' }).click();
  await expect(inspector(page)).toBeFocused();
  await expect(inspector(page).getByRole('heading', { name: '2 articles selected' })).toBeVisible();
  await expect(field(page, 'Title')).toHaveCount(0);
  await expect(field(page, 'Date')).toHaveText('2 different');
  await expect(field(page, 'Language')).toHaveText('English');
  await expectNothing(page, 'inspector of several articles');
  await correct(page, 'Category', 'Sea');
  await expect(field(page, 'Category')).toHaveText('Sea');
  await correct(page, 'Date', 'May 2021');
  await expect(field(page, 'Date')).toHaveText('May 2021 corrected by you');
  await field(page, 'Source').click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undone: correction of 2 articles.')).toBeVisible();
  await expect(field(page, 'Date')).toHaveText('2 different');
  await expect(field(page, 'Category')).toHaveText('Sea');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, 'Category')).not.toHaveText('Sea');
});
test('a language that differs is left alone until one is chosen, for all of them', async ({ open, folder }) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'polish.txt': `Oświadczenie\n\n${POLISH} ${POLISH}` });
  const { page } = await open({ host: 'browser', args: ['--import', from] });
  await closeReport(page);
  await articleList(page).getByRole('option').first().click();
  await page.keyboard.press('i');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(field(page, 'Language')).toHaveText('2 different');
  await field(page, 'Language').click();
  await page.keyboard.press('Enter');
  await expect(field(page, 'Language')).toHaveText('2 different');
  await field(page, 'Language').click();
  await inspector(page).getByRole('combobox', { name: 'Language' }).selectOption('French');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Language')).toHaveText('French');
  await page.getByRole('toolbar', { name: 'Selected articles' }).getByRole('button', { name: 'Clear' }).click();
  await expect(field(page, 'Title')).toHaveCount(1);
});
for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the inspector and in what was removed, ${colorScheme}`, async ({ open, folder }) => {
    const from = await inbox(folder, { 'straits.txt': STRAITS });
    const { page } = await open({ host: 'browser', args: ['--import', from] });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await closeReport(page);
    await openArticle(page, STRAITS_TITLE);
    await page.keyboard.press('i');
    await expect(field(page, 'Title')).toBeVisible();
    await expectNothing(page, 'inspector');
    await field(page, 'Date').click();
    await inspector(page).getByRole('textbox', { name: 'Date' }).fill('some time');
    await page.keyboard.press('Enter');
    await expectNothing(page, 'a field that is not understood');
    await page.keyboard.press('Escape');
    await field(page, 'Author').click();
    await expectNothing(page, 'authors');
    await page.keyboard.press('Escape');
    await inspector(page).getByRole('button', { name: 'Read as…' }).click();
    await expectNothing(page, 'read as');
    await page.keyboard.press('Escape');
    await inspector(page).getByRole('button', { name: 'Show what was removed' }).click();
    await expectNothing(page, 'what was removed');
  });
