import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../hosts/app';
import {
  annotate,
  articleList,
  closeReport,
  HARBOUR,
  inbox,
  marked,
  openArticle,
  openStraits,
  popover,
  reader,
  STRAITS,
  STRAITS_TITLE,
  selectWords,
} from '../pages/verbatim';

const CONDEMN = 'condemn in the strongest terms the closing';

test('a statement is imported, annotated, and still there after a restart and without the database @electron', async ({
  open,
  folder,
}) => {
  const first = await openStraits(open, folder);
  await annotate(first.page, CONDEMN, ['position/condemn'], 'Top of the ladder.');
  expect(await marked(first.page)).toEqual([CONDEMN]);
  await first.close();
  for (const freshCache of [false, true]) {
    const { page, close } = await open({ freshCache });
    await openArticle(page, STRAITS_TITLE);
    await expect.poll(() => marked(page)).toEqual([CONDEMN]);
    await expect(page.getByText('Top of the ladder.')).toBeVisible();
    await close();
  }
});
test('the other host shows the same archive, and undo goes on there', async ({ open, folder }) => {
  const first = await openStraits(open, folder, { host: 'browser' });
  await annotate(first.page, CONDEMN, ['condemn'], 'One');
  await annotate(first.page, 'We urge all states', ['urge'], 'Two');
  await first.close();
  const other = await open({ host: 'standin' });
  await openArticle(other.page, STRAITS_TITLE);
  await expect.poll(() => marked(other.page)).toEqual([CONDEMN, 'We urge all states']);
  await other.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => marked(other.page)).toEqual([CONDEMN]);
  await other.close();
  const again = await open({ host: 'browser' });
  await openArticle(again.page, STRAITS_TITLE);
  await expect.poll(() => marked(again.page)).toEqual([CONDEMN]);
  await again.page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => marked(again.page)).toEqual([CONDEMN, 'We urge all states']);
});
test('the list is sorted by date, shows title, date and source, and the reader numbers the statements', async ({
  open,
  folder,
}) => {
  const from = await inbox(folder, { 'a/harbour.txt': HARBOUR, 'b/c/straits.txt': STRAITS });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await expect(articleList(page).getByRole('option')).toHaveText([
    /Joint Statement on the Example Straits.*10 Jan 2024 · example\.org/,
    /Press release on the harbour fund.*3 Mar 2023/,
  ]);
  await openArticle(page, STRAITS_TITLE);
  await expect(reader(page)).toContainText('10 January 2024');
  await expect(reader(page)).toContainText('3 statements');
  await expect(reader(page)).not.toContainText('Related Articles');
  await expect(reader(page)).not.toContainText('Home Awareness');
  await expect(page.locator('article [data-statement]')).toHaveCount(3);
});
test('passages overlap, are changed, deleted, and every step can be undone and done again', async ({
  open,
  folder,
}) => {
  const { page } = await openStraits(open, folder);
  await annotate(page, 'condemn in the strongest terms', ['position/condemn'], 'One');
  await annotate(page, 'strongest terms the closing', ['straits'], 'Two');
  expect(await marked(page)).toEqual(['condemn in the strongest terms', 'strongest terms the closing']);
  await expect(page.locator('article [data-annotations*=" "]')).toHaveText('strongest terms');

  await page.keyboard.press('m');
  await expect(popover(page)).toBeVisible();
  await popover(page).getByRole('textbox', { name: /^Note/ }).fill('Two, changed');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(popover(page)).toBeHidden();
  await expect(page.getByText('Two, changed')).toBeVisible();

  await page.keyboard.press('Delete');
  await expect.poll(() => marked(page)).toEqual(['condemn in the strongest terms']);
  const undo = async (): Promise<void> => page.keyboard.press('ControlOrMeta+z');
  const redo = async (): Promise<void> => page.keyboard.press('ControlOrMeta+Shift+z');
  await undo();
  await expect.poll(() => marked(page)).toHaveLength(2);
  await undo();
  await expect(page.getByText('Two', { exact: true })).toBeVisible();
  await undo();
  await expect.poll(() => marked(page)).toHaveLength(1);
  await undo();
  await expect.poll(() => marked(page)).toHaveLength(0);
  await undo();
  await expect(articleList(page).getByRole('option')).toHaveCount(0);
  for (let steps = 0; steps < 5; steps++) {
    await redo();
    await expect(page.getByText('Done again').nth(steps)).toBeVisible();
  }
  await openArticle(page, STRAITS_TITLE);
  await expect.poll(() => marked(page)).toEqual(['condemn in the strongest terms']);
});
test('a passage is chosen and annotated by keyboard alone', async ({ open, folder }) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await expect(articleList(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+2');
  await page.keyboard.press('ArrowDown');
  await expect(reader(page).getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press(']');
  await page.keyboard.press('v');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('a');
  await expect(popover(page)).toBeVisible();
  await page.keyboard.type('urge');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(popover(page)).toBeHidden();
  expect(await marked(page)).toEqual(['We urge all']);
  await selectWords(page, 'the closing of the straits');
  await page.keyboard.press('h');
  await expect.poll(() => marked(page)).toEqual(['the closing of the straits', 'We urge all']);
});
test('a tag is completed, made on the fly with its parent, and offered where it was used @electron', async ({
  open,
  folder,
}) => {
  const { page } = await openStraits(open, folder);
  await annotate(page, CONDEMN, ['position/condemn'], '');
  await selectWords(page, 'We urge all states');
  await page.keyboard.press('a');
  await expect(popover(page).getByText('Used in this article')).toBeVisible();
  await page.keyboard.type('cond');
  await expect(
    popover(page)
      .getByRole('option', { name: /position\/condemn/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(popover(page)).toBeHidden();
  const tags = page.getByRole('navigation').getByRole('listitem');
  await expect(tags.filter({ hasText: 'condemn' })).toContainText('2');
});
test('all annotations leave as Markdown with quote, citation, tags and note @electron', async ({ open, folder }) => {
  const { page, control } = await openStraits(open, folder);
  await annotate(page, CONDEMN, ['position/condemn'], 'Top of the *ladder*.');
  const saved = join(folder, 'annotations.md');
  if (control) {
    await control.answerDialogs({ save: saved });
    await page.keyboard.press('ControlOrMeta+Shift+e');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Exported to')).toBeVisible();
    expect(await control.calls()).toContainEqual(['showItemInFolder', saved]);
  } else {
    await page.keyboard.press('ControlOrMeta+Shift+e');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('Verbatim annotations.md');
    await download.saveAs(saved);
  }
  const written = await readFile(saved, 'utf8');
  expect(written).toMatch(/^Originally published on example\.org\. Original file SHA-256 [0-9a-f]{64}\.$/m);
  expect(written).toContain(`
> ${CONDEMN}
>
> — “Joint Statement on the Example Straits”, 10 January 2024, example.org, ¶1

Tags: #position/condemn

Top of the *ladder*.
`);
});
