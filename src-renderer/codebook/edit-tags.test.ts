import { expect, test } from 'vitest';
import type { Article, Tag } from '../archive/rows';
import { tagPaths } from '../archive/tag-paths';
import { deleteTag, editTag, refuseTag, tagArticles } from './edit-tags';

function tag(id: string, name: string, parent = ''): Tag {
  const fields = { colour: '', definition: '', order: 0, retiredInto: '', trashedAt: 0, newest: `key-${id}` } as const;
  return { id, name, parent, ...fields };
}
const tags = [tag('p', 'position'), tag('c', 'condemn', 'p'), tag('u', 'urge', 'p'), tag('x', 'other')];
const paths = tagPaths(tags);
const draft = (name: string, parent: string) => ({ name, parent, colour: '', definition: '' }) as const;

test.each([
  ['a name is needed', 'c', draft('  ', 'p'), 'no-name'],
  ['a slash parts names', 'c', draft('a/b', 'p'), 'slash-in-name'],
  ['two tags of one name cannot stand side by side, whatever their case', 'c', draft('URGE', 'p'), 'taken'],
  ['the same name elsewhere is fine', 'c', draft('urge', ''), null],
  ['a tag cannot lie below itself', 'p', draft('position', 'c'), 'below-itself'],
  ['its own name is fine', 'c', draft('condemn', 'p'), null],
])('%s', (_name, id, wanted, refusal) => {
  expect(refuseTag({ id }, wanted, paths)).toBe(refusal);
});
test('only what is changed of a tag is recorded, with what was', () => {
  const [change] = editTag(tag('c', 'condemn', 'p'), { ...draft(' denounce ', 'p'), colour: 'madder' });
  expect(change).toEqual({
    kind: 'tag.edit',
    target: 'c',
    base: 'key-c',
    value: { name: 'denounce', colour: 'madder' },
    was: { name: 'condemn', colour: '' },
  });
  expect(editTag(tag('c', 'condemn', 'p'), draft('condemn', 'p'))).toEqual([]);
});
test('a tag is deleted with all tags below it, as one action', () => {
  expect(deleteTag(tags, 'p', 7).map(({ target }) => target)).toEqual(['p', 'c', 'u']);
});
test('articles get only the tags that they have not', () => {
  const articles = [
    { id: 'a', newest: 'k', tags: ['x'] },
    { id: 'b', newest: 'k', tags: ['x', 'c'] },
  ] as unknown as Article[];
  const changes = tagArticles(articles, { add: ['position/condemn', 'new'], remove: ['x'] }, tags);
  expect(changes.map(({ kind, target }) => [kind, target])).toEqual([
    ['tag.add', changes[0]?.target],
    ['article.tags', 'a'],
    ['article.tags', 'b'],
  ]);
  expect(changes[2]?.value).toEqual({ add: [changes[0]?.target], remove: ['x'] });
});
