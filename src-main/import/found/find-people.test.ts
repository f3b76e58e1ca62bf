import { expect, test } from 'vitest';
import { findIssuers, readByline } from './find-people';

test.each([
  ['By Ann Lee', ['Ann Lee']],
  ['By Ann Lee and Bo van der Berg', ['Ann Lee', 'Bo van der Berg']],
  ['By Ann Lee, Staff Writer | Example', ['Ann Lee']],
  ['Von Jörg Müller', ['Jörg Müller']],
  ['Par Élise D’Arc', ['Élise D’Arc']],
  ['By the time we arrived the talks were over', []],
  ['By contrast, nothing was said', []],
])('“%s” names %j', (line, names) => {
  expect(readByline(line)).toEqual(names);
});
test.each([
  [
    'Joint Statement of the Leaders of Ruritania, Freedonia, and Sylvania on Trade',
    'joint statement',
    '',
    ['Ruritania', 'Freedonia', 'Sylvania'],
  ],
  ['Missile Transfers: Joint Statement by 48 Countries', 'joint statement', '', []],
  ['Statement by President Rudolf on Trade', 'statement', '', ['President Rudolf']],
  ['Resolution 1 (1950)', 'resolution', 'The Security Council,', ['Security Council']],
  ['A New Plan', '', 'The Security Council,', []],
  ['Resolution 3', 'resolution', 'The Security Council, Noting the letters of the envoys, 36', ['Security Council']],
  ['Resolution 3', 'resolution', 'The Security Council', ['Security Council']],
  ['Resolution 3', 'resolution', 'The roads, which were closed in May, are open', []],
  ['Resolución 3', 'resolution', 'El Consejo de las Tres Repúblicas,', ['Consejo de las Tres Repúblicas']],
  ['Резолюция 3', 'resolution', 'Совет трёх республик,', ['Совет трёх республик']],
  ['决议 3', 'resolution', '三国理事会，', ['三国理事会']],
  ['Résolution 3', 'resolution', 'Rappelant ses résolutions antérieures,', []],
  [
    'Déclaration commune des gouvernements de Ruritanie, de l’Île et de Sylvanie sur le blé',
    'joint statement',
    '',
    ['Ruritanie', 'Île', 'Sylvanie'],
  ],
  [
    'Gemeinsame Erklärung der Regierungen von Ruritanien und Sylvanien zum Getreide',
    'joint statement',
    '',
    ['Ruritanien', 'Sylvanien'],
  ],
  [
    'Declaración conjunta de los Gobiernos de Ruritania, Freedonia y Sylvania',
    'joint statement',
    '',
    ['Ruritania', 'Freedonia', 'Sylvania'],
  ],
  ['Déclaration du gouvernement', 'declaration', '', []],
])('“%s” (%s) speaks for …', (title, type, first, issuers) => {
  expect(findIssuers(title, type, first)).toEqual(issuers);
});
