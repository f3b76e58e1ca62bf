import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { callHost, linesSince } from '../bench/call-host';
import { test } from '../hosts/app';
import { expectNothing } from '../pages/axe';
import { annotate, articleList, closeReport, HARBOUR, inbox, openArticle, reader, STRAITS } from '../pages/verbatim';

const HARBOUR_TITLE = 'Press release on the harbour fund';
const extraction = (page: Page): Locator => page.getByRole('region', { name: 'Extract again', exact: true });

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(name);
  await page.getByRole('option', { name, exact: false }).first().click();
}
/** Gives every article a text as an older extractor might have left it: with one block less. */
async function age(address: string, archive: string): Promise<void> {
  const { calls, hangUp } = await callHost(address);
  await calls.claim();
  for (const { entry } of await linesSince(calls))
    for (const { kind, target, value } of entry.changes) {
      if (kind !== 'article.add') continue;
      const [body] = await calls.texts([value.text]);
      const old = JSON.stringify({ ...body, extractor: 'text/0', blocks: body?.blocks.slice(0, -1) });
      const text = createHash('sha256').update(old).digest('hex');
      await mkdir(join(archive, 'texts', text.slice(0, 2)), { recursive: true });
      await writeFile(join(archive, 'texts', text.slice(0, 2), `${text}.json`), old);
      const change = { kind: 'article.text', target, base: '', value: { text }, was: { text: value.text } } as const;
      expect(await calls.record({ action: randomUUID(), changes: [change] })).toMatchObject({ ok: true });
    }
  hangUp();
}
test('texts are extracted again: what came out differently is told, under annotations it waits, Undo takes it back', async ({
  open,
  folder,
  archive,
}) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
  const first = await open({ host: 'browser', args: ['--import', from] });
  await closeReport(first.page);
  await age(first.address, archive);
  await first.close();
  const { page } = await open({ host: 'browser' });
  await openArticle(page, /Straits/);
  await annotate(page, 'condemn in the strongest terms', ['condemn'], '');
  await openArticle(page, HARBOUR_TITLE);
  const lost = reader(page).getByText('The ministers welcome the plan');
  await expect(lost).toHaveCount(0);
  await runCommand(page, 'Extract all articles again');
  await expect(extraction(page).getByText('Done.')).toBeVisible();
  await expect(extraction(page).getByText('2 of 2 articles')).toBeVisible();
  const changed = extraction(page).getByRole('row', { name: /^Changed harbour\.txt .* 1 block more/ });
  const left = extraction(page).getByRole('row', {
    name: /^Left as it is straits\.txt .* The new text waits, annotations stay on this one\. 1 block more/,
  });
  await expect(changed).toBeVisible();
  await expect(left).toBeVisible();
  await expectNothing(page, 'report of a new extraction');
  await extraction(page).getByRole('tab', { name: 'Changed 1' }).click();
  await expect(left).toHaveCount(0);
  await changed.getByRole('button', { name: 'Open' }).click();
  await expect(lost).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undone: other versions of 2 texts.')).toBeVisible();
  await expect(lost).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(lost).toBeVisible();
  await runCommand(page, 'All imports');
  await expect(page.getByRole('row', { name: /^Extract again .* 2 1 changed, 1 left as it is/ })).toBeVisible();
});
test('selected articles are extracted again, and nothing is changed where nothing comes out differently', async ({
  open,
  folder,
}) => {
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': HARBOUR });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await articleList(page).getByRole('option').first().click();
  await page.keyboard.press('x');
  await page.getByRole('toolbar', { name: 'Selected articles' }).getByRole('button', { name: 'Extract again' }).click();
  await expect(extraction(page).getByText('Done.')).toBeVisible();
  await expect(extraction(page).getByText('1 of 1 article', { exact: true })).toBeVisible();
  await expect(extraction(page).getByText('Done. 1 text came out the same.')).toBeVisible();
  await expect(extraction(page).getByText('No text came out differently.')).toBeVisible();
});
