import { eld } from 'eld/medium';

/** Below this many letters a guess is a coin toss. */
const FEWEST_LETTERS = 40;
/** So many UTF-16 units from the middle of a text tell its language; more cost time only. */
const SAMPLE = 1200;

/** BCP 47 code of a text's language; empty where it is too short to tell. */
export function detectLanguage(text: string): string {
  const start = Math.max(0, Math.floor((text.length - SAMPLE) / 2));
  const sample = text.slice(start, start + SAMPLE).toWellFormed();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const dense = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/.test(sample);
  if (letters < (dense ? FEWEST_LETTERS / 4 : FEWEST_LETTERS)) return '';
  const found = eld.detect(sample);
  return found.isReliable() ? found.language : '';
}
