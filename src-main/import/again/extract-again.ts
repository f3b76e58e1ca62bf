import type { FoundFile } from '../find-files';
import type { ImportAsked } from '../run-import';
import { type ExtractTools, extractArticle } from './extract-article';
import { watchArticles } from './watch-articles';

type Vault = ExtractTools['vault'] & Parameters<typeof watchArticles>[0];

/** What makes an import's run of a new extraction: articles in place of files, each read again from its kept original. */
export function extractAgain(
  { vault, parse }: { readonly vault: Vault; readonly parse: ExtractTools['parse'] },
  articles: readonly string[],
): Pick<ImportAsked, 'what' | 'files' | 'importer'> {
  const watched = watchArticles(vault);
  const byFile = new Map<FoundFile, string>();
  async function* files(): AsyncGenerator<FoundFile> {
    await watched.catchUp();
    for (const article of articles) {
      const file = { path: '', relative: watched.pathOf(article) || article, bytes: 0, mtime: 0 };
      byFile.set(file, article);
      yield file;
    }
  }
  return {
    what: 'extract-again',
    files: files(),
    importer:
      ({ stopped, began }) =>
      async (file) => {
        if (stopped()) return { ok: true, value: null };
        began(file);
        return extractArticle({ vault, parse, watched }, byFile.get(file) ?? '');
      },
  };
}
