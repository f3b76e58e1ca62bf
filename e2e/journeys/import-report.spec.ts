import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import { expectNothing } from '../pages/axe';
import { articleList, closeReport, inbox, report } from '../pages/verbatim';
import { zipOf } from '../pages/zip-of';

const numbered = (n: number): string =>
  `Statement number ${n}\n\n4 May 2021\n\nThis is the body of statement ${n}, long enough to be one.`;
const texts = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${100 + n}.txt`, numbered(n)]));
const found = (page: Page): Locator => report(page).getByRole('region', { name: 'What was found' });
const row = (page: Page, name: RegExp): Locator => report(page).getByRole('row', { name });

/** Chooses the folder of the test in our own chooser. */
async function chooseInbox(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+i');
  const chooser = page.getByRole('dialog', { name: 'Import a folder' });
  await chooser.getByRole('button', { name: 'inbox' }).click();
  await chooser.getByRole('button', { name: 'Import this folder' }).click();
}
test('a folder is shown before it is imported, and cancelling there leaves no trace', async ({ open, folder }) => {
  await inbox(folder, {
    ...texts(30),
    'page.html': '<p>One</p>',
    'page_files/ad.html': '<p>Not an article</p>',
    'photo.jpg': 'a picture',
    'old.wpd': 'old',
    'older.wpd': 'older',
    'Thumbs.db': 'x',
  });
  const { page } = await open({ host: 'browser' });
  await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  await chooseInbox(page);
  await expect(found(page).getByRole('status')).toHaveText(/^34 files, \d/);
  await expect(found(page).getByRole('row', { name: /^Text 30 / })).toBeVisible();
  await expect(found(page).getByRole('row', { name: /^Web page 1 / })).toBeVisible();
  await expect(found(page)).toContainText('Will be kept but not read yet: 3 (WordPerfect 2, JPEG picture 1).');
  await expect(found(page)).toContainText('Left out for their names: 2');
  await expect(found(page).getByRole('button', { name: 'Import 34 files' })).toBeFocused();
  await found(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  await page.getByRole('button', { name: 'All imports' }).click();
  await expect(page.getByText('Nothing has been imported yet.')).toBeVisible();
});
test('a click that is quicker than the folder imports nothing else in its place', async ({ open, folder }) => {
  await inbox(folder, texts(2));
  const { page } = await open({ host: 'browser' });
  await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+i');
  const chooser = page.getByRole('dialog', { name: 'Import a folder' });
  await expect(chooser.getByRole('button', { name: 'inbox' })).toBeVisible();
  await chooser.evaluate(async (dialog) => {
    const press = (name: string): void =>
      [...dialog.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    press('inbox');
    // React draws before the next event of a person, and long before the host can answer.
    await new Promise<void>((drawn) => queueMicrotask(() => queueMicrotask(drawn)));
    press('Import this folder');
  });
  await expect(chooser.getByText('2 files directly in it')).toBeVisible();
  await chooser.getByRole('button', { name: 'Import this folder' }).click();
  await expect(page.getByRole('button', { name: /^All articles/ })).toHaveText('All articles2');
});
test('a file that went while it was found is reported, and kept when it is tried again', async ({ open, folder }) => {
  const from = await inbox(folder, texts(30));
  const { page } = await open({ host: 'browser' });
  await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  await chooseInbox(page);
  await expect(found(page)).toBeVisible();
  for (const name of ['107.txt', '108.txt']) await rm(join(from, name));
  await page.keyboard.press('Enter');
  await expect(report(page).getByText('Done.')).toBeVisible();
  const lost = row(page, /^Failed 107\.txt The file was gone before it could be kept\./);
  await expect(lost).toBeVisible();
  await lost.getByRole('button', { name: 'Show file' }).click();
  await expect(page.getByText('Verbatim does not know where that file lies now.')).toBeVisible();
  for (const n of [7, 8]) await writeFile(join(from, `10${n}.txt`), numbered(n));
  await lost.getByRole('button', { name: 'Try again' }).click();
  await expect(row(page, /^Kept 107\.txt/)).toBeVisible();
  await expect(report(page).getByRole('tab', { name: 'All 1' })).toBeVisible();
  await report(page).getByRole('button', { name: 'All imports' }).click();
  const first = page.getByRole('row', { name: /^inbox .* 30 28 kept, 2 failed/ });
  await first.getByRole('button', { name: 'Report' }).click();
  await report(page).getByRole('button', { name: 'Try all 2 again' }).click();
  await expect(row(page, /^Kept 108\.txt/)).toBeVisible();
  await expect(row(page, /^Duplicate 107\.txt .*Not kept twice/)).toBeVisible();
  await closeReport(page);
  await expect(page.getByRole('button', { name: /^All articles/ })).toHaveText('All articles30');
});
test('past imports keep their reports after a restart, and a second import of a folder is all duplicates', async ({
  open,
  folder,
}) => {
  await inbox(folder, { ...texts(25), 'empty, “odd”.txt': '' });
  const first = await open({ host: 'browser' });
  await expect(first.page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  for (const becomes of ['Kept 25', 'Duplicate 25']) {
    await chooseInbox(first.page);
    await found(first.page).getByRole('button', { name: 'Import 26 files' }).click();
    await expect(report(first.page).getByText('Done.')).toBeVisible();
    await expect(report(first.page).getByRole('tab', { name: becomes })).toBeVisible();
  }
  await first.close();
  const { page } = await open({ host: 'browser' });
  await page.getByRole('button', { name: 'All imports' }).click();
  const imports = page.getByRole('region', { name: 'All imports' }).getByRole('row');
  await expect(imports).toHaveCount(3);
  await expect(imports.nth(1)).toContainText('25 duplicates, 1 not read yet');
  await expect(imports.nth(2)).toContainText('25 kept, 1 not read yet');
  await imports.nth(2).getByRole('button', { name: 'Report' }).click();
  await expect(report(page).getByText('Done.')).toBeVisible();
  await row(page, /^Kept 103\.txt/)
    .getByRole('button', { name: 'Open' })
    .click();
  await expect(page.getByRole('heading', { name: 'Statement number 3' })).toBeVisible();
});
test('a report is exported as CSV that reads back, a line a file', async ({ open, folder }) => {
  const from = await inbox(folder, { 'a,b "c".txt': numbered(1), 'empty.txt': '' });
  const { page } = await open({ host: 'browser', args: ['--import', from] });
  await expect(report(page).getByText('Done.')).toBeVisible();
  const download = page.waitForEvent('download');
  await report(page).getByRole('button', { name: 'Export report…' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  const [head, ...lines] = csv.split('\r\n');
  expect(head).toBe('\uFEFFResult,File,Article,Date,What happened,Bytes,Changed,SHA-256');
  expect(lines[0]).toMatch(
    /^Kept,"a,b ""c""\.txt",Statement number 1,2021-05-04,4 May 2021,\d+,20[^,]+Z,[0-9a-f]{64}$/,
  );
  expect(lines[1]).toMatch(/^Not read yet,empty\.txt,,,The file is empty\. The original is kept\.,0,/);
  expect(lines.slice(2)).toEqual(['']);
});
test('a long report builds only the rows in view, and all of them can be scrolled to', async ({ open, folder }) => {
  const from = await inbox(folder, texts(300));
  const { page } = await open({ host: 'browser', args: ['--import', from] });
  await expect(report(page).getByText('Done.')).toBeVisible();
  await expect(report(page).getByRole('tab', { name: 'All 300' })).toBeVisible();
  expect(await report(page).getByRole('row').count()).toBeLessThan(80);
  await expect(row(page, /^Kept 399\.txt/)).toHaveCount(0);
  await report(page).getByRole('region', { name: 'What became of the files' }).focus();
  await page.keyboard.press('End');
  await expect(row(page, /^Kept 399\.txt/)).toBeVisible();
});
test('no doubt about a file is cut off, and the end of a report full of doubts is reached', async ({
  open,
  folder,
}) => {
  const doubtful = (n: number): Uint8Array =>
    Buffer.from(
      `Le pr\xe9sident salue la d\xe9cision num\xe9ro ${n} des \xe9tats riverains, d\xe9j\xe0 annonc\xe9e.`,
      'latin1',
    );
  const files = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`${100 + n}.txt`, doubtful(n)]));
  const from = await inbox(folder, { ...files, 'z.txt': numbered(1) });
  const { page } = await open({ host: 'browser', args: ['--import', from] });
  await expect(report(page).getByText('Done.')).toBeVisible();
  // The last of them are read up to half a second after the end.
  await expect(report(page).getByRole('tab', { name: 'All 151' })).toBeVisible();
  const all = 'The encoding is a guess: check accents and letters. No title found: uses the first line. No date found.';
  const cell = row(page, /^Attention 100\.txt/).getByRole('cell', { name: all });
  await expect(cell).toBeInViewport();
  expect(await cell.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const scroller = report(page).getByRole('region', { name: 'What became of the files' });
  await scroller.focus();
  await page.keyboard.press('End');
  await expect(row(page, /^Kept z\.txt/)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(cell).toBeInViewport();
});
test('an import that was undone says so in its report', async ({ open, folder }) => {
  const from = await inbox(folder, texts(3));
  const { page } = await open({ host: 'browser', args: ['--import', from] });
  await expect(report(page).getByText('Done.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(report(page).getByText('Undone: what this import brought lies in the trash.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(report(page).getByText('Done.')).toBeVisible();
});
test('the sample archive opens from the empty one @electron', async ({ open }) => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Open the sample archive' }).click();
  await expect(report(page).getByText('Done.')).toBeVisible();
  await expect(report(page).getByRole('tab', { name: 'All 12' })).toBeVisible();
  await expect(report(page).getByRole('row', { name: /^(Kept|Attention) .*\.txt/ })).toHaveCount(8);
  await closeReport(page);
  await expect(articleList(page).getByRole('option').first()).toBeVisible();
});
test('a file of a report is shown in its folder, never opened @electron', async ({ open, folder }) => {
  const from = await inbox(folder, { 'empty.txt': '' });
  const { page, control } = await open({ args: ['--import', from] });
  await row(page, /^Not read yet empty\.txt/)
    .getByRole('button', { name: 'Show file' })
    .click();
  if (control) {
    await expect.poll(() => control.calls()).toContainEqual(['showItemInFolder', join(from, 'empty.txt')]);
    expect((await control.calls()).map(([name]) => name)).not.toContain('openPath');
  } else await expect(page.getByText(`The file lies at ${join(from, 'empty.txt')}`)).toBeVisible();
});
test('a page that is reloaded while an import waits asks again', async ({ open, folder }) => {
  await inbox(folder, texts(30));
  const { page } = await open({ host: 'browser' });
  await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  await chooseInbox(page);
  await expect(found(page)).toBeVisible();
  await page.reload();
  await found(page).getByRole('button', { name: 'Import 30 files' }).click();
  await closeReport(page);
  await expect(page.getByRole('button', { name: /^All articles/ })).toHaveText('All articles30');
});
for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in any phase of an import, ${colorScheme}`, async ({ open, folder }) => {
    await mkdir(join(folder, 'inbox'));
    await inbox(folder, { ...texts(30), 'photo.jpg': 'a picture', 'empty.txt': '', 'Thumbs.db': '' });
    const { page } = await open({ host: 'browser' });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
    await chooseInbox(page);
    await expect(found(page)).toBeVisible();
    await expectNothing(page, 'what was found');
    await rm(join(folder, 'inbox', '101.txt'));
    await rm(join(folder, 'inbox', '102.txt'));
    await page.keyboard.press('Enter');
    await expect(report(page).getByText('Done.')).toBeVisible();
    await expectNothing(page, 'report');
    await report(page).getByRole('button', { name: 'All imports' }).click();
    await expect(page.getByRole('row', { name: /^inbox/ })).toBeVisible();
    await expectNothing(page, 'past imports');
  });
test('a file that holds many documents is one file, and each document says what became of it', async ({
  open,
  folder,
}) => {
  const documents = {
    'deep/a.txt': numbered(1),
    'b.txt': 'Statement number 2 without its date, long enough.',
    'locked.txt': 'x',
  };
  const from = await inbox(folder, {
    'batch.zip': zipOf(documents, ['locked.txt']),
    'c.txt': numbered(3),
  });
  const { page } = await open({ host: 'browser', args: ['--import', from] });
  await expect(report(page).getByText('Done.')).toBeVisible();
  await expect(report(page).getByText('2 of 2 files · 4 documents')).toBeVisible();
  await expect(row(page, /^Kept batch\.zip\/deep\/a\.txt Statement number 1 4 May 2021/)).toBeVisible();
  await expect(row(page, /^Attention batch\.zip\/b\.txt .* No date found\./)).toBeVisible();
  const locked = row(page, /^Failed batch\.zip\/locked\.txt Locked with a password\./);
  await locked.getByRole('button', { name: 'Show file' }).click();
  await expect(page.getByText(`The file lies at ${join(from, 'batch.zip')}`)).toBeVisible();
  await writeFile(join(from, 'batch.zip'), zipOf({ ...documents, 'locked.txt': numbered(4) }));
  await locked.getByRole('button', { name: 'Try again' }).click();
  await expect(report(page).getByText('1 of 1 file · 3 documents')).toBeVisible();
  await expect(row(page, /^Kept batch\.zip\/locked\.txt Statement number 4/)).toBeVisible();
  await report(page).getByRole('button', { name: 'All imports' }).click();
  const imports = page.getByRole('region', { name: 'All imports' }).getByRole('row');
  await expect(imports.nth(2)).toContainText(/^inbox.*22 kept, 1 kept with a question, 1 failed/);
});
