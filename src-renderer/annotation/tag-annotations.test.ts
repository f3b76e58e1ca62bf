import { expect, test } from 'vitest';
import type { Annotation, Tag } from '../archive/rows';
import { tagAnnotations } from './tag-annotations';

const condemn = { id: 'c', name: 'condemn', parent: '', trashedAt: 0, retiredInto: '' } as Tag;
const tagged = { id: 'a', newest: 'k', tags: ['c'] } as unknown as Annotation;
const bare = { id: 'b', newest: 'l', tags: ['x'] } as unknown as Annotation;

test('only annotations that lack the tag get it, and keep those they have', () => {
  expect(tagAnnotations([tagged, bare], ['condemn'], [condemn])).toEqual([
    { kind: 'annotation.tags', target: 'b', base: 'l', value: { add: ['c'], remove: [] }, was: null },
  ]);
});
test('where all have it already nothing is recorded', () => {
  expect(tagAnnotations([tagged], ['Condemn'], [condemn])).toEqual([]);
});
test('a tag that is new is made once for all of them', () => {
  const [made, ...links] = tagAnnotations([tagged, bare], ['strong'], [condemn]);
  expect(made?.kind).toBe('tag.add');
  expect(links.map(({ target, value }) => [target, value])).toEqual([
    ['a', { add: [made?.target], remove: [] }],
    ['b', { add: [made?.target], remove: [] }],
  ]);
});
