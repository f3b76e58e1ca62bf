import type { Unread } from '#contract/article';
import type { ArticleDraft } from '#contract/article-draft';
import type { Outcome } from '#contract/outcome';
import { draftDocument, SAYS_NOTHING } from '../document/draft-document';
import { decodeText } from '../plain-text/decode-text';
import { readFrontMatter } from './read-front-matter';
import { splitFrontMatter } from './split-front-matter';
import { splitMarkdown } from './split-markdown';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'markdown/3';

/** Reads Markdown: bytes → front matter and blocks → what both say of themselves. */
export async function readMarkdown(bytes: Uint8Array, name: string): Promise<Outcome<ArticleDraft, Unread>> {
  const decoded = await decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { yaml, body } = splitFrontMatter(decoded.value.text);
  const blocks = splitMarkdown(body);
  const front = yaml
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (blocks.length === 0 && front.length === 0) return { ok: false, reason: 'empty-file', detail: 'only white space' };
  return {
    ok: true,
    value: draftDocument({
      extractor: EXTRACTOR,
      name,
      said: { ...SAYS_NOTHING, ...readFrontMatter(yaml) },
      blocks,
      removed:
        front.length > 0
          ? [{ before: 0, rule: 'front-matter', blocks: front.map((text) => ({ kind: 'paragraph', text })) }]
          : [],
      doubts: [
        ...(decoded.value.guessed ? (['encoding-guessed'] as const) : []),
        ...(decoded.value.damaged ? (['part-damaged'] as const) : []),
      ],
    }),
  };
}
