import { expect, test } from 'vitest';
import type { Tag } from './rows';
import { cleanPath, ensureTags, tagPaths } from './tag-paths';

function tag(id: string, name: string, parent = '', more: Partial<Tag> = {}): Tag {
  return {
    id,
    name,
    parent,
    colour: '',
    definition: '',
    order: 0,
    retiredInto: '',
    trashedAt: 0,
    newest: '',
    ...more,
  };
}
test('a tag is written with the names above it and takes their colour', () => {
  const tags = [
    tag('c', 'ballistic', 'p'),
    tag('p', 'arms', '', { colour: 'cobalt' }),
    tag('x', 'old', '', { trashedAt: 1 }),
  ];
  expect(tagPaths(tags).map(({ path, hue, depth }) => [path, hue, depth])).toEqual([
    ['arms', 'cobalt', 0],
    ['arms/ballistic', 'cobalt', 1],
  ]);
});
test('tags whose parents run in a ring are still shown', () => {
  expect(tagPaths([tag('a', 'a', 'b'), tag('b', 'b', 'a')])).toHaveLength(2);
});
test('a missing tag is made with its parents, a known one is used whatever its case', () => {
  const known = tagPaths([tag('p', 'Position')]);
  const { ids, changes } = ensureTags(['position/condemn', ' position / condemn ', 'new'], known);
  expect(ids).toHaveLength(2);
  expect(
    changes.map(({ kind, value }) => [kind, 'name' in value && value.name, 'parent' in value && value.parent]),
  ).toEqual([
    ['tag.add', 'condemn', 'p'],
    ['tag.add', 'new', ''],
  ]);
});
test('a path is kept without empty names', () => {
  expect(cleanPath('/ a //b  c/ ')).toBe('a/b c');
});
