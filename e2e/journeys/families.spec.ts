import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import { expectNothing } from '../pages/axe';
import { articleList, closeReport, inbox, openArticle, reader, report, results } from '../pages/verbatim';
import { zipOf } from '../pages/zip-of';

const PARAGRAPHS = [
  'We, the harbour ministers of Nordland, Sundmark and Varenia, met in Lindhaven on 4 May 2023 to look at the state of the lights and buoys along the common coast.',
  'We thank the pilots, who brought one hundred and twelve ships through the narrows last winter, and we regret the loss of the tender Margrete and of the two people who served on her.',
  'Our governments will spend 46 million crowns on new lights by the end of next year. The first of them will stand on the reef of Haldsey, where the charts have been wrong since the great storm.',
  'We call on all ship owners to report wrecks and drifting cargo at once, and we ask the Traffic Centre at Brennick to print its bulletins in all three languages of the coast.',
];
const TITLE = 'Joint Statement on the Lights of the Common Coast';
const REPRINT_TITLE = 'Three ministers promise new lights for the coast';
const LOOKALIKE_TITLE = 'Joint Statement on the Lights of the Southern Coast';
const STATEMENT = `${TITLE} (May 4, 2023)\n\n${PARAGRAPHS.join('\n\n')}\n\nThis article is originally published on lindhaven.example\n`;
/** Another frame, a paragraph of its own, and two words that differ. */
const REPRINT = `<!DOCTYPE html>
<html lang="en"><head><title>${REPRINT_TITLE} – Coast Courier</title>
<link rel="canonical" href="https://www.coastcourier.example/lights"><meta property="og:site_name" content="Coast Courier"><meta property="og:type" content="article">
<meta property="article:published_time" content="2023-05-06T07:00:00+02:00"></head>
<body><nav><a href="/">Coast Courier</a> <a href="/ships">Ships</a></nav><main><article><h1>${REPRINT_TITLE}</h1>
<p>The harbour ministers of three countries met on Thursday; we print what they said in full, as we have done before.</p>
${PARAGRAPHS.map((text) => `<p>${text.replace('we regret the loss', 'we mourn the loss').replace('report wrecks', 'mark wrecks')}</p>`).join('\n')}
</article></main></body></html>`;
const LOOKALIKE = STATEMENT.replaceAll('Common Coast', 'Southern Coast')
  .replace('May 4, 2023', 'Sep 9, 2024')
  .replace('4 May 2023', '9 September 2024')
  .replace('one hundred and twelve', 'ninety')
  .replace('46 million', '18 million')
  .replace('Haldsey', 'Skarholm')
  .replace('lindhaven.example', 'brennick.example');

const line = (page: Page): Locator => reader(page).locator('p').filter({ hasText: 'Also published' });
const difference = (page: Page): Locator => page.getByRole('region', { name: 'Compare', exact: true });
const row = (page: Page, name: RegExp): Locator => report(page).getByRole('row', { name });
const words = (marks: Locator): Promise<string[]> => marks.allTextContents();

/** Imports the statement and its look-alike, then the reprint, and stays at the report of that. */
async function importAll(page: Page, folder: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  for (const [name, files] of [
    ['first', { 'lights.txt': STATEMENT, 'southern.txt': LOOKALIKE }],
    ['second', { 'courier.html': REPRINT }],
  ] as const) {
    await inbox(join(folder, 'inbox', name), files);
    await page.keyboard.press('ControlOrMeta+Shift+i');
    const chooser = page.getByRole('dialog', { name: 'Import a folder' });
    for (const step of ['inbox', name, 'inbox']) await chooser.getByRole('button', { name: step, exact: true }).click();
    await chooser.getByRole('button', { name: 'Import this folder' }).click();
    await expect(report(page).getByText('Done.')).toBeVisible();
    if (name === 'first') await closeReport(page);
  }
}
test('a reprint is reported, named at the statement, and compared word by word; in the trash it is none', async ({
  open,
  folder,
}) => {
  const { page } = await open({ host: 'browser' });
  await importAll(page, folder);
  await expect(row(page, /courier/)).toContainText('Reprint');
  await expect(row(page, /courier/)).toContainText(`Reprint of “${TITLE}”. Kept and linked.`);
  await expect(report(page).getByRole('tab', { name: /^Reprint/ })).toContainText('1');
  await report(page)
    .getByRole('tab', { name: /^Reprint/ })
    .click();
  await expect(row(page, /courier/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    report(page).getByRole('button', { name: 'Export report…' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain(`Reprint of “${TITLE}”. Kept and linked.`);

  await row(page, /courier/)
    .getByRole('button', { name: 'Compare' })
    .click();
  const view = difference(page);
  await expect(view.getByRole('status')).toHaveText('2 statements changed, 1 added');
  await expect(view.getByText(`lindhaven.example · 4 May 2023`)).toBeVisible();
  await expect(view.getByText('coastcourier.example · 6 May 2023 · open in the reader')).toBeVisible();
  expect(await words(view.locator('[data-kind="changed"] del'))).toEqual(['regret', 'report']);
  expect(await words(view.locator('[data-kind="changed"] ins'))).toEqual(['mourn', 'mark']);
  expect(await words(view.locator('[data-kind="added"] ins'))).toEqual([
    expect.stringMatching(/^The harbour ministers/),
  ]);
  await view.getByRole('button', { name: TITLE }).click();
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(line(page)).toHaveText('Also published at coastcourier.example on 6 May 2023.');

  await reader(page).getByRole('button', { name: 'coastcourier.example' }).click();
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(REPRINT_TITLE);
  await expect(reader(page)).toBeFocused();
  await expect(line(page)).toHaveText('Also published at lindhaven.example on 4 May 2023.');
  await openArticle(page, LOOKALIKE_TITLE);
  await expect(line(page)).toBeHidden();

  await openArticle(page, TITLE);
  await expect(line(page)).toBeVisible();
  const top = async (): Promise<number | undefined> => (await page.locator('article').boundingBox())?.y;
  const before = await top();
  await articleList(page)
    .getByRole('option', { name: REPRINT_TITLE })
    .click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('Delete');
  await openArticle(page, TITLE);
  await expect(line(page)).toBeHidden();
  expect(await top()).toBe(before);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(line(page)).toHaveText('Also published at coastcourier.example on 6 May 2023.');
});
test('keyboard only: palette, changes, folded statements, back; the inspector compares too', async ({
  open,
  folder,
}) => {
  const { page } = await open({ host: 'browser' });
  await importAll(page, folder);
  await closeReport(page);
  await openArticle(page, LOOKALIKE_TITLE);
  const command = async (): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('compare');
    await expect(page.getByRole('option', { name: 'Compare with a reprint' })).toBeVisible();
    await page.keyboard.press('Enter');
  };
  await command();
  await expect(page.getByText('No reprint of this article is here.')).toBeVisible();
  await openArticle(page, TITLE);
  await expect(line(page)).toBeVisible();
  await command();
  const view = difference(page);
  const current = view.locator('[aria-current="true"]');
  await expect(view.getByRole('region', { name: 'Both texts' })).toBeFocused();
  await expect(view.getByText('3 changes')).toBeVisible();
  await page.keyboard.press('j');
  await expect(current).toBeFocused();
  await expect(current).toContainText('The harbour ministers of three countries');
  await page.keyboard.press('n');
  await expect(current).toContainText('mourn');
  await expect(view.getByText('Change 2 of 3')).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('p');
  await expect(view.getByText('Change 1 of 3')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();
  await expect(reader(page)).toBeFocused();

  await page.keyboard.press('i');
  const button = page.getByRole('button', { name: 'Compare with coastcourier.example, 6 May 2023' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(view).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reader(page)).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('common coast');
  const first = results(page).getByRole('option').first();
  await expect(first).toContainText('1 reprint of the same text');
  await expect(results(page).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(results(page).getByRole('option')).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(results(page).getByRole('option')).toHaveCount(2);
  await expect(first).toHaveAttribute('aria-selected', 'true');
});
test('of several reprints the first is named and the others lead to the inspector; any can be compared', async ({
  open,
  folder,
}) => {
  const reprint = (site: string, day: number): string =>
    REPRINT.replace('www.coastcourier.example', site).replace('2023-05-06', `2023-05-0${day}`);
  const from = await inbox(folder, {
    'lights.txt': STATEMENT,
    'b.html': reprint('evening.example', 7),
    'a.html': reprint('morning.example', 6),
    'plain.txt': PARAGRAPHS.join('\n\n'),
  });
  const { page } = await open({ host: 'browser', args: ['--import', from] });
  await closeReport(page);
  await openArticle(page, TITLE);
  await expect(line(page)).toHaveText('Also published at morning.example on 6 May 2023, and 2 more.');
  await reader(page).getByRole('button', { name: '2 more: show all in the inspector' }).click();
  const section = page.getByRole('region', { name: 'Inspector' });
  await expect(section.getByRole('button', { name: /^Compare with/ })).toHaveCount(3);
  await section.getByRole('button', { name: 'Compare with evening.example, 7 May 2023' }).click();
  await expect(difference(page).getByText('evening.example · 7 May 2023')).toBeVisible();
  await difference(page)
    .getByRole('button', { name: /evening.example/ })
    .click();
  await page.getByRole('option', { name: 'morning.example, 6 May 2023' }).click();
  await expect(difference(page).getByText('morning.example · 6 May 2023')).toBeVisible();
  await expectNothing(page, 'difference of one of several');
});
test('a reprint inside a zip is called by its own name, not by that of another document in it', async ({
  open,
  folder,
}) => {
  const bare = STATEMENT.slice(0, STATEMENT.indexOf('\n\nThis article'));
  const from = await inbox(folder, {
    'batch.zip': zipOf({
      '2023/lights copy.txt': bare,
      'zebra.txt': 'A note\n\n9 May 2023\n\nNothing about any coast.',
    }),
    'lights.txt': STATEMENT,
  });
  const { page } = await open({ host: 'browser', args: ['--import', from] });
  await closeReport(page);
  await articleList(page)
    .getByRole('option', { name: /lindhaven/ })
    .click();
  await expect(line(page)).toHaveText('Also published in lights copy.txt on 4 May 2023.');
});
for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing where reprints are shown, ${colorScheme}`, async ({ open, folder }) => {
    const { page } = await open({ host: 'browser' });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await importAll(page, folder);
    await expect(row(page, /courier/)).toContainText('Reprint of');
    await expectNothing(page, 'report with a reprint');
    await closeReport(page);
    await openArticle(page, TITLE);
    await expect(line(page)).toBeVisible();
    await page.keyboard.press('i');
    await expect(page.getByRole('heading', { name: 'Reprints' })).toBeVisible();
    await expectNothing(page, 'reader and inspector with a reprint');
    await page.getByRole('button', { name: /^Compare with/ }).click();
    await expect(difference(page).getByText('3 changes')).toBeVisible();
    await page.keyboard.press('j');
    await expectNothing(page, 'difference');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expectNothing(page, 'difference side by side');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('common coast');
    await expect(results(page).getByText('1 reprint of the same text')).toBeVisible();
    await expectNothing(page, 'folded reprints');
  });
