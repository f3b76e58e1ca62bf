import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Open, test } from '../hosts/app';
import type { OpenApp } from '../hosts/open-app';
import { expectNothing } from '../pages/axe';
import {
  annotate,
  closeReport,
  HARBOUR,
  inbox,
  openArticle,
  STRAITS,
  STRAITS_TITLE,
  selectWords,
} from '../pages/verbatim';

const CONDEMN = 'condemn in the strongest terms the closing';
/** Beyond the first plane of Unicode, so that UTF-16 and code points differ, and all that CSV could stumble over. */
const AWKWARD = '=SUM(A1), "quoted"\nand 😀 a second line';

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Export annotations' });
}
function preview(page: Page): Locator {
  return dialog(page).getByRole('region', { name: 'Preview' });
}
async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await expect(dialog(page)).toBeVisible();
}
async function chooseFormat(page: Page, name: RegExp): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: /Format/ })
    .click();
  await page.getByRole('option', { name }).click();
}
/** Presses "Save as…" and answers what was written, byte for byte, under the name that was proposed. */
async function save({ page, control }: OpenApp, folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  const press = (): Promise<void> => dialog(page).getByRole('button', { name: 'Save as…' }).click();
  if (control) {
    await control.answerDialogs({ save: path });
    await press();
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByText(`Exported to ${path}.`).last()).toBeVisible();
    expect(await control.calls()).toContainEqual(['showItemInFolder', path]);
  } else {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    expect(download.suggestedFilename()).toBe(name);
    await download.saveAs(path);
  }
  await expect(dialog(page)).toBeHidden();
  return readFile(path);
}
/** Two articles with three annotations; one stands behind an emoji, one has an awkward note. */
async function annotated(open: Open, folder: string): Promise<OpenApp> {
  const harbour = HARBOUR.replace('The harbour fund gives', 'The 😀 harbour 𝒳 fund gives');
  const from = await inbox(folder, { 'straits.txt': STRAITS, 'harbour.txt': harbour });
  const app = await open({ args: ['--import', from] });
  await closeReport(app.page);
  await openArticle(app.page, STRAITS_TITLE);
  await annotate(app.page, CONDEMN, ['position/condemn'], 'Top of the *ladder*.');
  await annotate(app.page, 'We urge all states', ['position/urge', 'peace'], '');
  await openArticle(app.page, 'Press release on the harbour fund');
  await annotate(app.page, 'forty million for new quays', ['money'], AWKWARD);
  return app;
}
function hasPython(): boolean {
  try {
    return execFileSync('python3', ['--version'], { encoding: 'utf8' }).startsWith('Python 3');
  } catch {
    return false;
  }
}
/** Runs a Python program on files; answers what it printed, read as JSON. */
function python(program: string, ...files: readonly string[]): unknown {
  return JSON.parse(execFileSync('python3', ['-X', 'utf8', '-c', program, ...files], { encoding: 'utf8' }));
}
test('the preview follows every choice, and Markdown is saved as it was shown @electron', async ({ open, folder }) => {
  const app = await annotated(open, folder);
  const { page } = app;
  await openDialog(page);
  await expect(dialog(page).getByText('Every quote was read back from the text and matches.')).toBeVisible();
  await expect(dialog(page).getByText(/3 annotations · 2 articles · \d/)).toBeVisible();
  await expect(preview(page)).toContainText('# Annotations');
  await expect(preview(page)).toContainText('Top of the *ladder*.');
  await expect(preview(page)).toContainText('Originally published on example.org. Original file SHA-256');
  await dialog(page).getByText('Notes', { exact: true }).click();
  await expect(preview(page)).not.toContainText('ladder');
  await dialog(page).getByText('“As republished by” and file hash').click();
  await expect(preview(page)).not.toContainText('SHA-256');
  await dialog(page).getByText('Text before and after the quote').click();
  await expect(preview(page)).toContainText('Context: We \\[…\\] of the straits to ships of all flags.');
  await dialog(page).getByRole('radio', { name: 'Tag' }).click();
  await expect(preview(page)).toContainText('## position/urge');
  await dialog(page)
    .getByText(/Annotations of this article/)
    .click();
  await expect(dialog(page).getByText(/1 annotation · 1 article/)).toBeVisible();
  await dialog(page).getByText('All annotations').click();
  // The document before stays in view while the next is written.
  await expect(dialog(page).getByText(/3 annotations · 2 articles · \d/)).toBeVisible();
  const shown = (await preview(page).locator('pre').textContent())?.trimEnd();
  const written = (await save(app, folder, 'Verbatim annotations.md')).toString('utf8');
  expect(written.trimEnd()).toBe(shown);
  expect(written).toContain(`> ${CONDEMN}\n>\n> — “${STRAITS_TITLE}”, 10 January 2024, example.org, ¶1\n`);
});
test('options are remembered after a restart', async ({ open, folder }) => {
  const first = await annotated(open, folder);
  await openDialog(first.page);
  await chooseFormat(first.page, /CSV/);
  await dialog(first.page).getByRole('radio', { name: 'Data' }).click();
  await expect(preview(first.page)).toContainText('quote,note,tags');
  await first.page.keyboard.press('Escape');
  await expect(dialog(first.page)).toBeHidden();
  await first.close();
  const { page } = await open();
  await expect(page.getByRole('option', { name: STRAITS_TITLE })).toBeVisible();
  await openDialog(page);
  await expect(dialog(page).getByRole('radio', { name: 'Data' })).toBeChecked();
  await expect(dialog(page).getByRole('checkbox', { name: 'Guard against formulas' })).not.toBeChecked();
  await expect(preview(page)).toContainText('quote,note,tags');
});
test('a quote that does not read back stops the export, and the sentence names it', async ({ open, folder }) => {
  const { page } = await annotated(open, folder);
  await page.evaluate(async (was) => {
    const [{ name = '' } = {}] = (await indexedDB.databases()).filter((each) => each.name?.startsWith('archive-'));
    const done = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open(name));
    const texts = db.transaction('texts', 'readwrite').objectStore('texts');
    for (const text of await done(texts.getAll()))
      if (JSON.stringify(text).includes(was))
        await done(texts.put(JSON.parse(JSON.stringify(text).replace(was, was.replace('condemn', 'applaud')))));
    db.close();
  }, CONDEMN);
  await openDialog(page);
  const refusal = dialog(page).getByRole('alert');
  await expect(refusal).toHaveText(
    `“${CONDEMN}” from “${STRAITS_TITLE}” at ¶1 does not read back as it was. Nothing is exported.`,
  );
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await dialog(page).getByRole('button', { name: 'Save as…' }).click();
  await chooseFormat(page, /JSON/);
  await expect(refusal).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Save as…' }).click();
  await expect(dialog(page)).toBeVisible();
  expect(downloads).toBe(0);
});
test('an export is made by keyboard alone', async ({ open, folder }) => {
  const { page } = await annotated(open, folder);
  await openDialog(page);
  await expect(dialog(page).getByRole('button', { name: 'Save as…' })).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('Verbatim annotations.md');
  await expect(dialog(page)).toBeHidden();
  await openDialog(page);
  const focused = page.locator(':focus');
  const tabTo = async (control: Locator): Promise<void> => {
    for (let steps = 0; steps < 20; steps++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(control).toBeFocused();
  };
  await tabTo(dialog(page).getByRole('radio', { name: /All annotations/ }));
  await page.keyboard.press('ArrowUp');
  await expect(dialog(page).getByText(/1 annotation ·/)).toBeVisible();
  await tabTo(dialog(page).getByRole('button', { name: /Format/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(preview(page)).toContainText('quote,note,tags');
  await tabTo(dialog(page).getByRole('radio', { name: 'Spreadsheets' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(dialog(page).getByRole('checkbox', { name: 'Byte order mark' })).not.toBeChecked();
  await tabTo(dialog(page).getByRole('checkbox', { name: 'Byte order mark' }));
  await page.keyboard.press('Space');
  await expect(focused).toBeChecked();
  await tabTo(preview(page));
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});
test('a passage is copied with its citation, whether it is selected or annotated', async ({ open, folder }) => {
  const { page } = await annotated(open, folder);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await openArticle(page, STRAITS_TITLE);
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await expect.poll(copied).toBe(`“${CONDEMN}” (${STRAITS_TITLE}, 10 January 2024, example.org, ¶1)`);
  await selectWords(page, 'to keep the peace');
  await page.keyboard.press('c');
  await expect.poll(copied).toBe(`“to keep the peace” (${STRAITS_TITLE}, 10 January 2024, example.org, ¶2)`);
});
test('the whole document is copied', async ({ open, folder }) => {
  const { page } = await annotated(open, folder);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Copy' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`> ${CONDEMN}`);
});
for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the export dialog, ${colorScheme}`, async ({ open, folder }) => {
    const { page } = await annotated(open, folder);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openDialog(page);
    for (const format of [/Markdown/, /CSV/, /JSON/]) {
      await chooseFormat(page, format);
      await expect(dialog(page).getByText('Every quote was read back')).toBeVisible();
      await expectNothing(page, `export, ${format}`);
    }
  });
test('CSV and JSON say to Python what the archive holds @electron', async ({ open, folder, archive }) => {
  const app = await annotated(open, folder);
  const { page } = app;
  await openDialog(page);
  await chooseFormat(page, /CSV/);
  await dialog(page).getByRole('radio', { name: 'Spreadsheets' }).click();
  const spreadsheet = await save(app, folder, 'Verbatim annotations.csv');
  expect([...spreadsheet.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(spreadsheet.toString('utf8')).toContain(`"'=SUM(A1), ""quoted""\nand 😀 a second line"`);
  await openDialog(page);
  await dialog(page).getByRole('radio', { name: 'Data' }).click();
  const data = await save(app, folder, 'Verbatim annotations.csv');
  expect(data.subarray(0, 6).toString('utf8')).toBe('quote,');
  await openDialog(page);
  await chooseFormat(page, /JSON/);
  const json = await save(app, folder, 'Verbatim annotations.json');
  const [bySpreadsheet, byData, byJson] = ['spreadsheet.csv', 'data.csv', 'all.json'].map((name) => join(folder, name));
  await writeFile(bySpreadsheet ?? '', spreadsheet);
  await writeFile(byData ?? '', data);
  await writeFile(byJson ?? '', json);
  const file = JSON.parse(json.toString('utf8'));
  expect(file).toMatchObject({ format: 1, archive: 'archive' });
  expect(file.passages).toHaveLength(3);

  test.skip(!hasPython(), 'There is no python3 on this machine: nobody but ourselves has read these files.');
  const readCsv = `
import csv, json, sys
with open(sys.argv[1], newline='', encoding=sys.argv[2]) as file:
    print(json.dumps(list(csv.DictReader(file, strict=True))))`;
  const rows = python(readCsv, byData ?? '', 'utf-8');
  expect(rows).toEqual(
    file.passages.map((passage: Record<string, unknown>) =>
      expect.objectContaining({
        quote: passage.quote,
        note: passage.note,
        tags: (passage.tags as string[]).join('; '),
        title: passage.title,
        date: passage.date,
        statement: passage.statement,
        start: String(passage.start),
        end: String(passage.end),
        original_sha256: passage.originalSha256,
        text_sha256: passage.textSha256,
        annotation: passage.annotation,
      }),
    ),
  );
  expect(rows).toContainEqual(expect.objectContaining({ note: AWKWARD, quote: 'forty million for new quays' }));
  expect(python(readCsv, bySpreadsheet ?? '', 'utf-8-sig')).toContainEqual(
    expect.objectContaining({ note: `'${AWKWARD}`, quote: 'forty million for new quays' }),
  );
  const slices = python(
    `
import hashlib, json, os, sys
passages = json.load(open(sys.argv[1], encoding='utf-8'))['passages']
def kept(folder, hash, ending=''):
    content = open(os.path.join(sys.argv[2], folder, hash[:2], hash + ending), 'rb').read()
    assert hashlib.sha256(content).hexdigest() == hash
    return content
found = []
for passage in passages:
    kept('originals', passage['originalSha256'])
    blocks = json.loads(kept('texts', passage['textSha256'], '.json'))['blocks']
    text = '\\n'.join(block['text'] for block in blocks)
    start, end = passage['start'], passage['end']
    assert text[:start].endswith(passage['prefix']) and text[end:].startswith(passage['suffix'])
    found.append(text[start:end])
print(json.dumps(found))`,
    byJson ?? '',
    archive,
  );
  expect(slices).toEqual([CONDEMN, 'We urge all states', 'forty million for new quays']);
});
