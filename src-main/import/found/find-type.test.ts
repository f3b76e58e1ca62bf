import { expect, test } from 'vitest';
import { findType } from './find-type';

test.each([
  ['Ballistic Missile Transfers: Joint Statement by 48 Countries', 'joint statement'],
  ['JOINT US-EU STATEMENT ON TRADE', 'joint statement'],
  ['Déclaration commune des ministres', 'joint statement'],
  ['Совместное заявление правительств', 'joint statement'],
  ['Resolution 242 (1967)', 'resolution'],
  ['FACT SHEET: Trade', 'fact sheet'],
  ['Remarks by the Minister', 'remarks'],
  ['Keynote address by the Minister', 'speech'],
  ['Memorandum on the roads', 'memorandum'],
  ['Statement by the Spokesperson', 'statement'],
  ['Pressemitteilung 12/2024', 'press release'],
  ['FOR IMMEDIATE RELEASE', 'press release'],
  ['Presseinformation Nr. 3', 'press release'],
  ['Communiqué final de la réunion', 'communiqué'],
  ['COMUNICADO', 'communiqué'],
  ['報道発表', 'press release'],
  ['Trade grew in March', ''],
])('“%s” is a document of the type “%s”', (title, type) => {
  expect(findType(title)).toBe(type);
});
