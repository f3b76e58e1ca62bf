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
test('of a document in a container the container’s own name stays, and folders give way on both sides of it', () => {
  const long = 'a-joint-statement-whose-name-alone-is-longer.txt';
  const inside = (container: string, member: string) => shortPath(`${container}/${member}`, member);
  const page = 'https://herald.example/2019/05/canal';
  expect(inside('formats/canal.wacz', page)).toEqual({ folder: 'formats/canal.wacz/…/', name: 'canal' });
  expect(inside('canal.wacz', page)).toEqual({ folder: 'canal.wacz/…/', name: 'canal' });
  expect(inside('canal.wacz', `${page}/`)).toEqual({ folder: 'canal.wacz/…/', name: 'canal/' });
  expect(inside('captures/2019/canal.wacz', `herald.example/${long}`)).toEqual({
    folder: '…/canal.wacz/…/',
    name: long,
  });
  expect(inside('batch.zip', `2019/press office/${long}`)).toEqual({ folder: 'batch.zip/2019/…/', name: long });
  expect(inside('letters/batch.zip', long)).toEqual({ folder: 'letters/batch.zip/', name: long });
  expect(inside('letters/2019/batch.zip', long)).toEqual({ folder: '…/batch.zip/', name: long });
});
test('a container whose name has no room is cut inside it, so that its ending and the document’s name are seen', () => {
  const member = 'herald.example/2019/05/the opening of the northern canal';
  expect(shortPath(`captures-of-the-press-office-2019.warc.gz/${member}`, member)).toEqual({
    folder: 'captures-….warc.gz/…/',
    name: 'the opening of the northern canal',
  });
});
