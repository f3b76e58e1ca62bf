import type { Correction } from '#text/article-history';
import { languageName } from '../../archive/language-name';
import type { Article } from '../../archive/rows';
import { showDate } from '../../archive/show-date';
import { sentenceCase } from '../words';
import type { ArticleField, ArticleFields } from './edit-article';
import { understandDate } from './edit-article-date';
import * as say from './inspector-words';

/** How one field of an article is shown and typed. */
export interface InspectorField {
  readonly name: ArticleField;
  readonly editor: 'line' | 'lines' | 'language';
  /** For people; empty where nothing is known. */
  readonly show: (article: Article) => string;
  /** As it stands in the editor. */
  readonly write: (article: Article) => string;
  /** What was typed, as the field's new value; null where it is not understood. */
  readonly read: (typed: string) => Partial<ArticleFields> | null;
  /** What was understood of what is typed, or what the field takes; empty where there is nothing to say. */
  readonly explain: (typed: string) => string;
}
type LineField = 'title' | 'source' | 'republishedFrom' | 'type' | 'category' | 'url';
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** One line as it can be kept: well-formed, without white space around it and more than one space in it. */
function tidy(typed: string): string {
  return typed.toWellFormed().replace(/\s+/g, ' ').trim();
}
function line(name: LineField, show = (value: string): string => value): InspectorField {
  return {
    name,
    editor: 'line',
    show: (article) => show(article[name]),
    write: (article) => article[name],
    read: (typed) => ({ [name]: tidy(typed) }),
    explain: () => '',
  };
}
function lines(name: 'authors' | 'issuers'): InspectorField {
  const read = (typed: string): string[] => [...new Set(typed.split('\n').map(tidy))].filter((each) => each !== '');
  return {
    name,
    editor: 'lines',
    show: (article) => article[name].join(', '),
    write: (article) => article[name].join('\n'),
    read: (typed) => ({ [name]: read(typed) }),
    explain: () => '',
  };
}
/** A moment as it can be kept: ISO 8601 with a time, or a whole day; null for anything else. */
function understandMoment(typed: string): string | null {
  const given = typed.trim();
  if (MOMENT.test(given)) return Number.isNaN(Date.parse(given)) ? null : given;
  const day = understandDate(given);
  return day === '' || /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? day : null;
}
const TITLE: InspectorField = {
  ...line('title'),
  read: (typed) => (tidy(typed) === '' ? null : { title: tidy(typed) }),
  explain: (typed) => (tidy(typed) === '' ? say.titleNeeded : ''),
};
const DATE: InspectorField = {
  name: 'date',
  editor: 'line',
  show: ({ date }) => showDate(date, 'long'),
  write: ({ date }) => date,
  read: (typed) => {
    const date = understandDate(typed);
    return date === null ? null : { date };
  },
  explain: (typed) => {
    const date = understandDate(typed);
    return date === null ? say.dateTaken : say.dateUnderstood(date);
  },
};
const CAPTURED: InspectorField = {
  name: 'capturedAt',
  editor: 'line',
  show: ({ capturedAt }) => say.showMoment(capturedAt),
  write: ({ capturedAt }) => capturedAt,
  read: (typed) => {
    const capturedAt = understandMoment(typed);
    return capturedAt === null ? null : { capturedAt };
  },
  explain: (typed) => (understandMoment(typed) === null ? say.momentTaken : ''),
};
const LANGUAGE: InspectorField = {
  name: 'lang',
  editor: 'language',
  show: ({ lang }) => lang && languageName(lang),
  write: ({ lang }) => lang,
  read: (lang) => ({ lang }),
  explain: () => '',
};
/** The fields of an article in the order of the inspector. */
export const INSPECTOR_FIELDS: readonly InspectorField[] = [
  TITLE,
  DATE,
  line('source'),
  line('republishedFrom'),
  line('type', sentenceCase),
  lines('issuers'),
  LANGUAGE,
  line('category'),
  lines('authors'),
  line('url'),
  CAPTURED,
];
function evidenceOf(article: Article, name: ArticleField): string {
  switch (name) {
    case 'title':
      return say.evidenceWords(article.titleFrom);
    case 'date':
      return say.evidenceWords(article.dateFrom);
    case 'source':
      return say.evidenceWords(article.sourceFrom);
    default: {
      const evidence = article.from?.[name];
      if (!evidence) return say.usualOrigin[name] ?? '';
      return name === 'lang' && evidence.by === 'text' ? say.detected(evidence) : say.evidenceWords(evidence);
    }
  }
}
/** Where a field's value comes from and how sure that is: "day, from the title"; `me` is the writer of this installation. */
export function originOf(
  { name, show }: InspectorField,
  article: Article,
  correction: Correction | undefined,
  me: string,
): string {
  if (correction === undefined && show(article) === '') return '';
  const found = evidenceOf(article, name);
  const origin = correction ? say.correctedBy(correction.writer === me ? null : correction.author) : found;
  return name === 'date' ? say.dateOrigin(article.date, origin) : origin;
}
