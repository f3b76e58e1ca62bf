import { expect, test } from 'vitest';
import type { Annotation, Tag } from '../archive/rows';
import { annotate, removeAnnotations, reviseAnnotation } from './annotate';

const quote = { text: 'a', start: 0, end: 1, exact: 'x', prefix: '', suffix: '' };
const condemn = { id: 'c', name: 'condemn', parent: '', trashedAt: 0, retiredInto: '' } as Tag;
const annotation = { id: 'n', newest: 'k', note: 'old', tags: ['c'], trashedAt: 0 } as unknown as Annotation;

test('a new tag is made with the annotation, as one action', () => {
  const { changes } = annotate('article', quote, { tags: ['condemn', 'new/child'], note: 'Why' }, [condemn]);
  expect(changes.map(({ kind }) => kind)).toEqual(['tag.add', 'tag.add', 'annotation.add']);
  const added = changes.at(-1);
  expect(added?.value).toMatchObject({ note: 'Why', tags: ['c', changes[1]?.target] });
});
test('only what changed is recorded, with what was', () => {
  expect(reviseAnnotation(annotation, { tags: ['condemn'], note: 'old' }, [condemn])).toEqual([]);
  expect(reviseAnnotation(annotation, { tags: [], note: 'new' }, [condemn])).toEqual([
    { kind: 'annotation.tags', target: 'n', base: 'k', value: { add: [], remove: ['c'] }, was: null },
    { kind: 'annotation.note', target: 'n', base: 'k', value: { note: 'new' }, was: { note: 'old' } },
  ]);
});
test('a removed annotation goes to the trash and can come back', () => {
  expect(removeAnnotations([annotation], 7)).toMatchObject([{ value: { at: 7 }, was: { at: 0 } }]);
});
