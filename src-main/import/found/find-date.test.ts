import { expect, test } from 'vitest';
import { findDate } from './find-date';

const REST = Array<string>(6).fill('The roads are open again, and nobody has to pay a fee.');
const dateOfBody = (first: string): string =>
  findDate({ titleDate: '', head: [], body: [first, ...REST], rest: [] }).date;

test.each([
  ['HALDSEY, June 12, 2019 – The Fund today announced its grants.', '2019-06-12'],
  ['PARIS, le 21 mars 2024 — Les ministres se sont réunis.', '2024-03-21'],
  ['GENEVA (3 May 2023) – The envoys met.', '2023-05-03'],
  ['GENEVA/LAKE TOWN, 4 May 2021 (LNA) — The envoys agreed.', '2021-05-04'],
  ['Seestadt, den 3. Mai 2022 – Die Fähren fahren wieder.', '2022-05-03'],
  ['Puerto Claro, 5 de mayo de 2021.- El Gobierno condena el cierre.', '2021-05-05'],
  ['(Roma, 3 maggio 2024) I ministri si sono riuniti.', '2024-05-03'],
  ['Сильвания, 5 мая 2021 года – Дорога снова открыта.', '2021-05-05'],
  ['بيروت، 5 مايو 2021 – أعلنت الوزارة فتح الطريق.', '2021-05-05'],
  ['東京、2024年3月8日　街道連合は再開すると発表した。', '2024-03-08'],
  ['（東京、2024年3月8日）街道連合は再開すると発表した。', '2024-03-08'],
  ['【서울, 2024년 3월 8일】 위원회는 도로를 연다고 밝혔다.', '2024-03-08'],
])('the dateline of “%s” is its date', (first, date) => {
  expect(dateOfBody(first)).toBe(date);
});
test.each([
  'On 3 May 2023 the envoys met in Geneva.',
  'The envoys met on 3 May 2023 and agreed – after a long night – on four bridges.',
  'In Geneva, 3 May 2023 is remembered well.',
  'We met here on 4 May 2009 (the day of the flood) and signed.',
  '2024年3月8日、街道連合は再開すると発表した。',
])('“%s” only mentions a date', (first) => {
  expect(dateOfBody(first)).toBe('');
});
test('a line above the text that is a year, a season or a decade is its date where no day is told', () => {
  const dateOfHead = (...head: string[]): string => findDate({ titleDate: '', head, body: REST, rest: [] }).date;
  expect(dateOfHead('Roads of the lake', 'about 1890')).toBe('1890~');
  expect(dateOfHead('Spring 2024', '3 May 2024')).toBe('2024-05-03');
  expect(dateOfHead('Roads of 1890')).toBe('');
});
