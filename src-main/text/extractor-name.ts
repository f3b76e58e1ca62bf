import { ENCODINGS, type Encoding } from '#contract/encodings';

const PUT_BACK = /, (\d+) put back$/;

/** The name of what made a text, as it was before any removed block was put back. */
export function beforePuttingBack(extractor: string): string {
  return extractor.replace(PUT_BACK, '');
}
/** The name of what made a text, once one more run of removed blocks was put back: "html/1, 2 put back". */
export function withOneMorePutBack(extractor: string): string {
  return `${beforePuttingBack(extractor)}, ${runsPutBack(extractor) + 1} put back`;
}
/** How many runs of removed blocks were put back, as the name says. */
export function runsPutBack(extractor: string): number {
  return Number(PUT_BACK.exec(extractor)?.[1] ?? 0);
}
/** The encoding that the researcher chose, as the name says ("text/1 as Big5"); '' where nobody did. */
export function encodingChosen(extractor: string): string {
  return / as (\S+)$/.exec(beforePuttingBack(extractor))?.[1] ?? '';
}
/** The same as an encoding that an original can be read in again. */
export function encodingToRead(extractor: string): Encoding | undefined {
  const name = encodingChosen(extractor);
  return ENCODINGS.find((encoding) => encoding === name);
}
