import type { ArticleDraft } from '#contract/article-draft';
import type { ParsedMember } from '../parsed';
import { readAskedFiles } from './read-asked-files';

const UNREAD = new Set(['format-not-read', 'empty-file', 'not-text']);

function described({ found, text, doubts }: ArticleDraft): object {
  return {
    outcome: doubts.length > 0 ? 'attention' : 'kept',
    ...(doubts.length > 0 && { reason: doubts.join(', ') }),
    title: found.title,
    titleFrom: found.titleFrom,
    date: found.date,
    dateFrom: found.dateFrom,
    author: found.authors.join('; '),
    site: found.republishedFrom,
    source: found.source,
    sourceFrom: found.sourceFrom,
    from: found.from,
    url: found.url,
    lang: found.lang,
    type: found.type,
    category: found.category,
    issuers: found.issuers,
    blocks: text.blocks,
    removed: text.removed,
    text: text.blocks.map((block) => (block.label ? `${block.label} ${block.text}` : block.text)).join('\n'),
  };
}
function answer(id: unknown, { member, parsed, ms }: ParsedMember): string {
  const told = parsed.ok
    ? described(parsed.value)
    : {
        outcome: UNREAD.has(parsed.reason) ? 'unread' : 'failed',
        reason: parsed.detail === '' ? parsed.reason : `${parsed.reason}: ${parsed.detail}`,
      };
  return `${JSON.stringify({ id, ...(member !== '' && { member }), ...told, ms })}\n`;
}
// JSON lines {id, path} in, one JSON line each document out: the reading of files as the app does it, for measuring.
await readAskedFiles(import.meta.url, (id, member) => void process.stdout.write(answer(id, member)));
