import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { HostCalls, OpenArchive } from '#contract/calls';
import { annotate, articleList, marked, reader, results } from '../pages/verbatim';
import { callHost, linesSince } from './call-host';
import { countOdd, type Killed, nothingKilled } from './kill-host';
import { type OpenWindow, openWindow } from './open-window';
import { haveEnded, processesWith } from './processes';
import { makeRandom, type Random } from './random';
import type { Room } from './room';
import { type StartedHost, startHost } from './start-host';
import { writeInbox } from './write-inbox';

/** When everything is killed, in milliseconds after work has begun. */
const KILLED_AFTER = { least: 500, most: 4_000 };
/** Files that each start imports. */
const FILES = 5;
/** Made articles of this number and up; the host's rounds have the others. */
const FIRST_FILE = 500_000;
/** A window that is not usable by then has not opened. */
const USABLE_MS = 30_000;
/** A step of the driver that takes longer stands still: the next one is tried. */
const STEP_MS = 5_000;
const ORPHAN_MS = 2_000;

/** An annotation whose popover has closed while the window stood: that is how a researcher knows that it is saved. */
interface Saved {
  readonly title: string;
  readonly words: string;
  readonly note: string;
}
interface Journal extends Pick<OpenArchive, 'damaged'> {
  /** "note words" of every annotation in the journal. */
  readonly annotations: ReadonlySet<string>;
}
async function readJournal(url: string): Promise<Journal> {
  const line = await callHost(url);
  try {
    const { damaged } = await line.calls.opened();
    return { damaged, annotations: await annotationsIn(line.calls) };
  } finally {
    line.hangUp();
  }
}
async function annotationsIn(calls: HostCalls): Promise<Set<string>> {
  const lines = await linesSince(calls);
  const changes = lines.flatMap(({ entry }) => entry.changes);
  return new Set(
    changes.flatMap(({ kind, value }) => (kind === 'annotation.add' ? `${value.note} ${value.made.exact}` : [])),
  );
}
async function closeReport(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Close the report' });
  // The report opens by itself once the import of this start begins.
  await close.click({ timeout: USABLE_MS });
  await articleList(page).getByRole('option').filter({ hasText: /\w/ }).first().waitFor({ timeout: USABLE_MS });
}
/** Three words that follow each other in some paragraph of the open article. */
async function someWords(page: Page, random: Random): Promise<string> {
  const paragraphs = await page.locator('article p').allTextContents();
  const words = (random.pick(paragraphs.filter((each) => each.split(' ').length > 6)) ?? '').trim().split(' ');
  const from = random.between(1, Math.max(1, words.length - 4));
  return words.slice(from, from + 3).join(' ');
}
async function annotateOnce(page: Page, random: Random, saved: Saved[]): Promise<void> {
  const options = articleList(page).getByRole('option').filter({ hasText: /\w/ });
  await options.nth(random.between(0, Math.min(8, (await options.count()) - 1))).click({ timeout: STEP_MS });
  const heading = reader(page).getByRole('heading', { level: 1 });
  await heading.waitFor({ timeout: STEP_MS });
  const title = (await heading.textContent({ timeout: STEP_MS })) ?? '';
  const words = await someWords(page, random);
  const note = `n${random.between(1, 1_000_000_000)}`;
  await annotate(page, words, random.next() < 0.5 ? ['peace'] : [], note);
  // When the host dies first, the popover goes with all of the window, and the window says so: nothing was promised.
  if (!(await reader(page).isVisible())) return;
  saved.push({ title, words, note });
}
/** Works in the window until everything dies. */
async function work(page: Page, random: Random, saved: Saved[], killed: Killed, over: () => boolean): Promise<void> {
  while (!over()) {
    await annotateOnce(page, random, saved).catch(async (cause) => {
      if (over()) return;
      countOdd(killed, String(cause).split('\n', 1)[0] ?? '');
      await page.keyboard.press('Escape').catch(() => {});
    });
  }
}
/** Whether the window shows the annotation at its words. */
async function isShown(page: Page, { title, words }: Saved): Promise<boolean> {
  const field = page.getByRole('searchbox');
  await field.fill(title.split(' ').at(-1) ?? '');
  await results(page).getByRole('option', { name: title }).click({ timeout: USABLE_MS });
  await reader(page).getByRole('heading', { level: 1, name: title }).waitFor({ timeout: USABLE_MS });
  for (const until = Date.now() + STEP_MS; ; ) {
    const shown = (await marked(page)).includes(words);
    if (shown || Date.now() > until) return shown;
    await page.waitForTimeout(50);
  }
}
async function checkShown(page: Page, saved: readonly Saved[], killed: Killed): Promise<void> {
  for (const each of saved) {
    const shown = await isShown(page, each).catch(() => false);
    if (!shown) killed.lost.push(`round ${killed.rounds}: not shown: “${each.words}” in ${each.title}`);
  }
  if (saved.length > 0) await page.getByRole('searchbox').fill('');
}
async function endAll(room: Room, host: StartedHost, window: OpenWindow): Promise<boolean> {
  const [gone] = await Promise.all([window.kill(), host.stop('SIGKILL')]);
  const worker = join(room.app, 'main', 'parse-worker.js');
  return gone && (await haveEnded(() => processesWith(worker), ORPHAN_MS));
}
/** Somebody who annotates in the window while all of it is killed again and again. */
class TreeRounds {
  readonly killed = nothingKilled();
  private readonly all: Saved[] = [];
  /** What was saved in the round that was killed last. */
  private fresh: Saved[] = [];
  private readonly random: Random;

  constructor(
    private readonly room: Room,
    seed: number,
  ) {
    this.random = makeRandom(seed);
  }
  /** Opens everything on what the kill before left, compares, and unless it is the last time works and kills. */
  async round(isLast: boolean): Promise<void> {
    const inbox = join(this.room.folder, 'inbox', `tree-${this.killed.rounds}`);
    await writeInbox(inbox, FIRST_FILE + this.killed.rounds * FILES, FILES);
    const host = await startHost(this.room, ['--import', inbox]);
    const window = await openWindow(this.room);
    try {
      await this.compare(host, window.page);
      if (!isLast) await this.workAndKill(host, window);
    } finally {
      await endAll(this.room, host, window);
    }
  }
  private async compare({ url }: StartedHost, page: Page): Promise<void> {
    const { killed, all, fresh } = this;
    all.push(...fresh);
    killed.acknowledged += fresh.length;
    const { damaged, annotations } = await readJournal(url);
    for (const place of damaged) killed.torn.add(place);
    for (const each of all.filter(({ note, words }) => !annotations.has(`${note} ${words}`))) {
      killed.lost.push(`round ${killed.rounds}: “${each.words}” with the note ${each.note}`);
      all.splice(all.indexOf(each), 1);
    }
    await page.goto(url);
    await closeReport(page);
    await checkShown(page, fresh, killed);
  }
  private async workAndKill(host: StartedHost, window: OpenWindow): Promise<void> {
    const { random, killed } = this;
    this.fresh = [];
    let over = false;
    const working = work(window.page, random, this.fresh, killed, () => over);
    await new Promise((now) => setTimeout(now, random.between(KILLED_AFTER.least, KILLED_AFTER.most)));
    over = true;
    if (!(await endAll(this.room, host, window))) killed.orphans += 1;
    await working;
    killed.rounds += 1;
  }
}
/** Kills the host and its Chromium together, again and again, while somebody annotates in the window. */
export async function killTree(room: Room, rounds: number, seed: number): Promise<Killed> {
  const tree = new TreeRounds(room, seed);
  try {
    for (let count = 0; rounds > 0 && count <= rounds; count += 1) await tree.round(count === rounds);
  } catch (cause) {
    tree.killed.notOpened.push(`round ${tree.killed.rounds}: ${cause}`);
  }
  return tree.killed;
}
