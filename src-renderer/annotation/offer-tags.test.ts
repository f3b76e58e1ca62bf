import { expect, test } from 'vitest';
import { hueOfName } from '../archive/tag-paths';
import { hueOfPath, offerTags, type TagChoice, type TagContext } from './offer-tags';

const tag = (path: string, count: number, hue: TagChoice['hue'] = 'slate'): TagChoice => ({
  id: path,
  path,
  hue,
  count,
});
const tags = [
  tag('position', 127),
  tag('position/condemn', 41, 'madder'),
  tag('arms-transfer', 8, 'cobalt'),
  tag('arms-transfer/conventional', 5, 'cobalt'),
  tag('legal-basis/unsc', 29, 'ochre'),
];
const quote = 'export and Russian acquisition of ballistic missiles, which we condemn';
const offer = (typed: string, more: Partial<TagContext> = {}) => {
  const { completion, matches, used } = offerTags(typed, {
    tags,
    chosen: [],
    usedHere: ['position/condemn', 'legal-basis/unsc'],
    quote,
    completes: true,
    ...more,
  });
  const names = (options: typeof matches) => options.map(({ kind, path }) => (kind === 'create' ? `+${path}` : path));
  return { completion, matches: names(matches), used: names(used) };
};

test('a new tag below a known one is completed by a word of the passage', () => {
  expect(offer('arms-transfer/bal')).toEqual({
    completion: 'listic',
    matches: ['+arms-transfer/ballistic', 'arms-transfer'],
    used: ['position/condemn', 'legal-basis/unsc'],
  });
});
test('a known path is completed, and Enter takes it', () => {
  expect(offer('arms-transfer/c')).toMatchObject({
    completion: 'onventional',
    matches: ['arms-transfer/conventional', 'arms-transfer', '+arms-transfer/c'],
  });
});
test('the name of a tag finds it without its parents, before a new tag of that name', () => {
  const { matches, completion } = offer('cond');
  expect(matches).toEqual(['position/condemn', '+cond']);
  expect(completion).toBe('');
});
test('a tag that is there already is not offered as new, however it is written', () => {
  expect(offer('Position/Condemn').matches).toEqual(['position/condemn', 'position']);
});
test('what the passage has already is offered no more', () => {
  expect(offer('cond', { chosen: ['position/condemn'] }).matches).toEqual(['+condemn']);
  expect(offer('', { chosen: ['position/condemn'] }).used).toEqual(['legal-basis/unsc']);
});
test('after Delete the typed letters stand alone', () => {
  expect(offer('arms-transfer/bal', { completes: false })).toMatchObject({
    completion: '',
    matches: ['+arms-transfer/bal', 'arms-transfer'],
  });
});
test('with nothing typed the tags that are used most are offered', () => {
  expect(offer('', { usedHere: [] }).matches.slice(0, 2)).toEqual(['position', 'position/condemn']);
});
test('a new tag takes the hue of the tag above it', () => {
  expect(hueOfPath('arms-transfer/ballistic/short-range', tags)).toBe('cobalt');
  expect(hueOfPath('sanctions', tags)).toBe(hueOfName('sanctions'));
});
