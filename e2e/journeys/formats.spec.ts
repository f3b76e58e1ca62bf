import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import { articleList, closeReport, openArticle, reader, report } from '../pages/verbatim';

const FORMATS = join(import.meta.dirname, '../fixtures/formats');
const CANAL = 'Joint Statement on the Opening of the Northern Canal';
const MAIL = 'Statement on the northern canal';
/** Words that every way of saving the statement keeps. */
const SAID = 'welcome the opening of the northern canal';
const WORDS = [SAID, '運河は開かれた'];
/** What word processors keep beside the words. */
const NUMBERED = ['condemn the closing of the eastern lock'];
const NOTE = 'The canal is 84 km long';

interface Expected {
  readonly title: string;
  readonly words: readonly string[];
  /** Shown beside the statement that condemns. */
  readonly label?: string;
  /** A cell of the table. */
  readonly cell?: string;
}
const DOCUMENT: Expected = { title: CANAL, words: [...WORDS, ...NUMBERED, NOTE], label: '18.', cell: '47,500' };
const PAGE: Expected = { title: CANAL, words: [...WORDS, ...NUMBERED] };

/** Brings one of our files into the test's own inbox, so that no test writes beside another's. */
async function importFile(
  name: string,
  folder: string,
  open: Parameters<Parameters<typeof test>[2]>[0]['open'],
): Promise<Page> {
  const path = join(folder, 'inbox', name);
  await cp(join(FORMATS, name), path);
  const { page } = await open({ args: ['--import', path] });
  return page;
}
for (const [name, { title, words, label, cell }] of Object.entries<Expected>({
  'canal.txt': PAGE,
  'canal.md': { ...DOCUMENT, words: [...WORDS, ...NUMBERED] },
  'canal-single-file.html': PAGE,
  'canal.mhtml': PAGE,
  'canal.docx': DOCUMENT,
  'canal.odt': DOCUMENT,
  'canal.rtf': DOCUMENT,
  'canal.doc': { ...DOCUMENT, label: undefined },
  'canal.pdf': { ...DOCUMENT, words: [SAID, ...NUMBERED, NOTE] },
  'canal.epub': DOCUMENT,
})) {
  test(`${name} is imported, and read with its words, numbers, table and notes`, async ({ open, folder }) => {
    const page = await importFile(name, folder, open);
    await expect(report(page).getByRole('row', { name: new RegExp(`^Kept ${name}.*4 May 2019`) })).toBeVisible();
    await closeReport(page);
    await openArticle(page, title);
    for (const each of words) await expect(reader(page)).toContainText(each);
    if (cell) await expect(reader(page).locator('[data-kind="table-row"]', { hasText: cell })).toHaveCount(1);
    if (label) await expect(reader(page).locator(`[data-number="${label}"]`)).toContainText('condemn');
  });
}
test('a message and its attachment are two articles', async ({ open, folder }) => {
  const page = await importFile('canal.eml', folder, open);
  await expect(report(page).getByRole('row', { name: /^Kept canal\.eml .*4 May 2019/ })).toBeVisible();
  await expect(report(page).getByRole('row', { name: /^Kept canal\.eml\/1-canal\.docx/ })).toBeVisible();
  await closeReport(page);
  await openArticle(page, MAIL);
  await expect(reader(page)).toContainText('運河は開かれた');
});
test('each message of a mailbox is an article', async ({ open, folder }) => {
  const page = await importFile('canal.mbox', folder, open);
  await closeReport(page);
  await expect(articleList(page).getByRole('option')).toHaveCount(2);
  await openArticle(page, 'Agenda of the lake conference');
  await expect(reader(page)).toContainText('From there the delegates travel to the eastern lock.');
});
test('a zip gives what lies in it, in its folders, and what is not read stays in the report', async ({
  open,
  folder,
}) => {
  const page = await importFile('canal.zip', folder, open);
  await expect(report(page).getByRole('row', { name: /^Kept canal\.zip\/2019\/statement\.txt/ })).toBeVisible();
  await expect(report(page).getByRole('row', { name: /^Reprint canal\.zip\/2019\/statement\.odt/ })).toBeVisible();
  await expect(
    report(page).getByRole('row', { name: /canal\.zip\/2019\/inbox\/canal\.eml\/1-canal\.docx/ }),
  ).toBeVisible();
  await expect(report(page).getByRole('row', { name: /^Not read yet canal\.zip\/plan\.bin/ })).toBeVisible();
  await closeReport(page);
  await expect(articleList(page).getByRole('option')).toHaveCount(4);
});
test('the pages of a web archive are articles, with their addresses', async ({ open, folder }) => {
  const page = await importFile('canal.wacz', folder, open);
  await expect(
    report(page).getByRole('row', { name: /^Kept canal\.wacz\/https:\/\/herald\.example\/2019\/05\/canal/ }),
  ).toBeVisible();
  await closeReport(page);
  await openArticle(page, CANAL);
  await page.keyboard.press('i');
  await expect(page.getByText('herald.example/2019/05/canal').first()).toBeVisible();
});
