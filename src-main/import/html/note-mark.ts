import { elementsIn, type PageElement, textIn } from './page-element';

const MARK = /^(?:\d{1,3}|[*†‡§]{1,3})$/;
const NAMED = /(?:^|[\s-])(?:noteref|doc-noteref|footnote-?ref|fnref)(?:\s|$)/;

/**
 * "[1]" for a raised number that leads to a note in the same document, '' for anything else. Left as it is, it would stick to
 * the word before it: "agreed1".
 */
export function noteMark(element: PageElement): string {
  if (element.tag !== 'a' && element.tag !== 'sup') return '';
  const text = textIn(element);
  if (!MARK.test(text)) return '';
  const [link] = elementsIn(element, ({ tag }) => tag === 'a');
  if (!link) return '';
  const { href = '', role = '', class: names = '', 'epub:type': type = '' } = link.attributes;
  const raised = elementsIn(element, ({ tag }) => tag === 'sup').length > 0;
  const isNote = NAMED.test(`${role} ${names} ${type}`.toLowerCase()) || (raised && href.includes('#'));
  return isNote ? `[${text}]` : '';
}
