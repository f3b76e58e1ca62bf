import { expect, test } from 'vitest';
import { isKindLine } from './kind-line';

test.each([
  'Press Release',
  'PRESS RELEASE:',
  'For immediate release',
  '*** FOR IMMEDIATE RELEASE ***',
  'Press release no. 12',
  'Joint Statement',
  'Resolution 7 (2024)',
  'Resolution No. 7/2024',
  'Pressemitteilung Nr. 17/2024',
  'Gemeinsame Erklärung',
  'Communiqué de presse',
  'Communiqué de presse n° 12',
  'COMUNICADO',
  'Nota de prensa 3/2021',
  'Comunicato stampa',
  'Comunicado à imprensa',
  'Komunikat prasowy nr 3',
  'Пресс-релиз № 7',
  'Прес-реліз',
  'بيان صحفي',
  'قرار رقم 7',
  '【新闻稿】',
  'プレスリリース',
  '声明（2024）第17号',
  '보도자료',
])('“%s” alone on a line says what kind of document this is', (line) => {
  expect(isKindLine(line)).toBe(true);
});
test.each([
  'Press release on the grain roads',
  'Joint Statement by 48 Countries',
  'Resolution 7 (2024): Freedom of the grain roads',
  'Communiqué final de la réunion',
  'Erklärung zum See',
  'The release of the prisoners',
  'Statement by the Minister',
  '議長声明について',
  '',
])('“%s” is a title, or a line of the text', (line) => {
  expect(isKindLine(line)).toBe(false);
});
