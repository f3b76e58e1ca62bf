import { expect, test } from 'vitest';
import { lineOf } from '../boilerplate/line';
import type { Piece } from './piece';
import { tailRule } from './tail-rules';

function ruleOf(text: string, linked = 0): string {
  const piece: Piece = { number: 0, kind: 'paragraph', text, linked, rule: '', runs: [] };
  return tailRule(piece, lineOf(text));
}
test.each([
  ['Read more: why the fees at the border keep rising', 0.8, 'read-more'],
  ['Lea también: por qué suben las tasas', 0.7, 'read-more'],
  ['Why the fees at the border keep rising', 1, 'read-more'],
  ['Schon gelesen?', 0, 'read-more'],
  ['Auch lesen: warum die Maut steigt', 0.7, 'read-more'],
  ['Erstellt am Dienstag und abgelegt unter Straßen.', 0, 'comments'],
  ['Ruritania', 1, ''],
  ['See the annex for the list of roads that are closed.', 0.1, ''],
  ['Follow us on Twitter and Facebook.', 0, 'newsletter'],
  ['We ask the republics to follow the agreement.', 0, ''],
  ['Comments are closed.', 0, 'comments'],
  ['ann.lee@courier.example', 0, 'author-note'],
  ['Updated at 1:23 p.m.', 0, 'date-line'],
  ['Published reports speak of a closed gate in the north of the plain, and of 200 carts that wait there.', 0, ''],
  ['Ann Lee/Lake Press/Getty Images', 0, 'credit'],
])('“%s” with %d of it in links leads away by “%s”', (text, linked, rule) => {
  expect(ruleOf(text, linked)).toBe(rule);
});
