import type { Vault } from '../../vault/open-vault';
import type { KnownArticles } from './known-articles';

/** Whether living annotations stand on this text of the article. */
export async function isAnnotated(
  vault: Pick<Vault, 'changesOf'>,
  known: Pick<KnownArticles, 'annotationsOn'>,
  article: string,
  shown: string,
): Promise<boolean> {
  const texts = new Map<string, string>();
  const trashed = new Set<string>();
  for (const { change } of await vault.changesOf(known.annotationsOn(article))) {
    const { kind, target, value } = change;
    if (kind === 'annotation.add') texts.set(target, value.made.text);
    if (kind === 'annotation.place') texts.set(target, value.now.text);
    if (kind === 'annotation.trash' && value.at > 0) trashed.add(target);
    if (kind === 'annotation.trash' && value.at === 0) trashed.delete(target);
  }
  return [...texts].some(([annotation, text]) => text === shown && !trashed.has(annotation));
}
