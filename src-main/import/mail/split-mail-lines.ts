import { splitParagraphs } from '../plain-text/split-paragraphs';

/** Mail programs break lines before this many characters; a longer line was not broken, and is a paragraph. */
const WIDEST = 100;
/** A line of a message that breaks off behind so many characters, before a small letter, was broken by a program. */
const NARROWEST = 45;

/** Paragraphs of lines that are too few to tell by statistics whether they were wrapped. */
function joinFew(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let before = '';
  for (const line of lines.map((each) => each.trim())) {
    if (line !== '' && before.length >= NARROWEST && /^\p{Ll}/u.test(line)) {
      joined.push(`${joined.pop() ?? ''} ${line}`);
    } else if (line !== '') joined.push(line);
    before = line;
  }
  return joined;
}
function splitStretch(lines: readonly string[]): string[] {
  const paragraphs = splitParagraphs(lines.join('\n'));
  const wrapped = paragraphs.length < lines.filter((line) => line.trim() !== '').length;
  return wrapped ? paragraphs : joinFew(lines);
}
/** The paragraphs of a message's plain text: one long line among wrapped ones, such as an address, hides nothing. */
export function splitMailLines(lines: readonly string[]): string[] {
  const stretches: string[][] = [[]];
  for (const line of lines) {
    if (line.length > WIDEST) stretches.push([line], []);
    else stretches.at(-1)?.push(line);
  }
  return stretches.flatMap(splitStretch);
}
