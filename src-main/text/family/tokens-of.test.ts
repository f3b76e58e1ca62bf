import { expect, test } from 'vitest';
import { hashOf, KIND, tokensOf } from './tokens-of';

const ALL = 1_000;

test.each([
  ['The U.S. and the US agree', ['the', 'us', 'and', 'the', 'us', 'agree']],
  ['1,000 tonnes, 1.000 Tonnen, 1 of 10,5', ['1000', 'tonnes', '1000', 'tonnen', '1', 'of', '10', '5']],
  ['07.03.2021', ['7', '3', '2021']],
  ['يوم ٢٠ مارس', ['يوم', '20', 'مارس']],
  ['第12号決議', ['第', '12', '号', '決', '議']],
  ['the G7’s Straße, l’État', ['the', 'g7', 's', 'strasse', 'l', 'etat']],
])('the words of "%s" that count when texts are compared', (source, words) => {
  expect(tokensOf(source, ALL).words).toEqual(words);
});
test('a capital makes a name, but not at the head of a sentence', () => {
  const { words, kinds } = tokensOf('Yesterday Mr. Okoro met Ms Lind. Today they left for Port Amal on 5 May.', ALL);
  expect(words.filter((_, at) => kinds[at] === KIND.name)).toEqual([
    'mr',
    'okoro',
    'ms',
    'lind',
    'port',
    'amal',
    'may',
  ]);
  expect(words.filter((_, at) => kinds[at] === KIND.number)).toEqual(['5']);
});
test('in a title every capital makes a name', () => {
  const { kinds } = tokensOf('Statement on Lakes', ALL, true);
  expect([...kinds]).toEqual([KIND.name, KIND.word, KIND.name]);
});
test('only the beginning of a text without end is read', () => {
  expect(tokensOf('word '.repeat(5_000), 50).words).toHaveLength(50);
});
test('a word has the same hash in every release, since sketches outlive one', () => {
  expect([hashOf('statement'), hashOf('声')]).toMatchInlineSnapshot(`
    [
      1365075170,
      789031041,
    ]
  `);
});
