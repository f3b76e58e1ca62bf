import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { ArticleFound } from '#contract/article';
import type { Asked, Change } from '#contract/change';
import type { Outcome } from '#contract/outcome';
import type { Block } from '#contract/text';
import { asUuid, uuid7 } from '#text/uuid';
import { ROOT } from '../hosts/places';

/** What is used here of the vault. It is loaded at run time, since Node's half and this one are compiled apart. */
interface VaultRoom {
  readonly openVault: (given: { folder: string; writer: string; author: string }) => Promise<
    Outcome<
      {
        readonly keepOriginal: (bytes: Uint8Array) => Promise<{ readonly id: string }>;
        readonly keepText: (body: object) => Promise<string>;
        readonly record: (asked: Asked) => Promise<Outcome<unknown, string>>;
        readonly close: () => Promise<void>;
      },
      string
    >
  >;
}
/** An article as an import would leave it. */
export interface KeptArticle {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Its path inside that file, where the file is a container. */
  readonly member?: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
const none = { by: '', sure: 'guess' } as const;

function foundAs(title: string): ArticleFound {
  const empty = { date: '', source: '', republishedFrom: '', url: '', capturedAt: '', type: '', category: '' };
  const from = { titleFrom: none, dateFrom: none, sourceFrom: none };
  return { ...empty, ...from, title, authors: [], issuers: [], lang: 'en' };
}
/** Puts articles into an archive through the vault itself, blocks and all, whatever the importer makes of their files. */
export async function keepArticles(folder: string, articles: readonly KeptArticle[]): Promise<void> {
  const room = join(ROOT, 'src-main', 'vault', 'open-vault.ts');
  const { module } = await runnerImport<VaultRoom>(room, { root: ROOT, logLevel: 'error' });
  const newId = (): string => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  const opened = await module.openVault({ folder, writer: newId(), author: 'ana' });
  if (!opened.ok) throw new Error(`${opened.reason}: ${opened.detail}`);
  const vault = opened.value;
  const run = newId();
  for (const { bytes, name, member = '', title, blocks } of articles) {
    const { id: original } = await vault.keepOriginal(bytes);
    const text = await vault.keepText({ format: 1, extractor: 'test/1', blocks, removed: [] });
    const article = asUuid(createHash('sha256').update(`${original}\0${member}`).digest('hex'), '8');
    const path = member === '' ? name : `${name}/${member}`;
    const seen = {
      run,
      path,
      bytes: bytes.length,
      mtime: 0,
      original,
      outcome: 'kept',
      reason: '',
      articles: [article],
    };
    const changes: Change[] = [
      {
        kind: 'article.add',
        target: article,
        base: '',
        value: { ...foundAs(title), original, member, text, folder: '' },
        was: null,
      },
      { kind: 'file.seen', target: newId(), base: '', value: { ...seen, outcome: 'kept', reason: '' }, was: null },
    ];
    const recorded = await vault.record({ action: newId(), changes });
    if (!recorded.ok) throw new Error(`${recorded.reason}: ${recorded.detail}`);
  }
  await vault.close();
}
