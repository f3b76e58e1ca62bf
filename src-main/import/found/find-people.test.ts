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
])('“%s” (%s) speaks for …', (title, type, first, issuers) => {
  expect(findIssuers(title, type, first)).toEqual(issuers);
});
