import type { HostCalls } from '#contract/calls';
import { articleHistory } from '#text/article-history';
import { withOneMorePutBack } from '#text/extractor-name';
import { putBack } from '#text/put-back';
import type { Vault } from '../vault/open-vault';
import { Refused } from '../vault/refused';

/**
 * Keeps the article's current text with one run of removed blocks put back, and records nothing. A text that is no longer
 * the current one is refused: what it would bring back is not what the researcher looks at now.
 */
export async function putBlockBack(
  vault: Pick<Vault, 'changesOf' | 'keepText' | 'readText'>,
  article: string,
  text: string,
  place: number,
): ReturnType<HostCalls['putBack']> {
  const now = articleHistory(await vault.changesOf([article]))?.shown.text;
  if (now === undefined) return { ok: false, reason: 'not-here', detail: article };
  if (now !== text) return { ok: false, reason: 'another-text', detail: now };
  const body = await vault.readText(text);
  if (!body) return { ok: false, reason: 'not-here', detail: text };
  const back = putBack(body, place);
  if (!back) return { ok: false, reason: 'no-such-block', detail: String(place) };
  const { blocks, removed } = back;
  try {
    const id = await vault.keepText({ ...body, extractor: withOneMorePutBack(body.extractor), blocks, removed });
    return { ok: true, value: { text: id } };
  } catch (cause) {
    if (cause instanceof Refused) return { ok: false, reason: cause.reason, detail: String(cause) };
    throw new Error(`A text of ${article} could not be kept.`, { cause });
  }
}
