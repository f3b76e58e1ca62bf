import { articleHistory } from '#text/article-history';
import type { FoundFile } from '../run/find-files';
import type { ImportAsked } from '../run/run-import';
import { type ExtractTools, extractArticle, stillStands } from './extract-article';

/** What makes an import's run of a new extraction: articles in place of files, each read again from its kept original. */
export function extractAgain(
  { vault, parse, known }: ExtractTools,
  articles: readonly string[],
): Pick<ImportAsked, 'what' | 'files' | 'importer'> {
  const byFile = new Map<FoundFile, string>();
  async function* files(): AsyncGenerator<FoundFile> {
    await known.catchUp();
    for (const article of new Set(articles)) {
      const original = articleHistory(await vault.changesOf([article]))?.shown.original ?? '';
      const file = { path: '', relative: known.lastPath(article, original) || article, bytes: 0, mtime: 0 };
      byFile.set(file, article);
      yield file;
    }
  }
  return {
    what: 'extract-again',
    files: files(),
    importer: ({ stopped, began }) => ({
      async importFile(file) {
        if (stopped()) return { ok: true, value: null };
        began(file);
        return extractArticle({ vault, parse, known }, byFile.get(file) ?? '');
      },
      stillStands: (fate) => stillStands({ vault, known }, fate),
      recorded: () => {},
    }),
  };
}
