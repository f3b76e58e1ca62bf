import type { NotPutBack, RecordRefusal } from '#contract/calls';
import { refusalSentences } from '../../import/words';
import { count, many } from '../../ui/words';

/** Every rule that takes blocks out of a text: what it is called, and why a block falls under it. */
const RULES: Readonly<Record<string, readonly [name: string, reason: string]>> = {
  title: ['Title line', 'The title, or a repeat of it.'],
  breadcrumb: ['Breadcrumb', 'Repeats the title after the parts of the site that lead to it.'],
  letterhead: ['Letterhead', 'Names the body that speaks, above the title.'],
  'kind-line': ['Kind of document', 'Says what kind of document it is.'],
  category: ['Category line', 'A short line above the title.'],
  'date-line': ['Date line', 'A short line with a date next to the title.'],
  byline: ['Byline', 'Names who wrote it.'],
  'published-on': ['Source line', 'Names where the text was first published.'],
  'related-articles': ['Related articles', 'Leads to other articles.'],
  'read-more': ['Read more', 'Points to another article from inside the text.'],
  comments: ['Comments', 'What readers wrote about it.'],
  'share-bar': ['Share bar', 'Buttons to pass the page on.'],
  navigation: ['Menu', 'Leads to other parts of the site.'],
  'page-head': ['Page head', 'Stands between the top of the page and the text.'],
  'page-foot': ['Page foot', 'Copyright, contact and links at the end of the page.'],
  'running-head': ['Running head', 'Stands at the top of page after page.'],
  'running-foot': ['Running foot', 'Stands at the foot of page after page.'],
  'page-number': ['Page number', 'The number that is printed on a page.'],
  'line-number': ['Line numbers', 'Number the lines of a page at its side.'],
  'front-matter': ['Front matter', 'Tells about the document, before its text.'],
  advertisement: ['Advertisement', 'Marks the place of an advertisement.'],
  newsletter: ['Newsletter', 'Asks to subscribe.'],
  'cookie-notice': ['Cookie notice', 'Tells about cookies.'],
  repeated: ['Repeated', 'The same words stand in the text already.'],
  caption: ['Caption', 'Stands with a picture, which is not shown.'],
  tags: ['Keywords', 'The page’s own list of keywords.'],
  credit: ['Picture credit', 'Names who made a picture.'],
  'author-note': ['Author note', 'Tells about the author.'],
  hidden: ['Hidden', 'The page has it but does not show it.'],
  'side-column': ['Side column', 'Stands beside the article.'],
  'beside-the-article': ['Beside the article', 'Lies outside the part of the page that reads as the article.'],
};
/** "Related articles" for "related-articles"; a rule of a newer release is called by its own name. */
export function ruleName(rule: string): string {
  const spaced = rule.replaceAll('-', ' ');
  return RULES[rule]?.[0] ?? spaced.slice(0, 1).toUpperCase() + spaced.slice(1);
}
export function ruleReason(rule: string): string {
  return RULES[rule]?.[1] ?? '';
}
export const removedTitle = 'What was removed';
export const backToText = 'Back to the text';
export const kept = 'Kept';
export const removedHere = 'Removed:';
export const usedAs = 'Used as';
export const show = 'Show';
export const looks = { 'in-place': 'In place', 'removed-only': 'Removed only', original: 'Original file' } as const;
export const nothingRemoved = 'Nothing was removed from this text.';
export const putBack = 'Put back';
/** What a screen reader says of the button: "Put back: Breadcrumb". */
export function putBackRule(rule: string): string {
  return `${putBack}: ${ruleName(rule)}`;
}
/** Of a block that is in the text again: "Put back · Breadcrumb". */
export function wasPutBack(rule: string): string {
  return `${putBack} · ${ruleName(rule)}`;
}
/** "Put back. 3 annotations were moved with their words." */
export function isPutBack(moved: number, parted: number): string {
  const went = `${many(moved, 'annotation was', 'annotations were')} moved with ${moved === 1 ? 'its' : 'their'} words.`;
  const waits = `${many(parted, 'annotation stands', 'annotations stand')} on both sides of it and ${parted === 1 ? 'needs' : 'need'} review.`;
  return ['Put back.', moved > 0 ? went : '', parted > 0 ? waits : ''].filter((part) => part !== '').join(' ');
}
export function notPutBack(reason: NotPutBack | RecordRefusal): string {
  switch (reason) {
    case 'not-here':
      return 'Not put back: the text is not in the archive’s folder. It may still be syncing.';
    case 'another-text':
    case 'no-such-block':
      return 'Not put back: the article has another text by now. What was removed from it is shown.';
    case 'disk-full':
    case 'read-only':
    case 'other-window':
      return refusalSentences[reason];
  }
}
export function blocksRemoved(removed: number): string {
  return many(removed, 'block', 'blocks');
}
/** "9 of 12 blocks". */
export function removedOf(removed: number, all: number): string {
  return `${count(removed)} of ${many(all, 'block', 'blocks')}`;
}
