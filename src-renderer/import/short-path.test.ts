import { expect, test } from 'vitest';
import { shortPath } from './short-path';

test('a path that has room is whole', () => {
  expect(shortPath('a.txt')).toEqual({ folder: '', name: 'a.txt' });
  expect(shortPath('batch.zip/deep/a.txt')).toEqual({ folder: 'batch.zip/deep/', name: 'a.txt' });
});
test('in a long path the last folders give way, never the first and never the name', () => {
  const name = 'a-joint-statement-whose-name-alone-is-longer.txt';
  expect(shortPath(`batch.zip/2019/press office/${name}`)).toEqual({ folder: 'batch.zip/2019/…/', name });
  expect(shortPath(`formats/canal.zip/2019/${name}`)).toEqual({ folder: 'formats/canal.zip/…/', name });
  expect(shortPath(`a-folder-with-a-long-name/1/${name}`)).toEqual({ folder: 'a-folder-with-a-long-name/…/', name });
  expect(shortPath(`a-folder-with-a-long-name/${name}`)).toEqual({ folder: 'a-folder-with-a-long-name/', name });
  expect(shortPath(`seed/1/${name}`)).toEqual({ folder: 'seed/1/', name });
});
