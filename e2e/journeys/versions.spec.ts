import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  reader,
  report,
  selectWords,
} from '../pages/verbatim';

const TITLE = 'Statement on the Example Straits';
const ADDRESS = 'https://www.example.org/straits';
const FIRST = [
  'We condemn in the strongest terms the closing of the straits to ships of all flags.',
  'The closing harms trade and the people who live from it, and it breaks the promises that were made in the treaty of the straits.',
  'We urge all states to respond and to keep the peace. We call on the parties to talk with each other without delay.',
  'We thank the harbour towns, which took the stranded crews in.',
];
const SECOND = [
  ...FIRST.slice(0, 3),
  'We will meet again in the spring to see what has been done, and thank the towns.',
];
const OTHER = [
  'The fund gives the towns on the coast forty million for new quays, of which the first is built in the north.',
  'Ministers welcome the plan, ask for a report within a year, and look forward to the opening of the oldest quay.',
  'Fishing boats may use the new quays without a fee until the end of the second winter after they were opened.',
];
/** A page as a browser saves it. */
function pageOf(title: string, paragraphs: readonly string[], address = ADDRESS): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="${address}">
<meta property="article:published_time" content="2024-01-10T09:00:00Z"></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}
const text = (page: Page): Locator => page.locator('article');
const row = (page: Page, name: RegExp): Locator => report(page).getByRole('row', { name });
const versions = (page: Page): Locator =>
  page.getByRole('region', { name: 'Inspector' }).getByRole('list', { name: 'Versions' });

/** Imports the folder of the test in our own chooser. */
async function importInbox(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+i');
  const chooser = page.getByRole('dialog', { name: 'Import a folder' });
  await chooser.getByRole('button', { name: 'inbox' }).click();
  await chooser.getByRole('button', { name: 'Import this folder' }).click();
  await expect(report(page).getByText('Done.')).toBeVisible();
}
test('a page that has changed becomes a new version of its article, which Undo takes back @electron', async ({
  open,
  folder,
}) => {
  const from = await inbox(folder, { 'straits.html': pageOf(TITLE, FIRST) });
  const first = await open({ args: ['--import', from] });
  await closeReport(first.page);
  await openArticle(first.page, TITLE);
  await expect(text(first.page)).toContainText('We thank the harbour towns');
  await first.close();
  const later = await inbox(join(folder, 'later'), {
    'saved again.html': pageOf(TITLE, SECOND, 'http://example.org/straits/?utm_source=mail'),
  });
  const { page } = await open({ args: ['--import', later] });
  await expect(report(page).getByText('Done.')).toBeVisible();
  await expect(
    row(page, /^New version saved again\.html New version of “Statement on the Example Straits”\./),
  ).toBeVisible();
  await row(page, /^New version/)
    .getByRole('button', { name: 'Open' })
    .click();
  await expect(text(page)).toContainText('We will meet again in the spring');
  await expect(text(page)).not.toContainText('We thank the harbour towns');
  await expect(articleList(page).getByRole('option')).toHaveCount(1);
  await expect(page.getByText('A newer version of this text')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text(page)).toContainText('We thank the harbour towns');
  await expect(page.getByText('Undone: another version of the text.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(text(page)).toContainText('We will meet again in the spring');
  await page.getByRole('button', { name: 'All imports' }).click();
  await expect(page.getByRole('row', { name: /^inbox .* 1 new version/ })).toBeVisible();
});
test('an annotated article stays on its text and says that a newer one is here, in every rebuilt database @electron', async ({
  open,
  folder,
}) => {
  const from = await inbox(folder, { 'straits.html': pageOf(TITLE, FIRST) });
  const first = await open({ args: ['--import', from] });
  await closeReport(first.page);
  await openArticle(first.page, TITLE);
  await annotate(first.page, 'condemn in the strongest terms', ['position/condemn'], 'Top of the ladder.');
  await first.close();
  await writeFile(join(from, 'straits.html'), pageOf(`${TITLE}, corrected`, SECOND));

  const second = await open({ args: ['--import', from] });
  await expect(
    row(second.page, /^New version straits\.html .*Newer version kept, annotations stay on the old one: “.*”\./),
  ).toBeVisible();
  await row(second.page, /^New version/)
    .getByRole('button', { name: 'Open' })
    .click();
  await expect(text(second.page)).toContainText('We thank the harbour towns');
  await expect.poll(() => marked(second.page)).toEqual(['condemn in the strongest terms']);
  await second.close();

  const { page } = await open({ freshCache: true });
  await articleList(page).getByRole('option').click();
  const waits = reader(page).getByText(
    /^A newer version of this text is here since \d+ [A-Z][a-z]+\. Your annotations stay on this one\./,
  );
  await expect(waits).toBeVisible();
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await reader(page).getByRole('button', { name: 'Show it' }).click();
  await expect(text(page)).toContainText('We will meet again in the spring');
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(`${TITLE}, corrected`);
  await expect(reader(page)).toBeFocused();
  await expect(reader(page).getByText('1 annotation stands on another version.')).toBeVisible();
  expect(await marked(page)).toEqual([]);
  await expect(waits).toBeHidden();

  await page.keyboard.press('i');
  await expect(versions(page).getByRole('listitem')).toHaveText([
    /^1Imported .* words, html\/\d+ · Show$/,
    /^2Imported .* shown now/,
  ]);
  await versions(page).getByRole('button', { name: 'Show version 1' }).click();
  await expect(text(page)).toContainText('We thank the harbour towns');
  await expect.poll(() => marked(page)).toEqual(['condemn in the strongest terms']);
  await expect(waits).toBeVisible();
  await expect(versions(page)).toBeFocused();
  for (const shown of ['We will meet again in the spring', 'We thank the harbour towns']) {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(text(page)).toContainText(shown);
  }
  await expect(waits).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(waits).toBeHidden();
});
test('a text file that has changed at its path is a new version, whatever the researcher has corrected stays', async ({
  open,
  folder,
}) => {
  const file = (paragraphs: readonly string[], date: string): string =>
    `Note on the straits\n\n${date}\n\n${paragraphs.join('\n\n')}`;
  const from = await inbox(folder, { 'deep/straits.txt': file(FIRST, '3 March 2023'), 'harbour.txt': HARBOUR });
  const { page } = await open({ host: 'browser', args: ['--import', from] });
  await closeReport(page);
  await openArticle(page, 'Note on the straits');
  await page.keyboard.press('i');
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await inspector.getByRole('button', { name: /^Title / }).click();
  await inspector.getByRole('textbox', { name: 'Title' }).fill('My own title');
  await page.keyboard.press('Enter');
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('My own title');
  await writeFile(join(from, 'deep', 'straits.txt'), file(SECOND, '4 March 2023'));
  await writeFile(join(from, 'harbour.txt'), `${HARBOUR}\n`);
  await importInbox(page);
  await expect(row(page, /^New version deep\/straits\.txt .*New version of “My own title”\./)).toBeVisible();
  await expect(
    row(page, /^Duplicate harbour\.txt .*Same text as “.*harbour fund”\. Nothing is new in it\./),
  ).toBeVisible();
  await row(page, /^New version/)
    .getByRole('button', { name: 'Open' })
    .click();
  await expect(text(page)).toContainText('We will meet again in the spring');
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('My own title');
  await expect(reader(page)).toContainText('4 March 2023');
  await importInbox(page);
  await expect(report(page).getByRole('tab', { name: 'Duplicate 2' })).toBeVisible();
  await closeReport(page);
  await expect(articleList(page).getByRole('option')).toHaveCount(2);
});
test('other words under the same address are an article of their own', async ({ open, folder }) => {
  const from = await inbox(folder, { 'a.html': pageOf(TITLE, FIRST), 'b.html': pageOf('The harbour fund', OTHER) });
  const { page } = await open({ host: 'browser', args: ['--import', from] });
  await expect(report(page).getByRole('tab', { name: 'Kept 2' })).toBeVisible();
  await closeReport(page);
  await expect(articleList(page).getByRole('option')).toHaveCount(2);
});
test('two saved copies in one import are versions in the order of their files', async ({ open, folder }) => {
  const from = await inbox(folder, { 'a.html': pageOf(TITLE, FIRST), 'b.html': pageOf(TITLE, SECOND) });
  const { page } = await open({ host: 'browser', args: ['--import', from] });
  await expect(row(page, /^Kept a\.html/)).toBeVisible();
  await expect(row(page, /^New version b\.html/)).toBeVisible();
  await closeReport(page);
  await openArticle(page, TITLE);
  await expect(text(page)).toContainText('We will meet again in the spring');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: /^All articles/ })).toHaveText('All articles0');
});
for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing where versions are shown, ${colorScheme}`, async ({ open, folder }) => {
    const from = await inbox(folder, { 'straits.html': pageOf(TITLE, FIRST), 'harbour.txt': HARBOUR });
    const { page } = await open({ host: 'browser', args: ['--import', from] });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await closeReport(page);
    await openArticle(page, TITLE);
    await annotate(page, 'condemn in the strongest terms', ['position/condemn'], 'Top of the ladder.');
    await annotate(page, 'keep the peace', ['position/urge'], '');
    await writeFile(join(from, 'straits.html'), pageOf(TITLE, SECOND));
    await writeFile(join(from, 'harbour.txt'), HARBOUR.replace('forty million', 'sixty million'));
    await importInbox(page);
    await expect(row(page, /^New version harbour\.txt/)).toBeVisible();
    await expectNothing(page, 'report');
    await closeReport(page);
    await openArticle(page, TITLE);
    await expect(reader(page).getByRole('button', { name: 'Show it' })).toBeVisible();
    await selectWords(page, 'We urge');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expectNothing(page, 'a newer version waits');
    await page.keyboard.press('i');
    await expect(versions(page)).toBeVisible();
    await versions(page).scrollIntoViewIfNeeded();
    await expectNothing(page, 'inspector with versions');
    await reader(page).getByRole('button', { name: 'Show it' }).click();
    await expect(reader(page).getByText('2 annotations stand on another version.')).toBeVisible();
    await expectNothing(page, 'annotations on another version');
  });
