import type { ArticleFound } from '#contract/article';
import type { FileOutcome, FileSeen, RunKind } from '#contract/change';
import { showDate } from '../archive/show-date';
import { count, many } from '../ui/words';

/** Results of a new extraction, where they have other names than those of an import. */
const extractionNames: Readonly<Partial<Record<FileOutcome, string>>> = {
  'new-version': 'Changed',
  attention: 'Left as it is',
};
/** What a result is called in the report of such a run. */
export function outcomeName(outcome: FileOutcome | 'all', what: RunKind): string {
  const own = what === 'extract-again' && outcome !== 'all' ? extractionNames[outcome] : undefined;
  return own ?? outcomeNames[outcome];
}
const outcomeNames: Readonly<Record<FileOutcome | 'all', string>> = {
  all: 'All',
  kept: 'Kept',
  'new-version': 'New version',
  reprint: 'Reprint',
  duplicate: 'Duplicate',
  attention: 'Attention',
  unread: 'Not read yet',
  failed: 'Failed',
};
/** What happened to a file, in one sentence. `article` is the title of what it became, is the same as or repeats. */
export function whatHappened(
  file: Pick<FileSeen, 'outcome' | 'reason' | 'doubts' | 'changed'>,
  article: string,
  date: string,
): string {
  switch (file.outcome) {
    case 'duplicate':
      if (file.reason === 'same-text')
        return article === '' ? sameText : `Same text as “${article}”. Nothing is new in it.`;
      return article === '' ? 'The same file again. Not kept twice.' : `Same file as “${article}”. Not kept twice.`;
    case 'kept':
      if (file.reason === 'restored') return 'It was in the trash and is back.';
      return date === '' ? 'No date found.' : showDate(date, 'long');
    case 'new-version':
      if (file.changed) return whatChanged(file.changed);
      // The title last: where there is no room for it, the row still says what happened.
      if (file.reason === 'waits') return `Newer version kept, annotations stay on the old one: “${article}”.`;
      if (file.reason === 'older') return `Older version kept, the later one is shown: “${article}”.`;
      return [`New version of “${article}”.`, reasonSentences[file.reason]].join(' ').trim();
    case 'reprint':
      return article === ''
        ? 'The same statement from elsewhere. Kept and linked.'
        : `Reprint of “${article}”. Kept and linked.`;
    case 'attention':
      if (file.changed) return `${reasonSentences[file.reason]} ${whatChanged(file.changed)}`;
      return (file.doubts ?? [file.reason]).map((reason) => reasonSentences[reason]).join(' ');
    case 'unread':
    case 'failed':
      return reasonSentences[file.reason];
  }
}
const changedFields: Readonly<Partial<Record<keyof ArticleFound, string>>> = {
  title: 'title',
  date: 'date',
  authors: 'author',
  issuers: 'issuer',
  source: 'source',
  republishedFrom: 'republished by',
  url: 'address',
  capturedAt: 'captured',
  lang: 'language',
  type: 'type',
  category: 'category',
};
/** "12 blocks more, 3 fewer; title, date". */
function whatChanged({ more, fewer, fields }: NonNullable<FileSeen['changed']>): string {
  const blocks = [
    more > 0 && `${many(more, 'block', 'blocks')} more`,
    fewer > 0 && (more > 0 ? `${count(fewer)} fewer` : `${many(fewer, 'block', 'blocks')} fewer`),
  ].filter((part) => part !== false);
  const text = blocks.length > 0 ? blocks.join(', ') : 'The same blocks, others removed';
  const named = fields.flatMap((field) => changedFields[field] ?? []);
  return named.length > 0 ? `${text}; ${named.join(', ')}` : text;
}
const sameText = 'The same text again. Nothing is new in it.';
const reasonSentences: Readonly<Record<FileSeen['reason'], string>> = {
  '': '',
  restored: '',
  waits: 'Annotated, so it waits:',
  older: '',
  'same-text': '',
  annotated: 'It has annotations, and a newer version waits: left as it is.',
  'by-hand': 'Blocks were put back by hand: left as it is.',
  'no-original': 'Its original is not in the archive’s folder. It may still be syncing.',
  'no-date': 'No date found.',
  'no-title': 'No title found: uses the first line.',
  'encoding-guessed': 'The encoding is a guess: check accents and letters.',
  'mostly-empty': 'There is hardly any text in it.',
  'part-damaged': 'Some of it is damaged in the file itself: check it against the original.',
  'ends-early': 'The file ends in the middle. It was probably not downloaded in full.',
  scanned: 'Scanned pages: no text to search. The original is kept.',
  'other-format': 'Its name says another format than it has. It was read as what it is.',
  shortened: 'It is longer than one article can be: its beginning was read. The original is kept whole.',
  'format-not-read': 'This format is not read yet. The original is kept.',
  'empty-file': 'The file is empty. The original is kept.',
  'not-text': 'There is no text in it. The original is kept.',
  'too-large': 'The file is too large to read. It was not kept.',
  unreadable: 'The file could not be read from the disk. Check it and import it again.',
  'took-too-long': 'Reading took too long and was stopped. The original is kept.',
  crashed: 'Reading this file failed. The original is kept.',
  gone: 'The file was gone before it could be kept.',
  locked: 'Locked with a password. Unlock it and import it again.',
  damaged: 'The file is damaged and nothing in it can be read. The original is kept.',
  'unpacks-too-large': 'It unpacks to more than any document has, and was stopped. The original is kept.',
  'too-deep': 'It lies in too many containers, one in the other. Unpack it and import it again.',
  'too-many': 'It holds more documents than are read from one file. Unpack it and import the folder.',
  'set-aside': 'Reading it has failed three times, so it is not tried again. The original is kept.',
  'not-kept': 'The original could not be kept. Check the disk and import it again.',
};
