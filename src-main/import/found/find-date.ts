import type { Evidence } from '#contract/article';
import { readVagueDate } from '#text/vague-date';
import { readDate } from './read-date';

export interface PublicationDate {
  readonly date: string;
  readonly dateFrom: Evidence;
}
const NONE: PublicationDate = { date: '', dateFrom: { by: '', sure: 'guess' } };
/** A line with more around its date tells of something else. */
const MOST_BESIDE = 70;
const LABEL =
  /\b(?:published|posted|issued|released|first published|adopted|signed|date|publié|paru|mis en ligne|veröffentlicht|erschienen|stand|publicado|publicada|fecha|pubblicato|data|gepubliceerd|geplaatst|opublikowano|data publikacji)\b|опубликован|дата|опубліковано|نشر|تاريخ|发布|發布|发表|日期|公開日|掲載|投稿日|발행|등록|입력|게시/iu;
const CHANGED =
  /\b(?:updated|modified|last update|revised|mis à jour|aktualisiert|geändert|actualizado|aggiornato|atualizado|bijgewerkt|zaktualizowano|aktualizacja)\b|обновлен|оновлено|تحديث|更新|最終更新|수정/iu;
/** Before the date: a place, in brackets or with an agency in brackets; "東京、". */
const DATELINE = /^(?:\([^)]{0,60}\)\s*)?[([（【]?[\p{L}][\p{L}\s.,'’/()（）、，،・-]{0,70}?[,(（]?\s*$/u;
/** Behind it: a dash, a stroke, a bracket that closes, perhaps an agency in brackets first; "2024年3月8日　". */
const DATELINE_END =
  /^(?:\s(?:года?|року|[гр]\.|r\.))?(?:\s?[(（][^)）]{1,30}[)）])?(?:[^\p{L}\p{N}]{0,4}(?:[-–—―:：/]|[)\]）】])|\u3000)/u;

function beside(line: string, start: number, end: number): string {
  return `${line.slice(0, start)} ${line.slice(end)}`
    .replace(/\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|[^\p{L}\s]/giu, '')
    .trim();
}
/** The date that a line near the title gives to the document: the line is the date, with little around it. */
export function dateOfLine(line: string): string {
  const found = line.length > 300 ? null : readDate(line);
  if (found === null) return '';
  const rest = beside(line, found.start, found.end);
  const labelled = LABEL.test(line);
  if (CHANGED.test(line) && !labelled) return '';
  const words = rest.split(/\s+/).filter((word) => word !== '').length;
  return rest.length <= MOST_BESIDE && (words <= 4 || labelled) ? found.date : '';
}
/** The date of a dateline: "ROME, 10 January 2024 – The ministers …", "(Rome) January 10, 2024 — …". */
function dateOfOpening(paragraph: string): string {
  const head = paragraph.slice(0, 140);
  const found = readDate(head);
  if (found === null || !DATELINE_END.test(head.slice(found.end))) return '';
  const before = head.slice(0, found.start).trim();
  return before === '' || DATELINE.test(before) ? found.date : '';
}
/** The first of the lines that is a date. */
function firstDate(lines: readonly string[], read: (line: string) => string): string {
  for (const line of lines) {
    const date = read(line);
    if (date !== '') return date;
  }
  return '';
}
/**
 * When a document was published: by its title, the lines between title and body, its dateline, a labelled line, or a line
 * of place and date at its end; else by a line with a year, a season or a decade. A date that the body merely mentions is never taken.
 */
export function findDate(parts: {
  readonly titleDate: string;
  readonly head: readonly string[];
  readonly body: readonly string[];
  readonly rest: readonly string[];
}): PublicationDate {
  const { titleDate, head, body, rest } = parts;
  if (titleDate !== '') return { date: titleDate, dateFrom: { by: 'title', sure: 'sure' } };
  const labelled = firstDate(head, (line) => (LABEL.test(line.slice(0, 300)) ? dateOfLine(line) : ''));
  const byline = labelled !== '' ? labelled : firstDate(head, dateOfLine);
  if (byline !== '') return { date: byline, dateFrom: { by: 'byline', sure: labelled !== '' ? 'sure' : 'likely' } };
  const opening = firstDate(body.slice(0, 2), dateOfOpening);
  if (opening !== '') return { date: opening, dateFrom: { by: 'text', sure: 'likely' } };
  const told = firstDate([...body.slice(-6), ...rest], (line) =>
    LABEL.test(line.slice(0, 300)) ? dateOfLine(line) : '',
  );
  if (told !== '') return { date: told, dateFrom: { by: 'text', sure: 'likely' } };
  const signed = firstDate(body.slice(-3), dateOfLine);
  if (signed !== '') return { date: signed, dateFrom: { by: 'text', sure: 'guess' } };
  const vague = firstDate(head, readVagueDate);
  return vague === '' ? NONE : { date: vague, dateFrom: { by: 'byline', sure: 'guess' } };
}
