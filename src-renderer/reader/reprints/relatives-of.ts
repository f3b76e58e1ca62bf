import type { Article } from '../../archive/rows';

/** A reprint or version of an article, as far as it has to be told from others. */
export interface Relative {
  readonly id: string;
  readonly title: string;
  /** Where it was published; '' where that is unknown. */
  readonly site: string;
  /** EDTF */
  readonly date: string;
  /** BCP 47 */
  readonly lang: string;
  /** Name of its file; '' where it is not needed or not known. */
  readonly file: string;
  readonly addedAt: number;
}
export type Published = Pick<Article, 'source' | 'republishedFrom' | 'url'>;

/** Where an article was published: the site that carried it, else the one that it names, else the host of its address. */
export function siteOf({ republishedFrom, source, url }: Published): string {
  if (republishedFrom !== '' || source !== '') return republishedFrom || source;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
type Dated = Pick<Relative, 'id' | 'date' | 'addedAt'>;

/** The order in which articles were published, those without a date last; else the one in which they came. */
export function byPublication(a: Dated, b: Dated): number {
  const dated = Number(a.date === '') - Number(b.date === '');
  if (dated !== 0) return dated;
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1);
}
/** The other articles of a family in the order of their publication. `files` are names of files by the articles' ids. */
export function relativesOf(articles: readonly Article[], files: ReadonlyMap<string, string>): Relative[] {
  const relatives = articles.map((article): Relative => {
    const { id, title, date, lang, addedAt } = article;
    return { id, title, date, lang, addedAt, site: siteOf(article), file: files.get(id) ?? '' };
  });
  return relatives.sort(byPublication);
}
/** By what a relative is told from the article with this title: its site, else its own title, else its file. */
export function nameOf(
  { site, title, file }: Pick<Relative, 'site' | 'title' | 'file'>,
  beside: string,
): { readonly kind: 'site' | 'title' | 'file'; readonly name: string } {
  if (site !== '') return { kind: 'site', name: site };
  if ((title === beside || title === '') && file !== '') return { kind: 'file', name: file };
  return { kind: 'title', name: title };
}
