import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitParagraphs } from './split-paragraphs';

test('a line is a paragraph where lines are long', () => {
  const one = `${'We note the report of the committee and its findings on trade. '.repeat(4)}`.trim();
  expect(splitParagraphs(`${one}\n${one}\n\n${one}`)).toEqual([one, one, one]);
});
test('lines wrapped by hand are joined, and blank lines part the paragraphs', () => {
  const wrapped = [
    'The ministers of the three republics met on the',
    'shore of the lake and spoke about the trade in',
    'grain, about the roads between their towns and',
    'about the fees that are due at their borders.',
    '',
    'They agreed to meet again before the end of the',
    'year, and to invite the fourth republic, whose',
    'envoy had followed the talks.',
  ];
  expect(splitParagraphs(wrapped.join('\n'))).toEqual([
    'The ministers of the three republics met on the shore of the lake and spoke about the trade in grain, about the roads between their towns and about the fees that are due at their borders.',
    'They agreed to meet again before the end of the year, and to invite the fourth republic, whose envoy had followed the talks.',
  ]);
});
test('an indented line begins a paragraph where there are no blank lines', () => {
  const wrapped = [
    '    The ministers of the three republics met on the',
    'shore of the lake and spoke about the trade in the',
    'grain of the plain, and about the roads that lead to',
    'it from the towns of the north and of the south too.',
    '    They agreed to meet again before the end of this',
    'year, and to invite the fourth republic, whose own',
    'envoy had followed the talks from the first day on.',
    '    The talks end here, as they had begun, with a song',
    'of the lake.',
  ];
  expect(splitParagraphs(wrapped.join('\n')).map((text) => text.slice(0, 10))).toEqual([
    'The minist',
    'They agree',
    'The talks ',
  ]);
});
test('a short line above a wrapped paragraph stays a line of its own', () => {
  const text =
    'Resolution 7 (1950)\nof 1 June 1950\n\nThe Council of the Lake, having heard the envoys\nof the three republics, and recalling what it had\ndecided in the spring of the same year, requests all\nto keep the roads open.';
  expect(splitParagraphs(text).slice(0, 2)).toEqual(['Resolution 7 (1950)', 'of 1 June 1950']);
  expect(splitParagraphs(text)).toHaveLength(3);
});
test('lines that stick out, where words were joined again, do not hide that the others are wrapped', () => {
  const wrapped = [
    'Noting that the ministers of the three republics have',
    'met on the shore of the lake, that they spoke about the trade in grain and in salt, and that',
    'the roads of the plain are closed,',
    '',
    'Noting also the reports of the council of the lake on',
    'the fees that are due, and on the carts that have been waiting at the northern gate since the',
    'spring of the year before,',
  ];
  const carts = ['', 'Noting that the carts of the republics wait at the', 'northern gate,'];
  expect(splitParagraphs([...wrapped, ...carts, ...carts, ...carts].join('\n')).map((text) => text.slice(-9))).toEqual(
    ['re closed,', 'ar before,', 'hern gate,', 'hern gate,', 'hern gate,'].map((end) => end.slice(-9)),
  );
});
test('a paragraph that the end of a page broke amid a sentence is one', () => {
  const one =
    'We note the report of the committee and its findings on the trade in grain on all roads of the plain, and';
  expect(splitParagraphs(`${one}\nwe thank its members.\n\n${one} on.\nand so on`)).toEqual([
    `${one} we thank its members.`,
    `${one} on.`,
    'and so on',
  ]);
});
test('a clause with a number begins a paragraph amid wrapped lines', () => {
  const text =
    '1. Requests the three republics to keep the roads\nof the plain open to the trade in grain and to all\nwho travel on them in peace;\n2. Decides to remain seized of the matter until the\nspring, and to hear the envoys again before then.';
  expect(splitParagraphs(text)).toHaveLength(2);
});
test('Chinese lines are joined without a blank', () => {
  const line = '三个共和国的部长们在湖边会面并讨论了平原上的粮食贸易以及通往北方和南方城镇的道路问题';
  expect(splitParagraphs(`${line}\n${line}\n${line}\n${line}。`)).toEqual([`${line.repeat(4)}。`]);
});
test('nothing but white space is lost, whatever the text', () => {
  const bare = (text: string): string => text.replace(/\s/gu, '');
  const line = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 12 }));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(bare(splitParagraphs(lines.join('\n')).join(''))).toBe(bare(lines.join('\n')));
    }),
  );
});
