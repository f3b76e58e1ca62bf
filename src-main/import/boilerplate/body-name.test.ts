import { expect, test } from 'vitest';
import { bareName, isBodyName } from './body-name';

test.each([
  'Council of the Northern Republics',
  'The Harbour Fund',
  'MINISTRY OF ROADS',
  'Department for Grain and Salt',
  'United Republics Economic Commission',
  'Ministère des Routes de Ruritanie',
  'Groupe de contact sur les routes',
  'Gobierno de Freedonia',
  'L’Assemblée du lac',
  'Hafenbehörde Seestadt',
  'Amt für Getreidestraßen',
  'Der Rat der Republiken',
  'Министерство дорог Сильвании',
  'Рада республік',
  'وزارة الطرق',
  '三国理事会',
  '街道連合',
  '도로위원회',
])('“%s” may be the name of a body', (line) => {
  expect(isBodyName(line)).toBe(true);
});
test.each([
  'Council Opens Grain Roads',
  'Grain Roads Open Again',
  'Ministry of Roads: Report for the Year',
  'The council met in the morning.',
  'Fähren fahren wieder nach Plan',
  'La route du nord',
  '粮道重新开放',
])('“%s” is none', (line) => {
  expect(isBodyName(line)).toBe(false);
});
test('two mentions of a body agree whatever their article, case or comma', () => {
  expect(['The Harbour Fund', 'harbour fund,', 'HARBOUR  FUND'].map(bareName)).toEqual(Array(3).fill('harbour fund'));
  expect(bareName('L’Assemblée du lac，')).toBe('assemblée du lac');
});
