import { textIn, tidyText } from '../html/page-element';
import { parsePage } from '../html/parse-page';

/** No emphasis or link text is longer; the limit keeps hostile lines cheap. */
const SPAN = 1000;
/** Characters that no text has stand for what is already plain. */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const CODE = new RegExp(`(?<!\`)(\`{1,3})(?!\`)([^\`](?:[^\`]|\`(?!\\1)){0,${SPAN}}?)\\1(?!\`)`, 'g');
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const LINK = new RegExp(
  `!?\\[([^[\\]]{0,${SPAN}})\\](?:\\(\\s*(?:<[^<>\\n]{0,${SPAN}}>|[^()\\s]{0,${SPAN}}(?:\\([^()\\s]{0,200}\\)[^()\\s]{0,200})?)(?:\\s+(?:"[^"]{0,${SPAN}}"|'[^']{0,${SPAN}}'))?\\s*\\)|\\[[^[\\]]{0,200}\\])`,
  'g',
);
const NOTE = /\[\^([^\]\s]{1,50})\]/g;
const AUTOLINK = /<((?:https?|ftp|mailto):[^\s<>]{1,1000}|[^\s<>@]{1,100}@[^\s<>@]{1,200})>/gi;
const MARKS: readonly RegExp[] = [
  new RegExp(`(\\*{1,3}|~~)(?=[^\\s*~])([^*~]{0,${SPAN}}[^\\s*~])\\1`, 'g'),
  new RegExp(`(?<![\\p{L}\\p{N}_])(_{1,3})(?=[^\\s_])([^_]{0,${SPAN}}[^\\s_])\\1(?![\\p{L}\\p{N}_])`, 'gu'),
];

/** The words of a stretch of Markdown: emphasis, links, pictures, code and tags without their marks, entities decoded once. */
export function plainInline(markdown: string): string {
  const plain: string[] = [];
  const keep = (text: string): string => `${OPEN}${plain.push(text) - 1}${CLOSE}`;
  let text = markdown
    .replace(/[\uFDD0\uFDD1]/g, '')
    .replace(CODE, (_, __, code: string) => keep(code.trim()))
    .replace(ESCAPE, (_, character: string) => keep(character))
    .replace(AUTOLINK, (_, address: string) => keep(address))
    .replace(NOTE, '[$1]');
  // A picture may be the text of a link.
  for (let round = 0; round < 2; round++) text = text.replace(LINK, '$1');
  if (/<[a-z/!?]|&[#a-z]/i.test(text)) text = textIn(parsePage(text).root);
  // Strong inside emphasis: twice.
  for (let round = 0; round < 2; round++) for (const mark of MARKS) text = text.replace(mark, '$2');
  return tidyText(text.replace(/\uFDD0(\d+)\uFDD1/g, (_, at: string) => plain[Number(at)] ?? ''));
}
