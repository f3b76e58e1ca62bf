import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { ArticleAdded, ArticleFound } from '#contract/article';
import type { Asked, Change, JournalLine } from '#contract/change';
import type { Outcome } from '#contract/outcome';
import type { TextBody } from '#contract/text';
import { newId } from './ids';
import { type OpenWith, openVault, type Vault } from './open-vault';

/** What the vault's tests share: folders, small changes, and answers that must be good. */

export const WRITER = '01900000-0000-7000-8000-000000000001';
export const OTHER_WRITER = '01900000-0000-7000-8000-000000000002';

/** One folder for all folders of a test file; it goes when its tests have run. */
const ROOM = mkdtempSync(join(tmpdir(), 'verbatim-vault-'));
afterAll(() => rmSync(ROOM, { recursive: true, force: true }));

export function freshFolder(): Promise<string> {
  return mkdtemp(join(ROOM, 'archive-'));
}
export function ask(...changes: Change[]): Asked {
  return { action: newId(), changes };
}
export function noted(target: string, note: string, was = ''): Change {
  return { kind: 'annotation.note', target, base: '', value: { note }, was: { note: was } };
}
export function annotated(target: string, article: string): Change {
  const made = { text: 'f'.repeat(64), start: 0, end: 4, exact: 'word', prefix: '', suffix: '' };
  return { kind: 'annotation.add', target, base: '', value: { article, made, note: '', tags: [] }, was: null };
}
export function tagged(target: string, add: string[], remove: string[] = []): Change {
  return { kind: 'annotation.tags', target, base: '', value: { add, remove }, was: null };
}
export function named(target: string, name: string): Change {
  const value = { parent: '', name, colour: '', definition: '', order: 0 } as const;
  return { kind: 'tag.add', target, base: '', value, was: null };
}
/** What a text says of itself that says nothing but its title. */
export const ONLY_TITLE: ArticleFound = {
  title: 'One',
  titleFrom: { by: '', sure: 'guess' },
  date: '',
  dateFrom: { by: '', sure: 'guess' },
  authors: [],
  issuers: [],
  source: '',
  sourceFrom: { by: '', sure: 'guess' },
  republishedFrom: '',
  url: '',
  capturedAt: '',
  lang: '',
  type: '',
  category: '',
};
export function added(target: string, from: Pick<ArticleAdded, 'original' | 'member' | 'text'>): Change {
  return { kind: 'article.add', target, base: '', value: { ...ONLY_TITLE, folder: '', ...from }, was: null };
}
export function bodyOf(text: string): TextBody {
  const blocks = [{ kind: 'paragraph', text, sentences: [text.length] }] as const;
  return { format: 1, extractor: 'text/1', blocks, removed: [] };
}
/** The value of an outcome that must be good. */
export function good<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  return outcome.value;
}
export async function open(folder: string, given: Partial<OpenWith> = {}): Promise<Vault> {
  return good(await openVault({ folder, writer: WRITER, author: 'Ada', ...given }));
}
/** All lines of the journal. */
export async function allLines(vault: Vault): Promise<readonly JournalLine[]> {
  return good(await vault.entriesSince([], Number.MAX_SAFE_INTEGER));
}
/** The notes that the journal's entries hold, in order. */
export async function notesIn(vault: Vault): Promise<string[]> {
  return (await allLines(vault)).flatMap(({ entry }) =>
    entry.changes.flatMap((change) => (change.kind === 'annotation.note' ? [change.value.note] : [])),
  );
}
/** Paths of a writer's journal files, oldest first. */
export async function journalFiles(folder: string, writer = WRITER): Promise<string[]> {
  const room = join(folder, 'journal', writer);
  return (await readdir(room)).sort().map((name) => join(room, name));
}
export async function linesOf(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n');
}
