import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MadeText, makeText } from './make-texts';
import { makeRandom } from './random';
import { writePdf } from './write-pdf';

/** What the articles of a bench are written as. */
export const INBOX_FORMATS = ['txt', 'html', 'singlefile', 'pdf'] as const;
export type InboxFormat = (typeof INBOX_FORMATS)[number];

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** So many links stand around an article, as in the navigation and the teasers of a news page. */
const LINKS = 60;
/** Pages saved whole carry their pictures, fonts and styles: 1 to 5 MB. */
const SMALLEST = 1_000_000;
const LARGEST = 5_000_000;
/** Pages of a made-up PDF, an article on each. */
export const PAGES_A_PDF = 8;

function textOf({ title, date, paragraphs }: MadeText): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${[title, `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`, ...paragraphs].join('\n\n')}\n`;
}
/** The article as a page of a news site: head with metadata, navigation, body, related articles, footer. */
function pageOf({ title, date, paragraphs }: MadeText, inHead = '', inBody = ''): string {
  const links = Array.from(
    { length: LINKS },
    (_, n) => `<li><a href="/section/${n}">Section number ${n}</a></li>`,
  ).join('');
  const about = JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: date });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Made-up News</title>
<meta property="og:title" content="${title}"><script type="application/ld+json">${about}</script>${inHead}
<style>${'.rule { color: #123456; margin: 1px 2px 3px 4px } '.repeat(400)}</style></head>
<body><nav><ul>${links}</ul></nav><main><article><h1>${title}</h1><time datetime="${date}">${date}</time>${inBody}
${paragraphs.map((text) => `<p class="rule"><span>${text}</span></p>`).join('\n')}</article></main>
<aside class="related"><h2>Related articles</h2><ul>${links}</ul></aside><footer>© Made-up News</footer></body></html>\n`;
}
/** Half of its weight is a font in the style sheet, half a picture in the text, as browsers' extensions save them. */
function savedWhole(number: number): string {
  const weight = makeRandom(number).between(SMALLEST, LARGEST);
  const bytes = (share: number): string => 'QUJD'.repeat(Math.round((weight * share) / 4));
  const font = `<style>@font-face { src: url(data:font/woff2;base64,${bytes(0.5)}) }</style>`;
  const picture = `<img alt="" src="data:image/png;base64,${bytes(0.5)}">`;
  const saved = `<!--\n Page saved with SingleFile \n url: https://news.example/${number} \n saved date: Sat May 04 2019\n-->`;
  return pageOf(makeText(number), `${saved}${font}`, picture);
}
function write(number: number, as: InboxFormat): string | Uint8Array {
  switch (as) {
    case 'txt':
      return textOf(makeText(number));
    case 'html':
      return pageOf(makeText(number));
    case 'singlefile':
      return savedWhole(number);
    case 'pdf': {
      const pages = Array.from({ length: PAGES_A_PDF }, (_, page) => textOf(makeText(number * PAGES_A_PDF + page)));
      return writePdf(pages);
    }
  }
}
/** Writes the articles `first` … as files of one format; the same number gives the same file everywhere. */
export async function writeInbox(folder: string, first: number, count: number, as: InboxFormat = 'txt'): Promise<void> {
  await mkdir(folder, { recursive: true });
  const ending = as === 'singlefile' ? 'html' : as;
  for (let number = first; number < first + count; number += 1)
    await writeFile(join(folder, `statement-${String(number).padStart(6, '0')}.${ending}`), write(number, as));
}
