import { expect, test } from 'vitest';
import { resembles } from './resembles';

const PARTS = [
  'We condemn in the strongest terms the closing of the straits to ships of all flags.',
  'The closing harms trade and the people who live from it, and it breaks the promises that were made in the treaty.',
  'We urge all states to respond and to keep the peace, and to talk with each other without delay.',
  'We thank the harbour towns, which took the stranded crews in, and we will meet again in the spring.',
];
const STATEMENT = PARTS.join('\n');
const OTHER = `We condemn in the strongest terms the dumping of waste in the northern fjord.
Fish and birds have died along the whole coast, and nobody has said yet who pays for the cleaning of the beaches.
The ministers ask for a report within a year. The mayors of all towns on the coast have written to the council about it.
Nets, boats and nurseries for young fish were lost. We ask those who did it to step forward.`;
const CHINESE =
  '我们最强烈地谴责关闭海峡的决定。关闭海峡损害贸易，也损害以此为生的人们。我们敦促各国作出回应并维护和平。';
const OTHER_CHINESE = '部长们欢迎港口基金，并要求在一年内提交报告。第一座码头将建在北方，那里的风暴毁坏了旧码头。';

test.each<[string, string, string, boolean]>([
  [
    'a text with one paragraph written anew',
    STATEMENT,
    [...PARTS.slice(0, 3), 'It ends otherwise now, with a date.'].join('\n'),
    true,
  ],
  ['a text with nothing left but a paragraph', STATEMENT, PARTS[1] ?? '', true],
  ['a text that has grown to several times its length', PARTS[2] ?? '', `${STATEMENT}\n${OTHER}`, true],
  ['a text in other letters and marks', STATEMENT, STATEMENT.toUpperCase().replaceAll('.', ' —'), true],
  ['a statement of the same body on something else', STATEMENT, OTHER, false],
  ['a text in an unspaced script with another end', CHINESE, `${CHINESE.slice(0, 30)}明年春天我们将再次会面。`, true],
  ['another text in an unspaced script', CHINESE, OTHER_CHINESE, false],
])('%s', (_name, one, other, expected) => {
  const as = (title: string, text: string) => ({ title, date: '', text });
  for (const title of ['Same', 'Other'])
    expect([resembles(as('Same', one), as(title, other)), resembles(as(title, other), as('Same', one))]).toEqual([
      expected,
      expected,
    ]);
});
test('one form that is filled in twice gives two articles, a statement with another date or another title does not', () => {
  const form = { title: 'Storm in the North', date: '2024-01-10', text: STATEMENT };
  expect(resembles(form, { ...form, title: 'Flood in the South', date: '2024-03-02' })).toBe(false);
  expect(resembles(form, { ...form, title: 'Storm in the Far North' })).toBe(true);
  expect(resembles(form, { ...form, date: '2024-03-02' })).toBe(true);
  expect(resembles(form, { ...form, title: 'Storm in the Far North', date: '' })).toBe(true);
});
test('very short texts can be versions only under the same title', () => {
  const short = { title: 'Note on the Fjord', date: '', text: 'Nothing to report.' };
  expect(resembles(short, { ...short, title: 'NOTE on the fjord', text: 'The fjord is clean again.' })).toBe(true);
  expect(resembles(short, { ...short, title: 'Note on the Harbour' })).toBe(false);
  expect(resembles({ ...short, title: '' }, { ...short, title: '' })).toBe(false);
});
