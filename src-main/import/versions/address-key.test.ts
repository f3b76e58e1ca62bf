import { expect, test } from 'vitest';
import { addressKey } from './address-key';

test.each([
  ['http://example.org/a', 'example.org/a'],
  ['https://www.Example.ORG:443/a/?utm_source=x&utm_medium=y#top', 'example.org/a'],
  ['https://example.org/a/index.html', 'example.org/a'],
  ['https://example.org/A', 'example.org/A'],
  ['https://example.org/page?id=5&fbclid=z', 'example.org/page?id=5'],
  ['https://example.org/page?b=2&a=1', 'example.org/page?a=1&b=2'],
  ['https://example.org/?p=12', 'example.org?p=12'],
  ['https://example.org/caf%c3%a9', 'example.org/caf%C3%A9'],
  ['https://example.org/café', 'example.org/caf%C3%A9'],
  ['https://example.org:8080/a', 'example.org:8080/a'],
  ['https://example.org/', ''],
  ['https://www.example.org/index.php?utm_campaign=x', ''],
  ['file:///home/ana/a.html', ''],
  ['not an address', ''],
  ['', ''],
])('%s is known as “%s”', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
