export interface Word {
  readonly text: string;
  /** UTF-16 offsets in the source. */
  readonly start: number;
  readonly end: number;
}
/** Letters and digits with their marks. An apostrophe parts words, so that "Union" finds "l'Union" and "Korea" finds "Korea’s". */
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** The same with apostrophes inside, for counting. */
const COUNTED = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Scripts written without spaces between words: a dictionary has to part them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a text in order. Unspaced scripts are parted by Intl.Segmenter. */
export function wordsOf(source: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of source.matchAll(RUN)) {
    if (!UNSPACED.test(run)) words.push({ text: run, start: index, end: index + run.length });
    else
      for (const { segment, index: at, isWordLike } of SEGMENTER.segment(run))
        if (isWordLike) words.push({ text: segment, start: index + at, end: index + at + segment.length });
  }
  return words;
}
/** How many words a text has, as a reader counts them; each character of Chinese or Japanese counts as one. */
export function countWords(source: string): number {
  let count = 0;
  for (const { 0: run } of source.matchAll(COUNTED)) count += UNSPACED.test(run) ? Array.from(run).length : 1;
  return count;
}
