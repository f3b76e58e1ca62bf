import { expect, test } from 'vitest';
import { textIn } from './page-element';
import { parsePage } from './parse-page';

test('entities are decoded once', () => {
  expect(textIn(parsePage('<p>&amp;lt; &eacute; &#x2014;').root)).toBe('&lt; é —');
});
test('tags that lie too deep or are too many are passed over, their text is not', () => {
  for (const page of [`${'<div>'.repeat(2_000)}deep`, `${'<i>x</i>'.repeat(200_000)}deep`]) {
    const { root, clipped } = parsePage(page);
    expect([textIn(root).endsWith('deep'), clipped]).toEqual([true, true]);
  }
});
test('the end tags of elements passed over close nothing else', () => {
  const page = `<section>${'<div>'.repeat(2_000)}deep${'</div>'.repeat(2_000)}<p>one</p></section><p>two</p>`;
  expect(textIn(parsePage(page).root)).toBe('deep one two');
});
test('a first comment is found before and inside the root', () => {
  expect(parsePage('<!--a--><!DOCTYPE html><html><!--b--><p>x').firstComment).toBe('a\nb');
});
