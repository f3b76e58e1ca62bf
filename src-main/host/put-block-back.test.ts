import { expect, test } from 'vitest';
import type { Change } from '#contract/change';
import type { TextBody } from '#contract/text';
import { newId } from '../vault/ids';
import type { Vault } from '../vault/open-vault';
import { added, ask, freshFolder, good, open } from '../vault/samples';
import { putBlockBack } from './put-block-back';

const block = (text: string) => ({ kind: 'paragraph', text, sentences: [text.length] }) as const;
const body: TextBody = {
  format: 1,
  extractor: 'html/1',
  blocks: [block('One.'), block('Two.')],
  removed: [
    { after: 0, rule: 'breadcrumb', blocks: [block('Home')] },
    { after: 2, rule: 'page-foot', blocks: [block('© 2024')] },
  ],
};
const article = newId();
const shows = (text: string, was: string): Change => ({
  kind: 'article.text',
  target: article,
  base: '',
  value: { text },
  was: { text: was },
});
async function withText(check: (vault: Vault, text: string) => Promise<void>): Promise<void> {
  const vault = await open(await freshFolder());
  const text = await vault.keepText(body);
  good(await vault.record(ask(added(article, { original: 'a'.repeat(64), member: '', text }))));
  await check(vault, text);
  await vault.close();
}
test('the text with the block is kept as another one, whose name says so; nothing is recorded', () =>
  withText(async (vault, text) => {
    const before = await vault.changesOf([article]);
    const first = good(await putBlockBack(vault, article, text, 0));
    expect(await vault.readText(first.text)).toEqual({
      format: 1,
      extractor: 'html/1, 1 put back',
      blocks: [block('Home'), ...body.blocks],
      removed: [{ after: 3, rule: 'page-foot', blocks: [block('© 2024')] }],
    });
    expect(await vault.changesOf([article])).toEqual(before);
    expect(await vault.readText(text)).toEqual(body);

    good(await vault.record(ask(shows(first.text, text))));
    const second = good(await putBlockBack(vault, article, first.text, 0));
    expect(await vault.readText(second.text)).toMatchObject({ extractor: 'html/1, 2 put back', removed: [] });
  }));
test('in whatever order blocks come back, the text is the same one', () =>
  withText(async (vault, text) => {
    const bothWays = async (first: number): Promise<string> => {
      const one = good(await putBlockBack(vault, article, text, first)).text;
      good(await vault.record(ask(shows(one, text))));
      const both = good(await putBlockBack(vault, article, one, 0)).text;
      good(await vault.record(ask(shows(text, one))));
      return both;
    };
    expect(await bothWays(0)).toBe(await bothWays(1));
  }));
test('what is not there cannot come back, and no text is changed that the article no longer shows', () =>
  withText(async (vault, text) => {
    expect(await putBlockBack(vault, article, text, 2)).toMatchObject({ reason: 'no-such-block' });
    expect(await putBlockBack(vault, newId(), text, 0)).toMatchObject({ reason: 'not-here' });
    const { text: other } = good(await putBlockBack(vault, article, text, 0));
    good(await vault.record(ask(shows(other, text))));
    expect(await putBlockBack(vault, article, text, 0)).toMatchObject({ reason: 'another-text' });
    const missing = 'e'.repeat(64);
    good(await vault.record(ask(shows(missing, other))));
    expect(await putBlockBack(vault, article, missing, 0)).toMatchObject({ reason: 'not-here' });
  }));
