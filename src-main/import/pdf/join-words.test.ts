import { expect, test } from 'vitest';
import { joinWords, wordsOf } from './join-words';

const words = wordsOf(['The well-known policy of making peace', 'a decision on re-election, an international rule']);
test.each([
  ['the inter-', 'national rules', 'the international rules'],
  ['a well-', 'known port', 'a well-known port'],
  ['the policy-', 'making body', 'the policy-making body'],
  ['non-', 'proliferation', 'non-proliferation'],
  ['the Asia-', 'Pacific region', 'the Asia-Pacific region'],
  ['the harb\u00AD', 'our', 'the harbour'],
  ['the harb\u2010', 'our', 'the harbour'],
  ['one word', 'and another', 'one word and another'],
  ['a dash –', 'and more', 'a dash – and more'],
  ['AD 2018–', '23–51', 'AD 2018–23–51'],
  ['see https://', 'www.example.org', 'see https://www.example.org'],
  ['日本、アメリカ合', '衆国', '日本、アメリカ合衆国'],
  ['평화와', '안전', '평화와 안전'],
])('“%s” and “%s” on the next line are “%s”', (text, line, joined) => {
  expect(joinWords(text, line, words)).toBe(joined);
});
