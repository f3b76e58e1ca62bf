import { expect, test } from 'vitest';
import { structuredValue } from './structured-value';

test.each([
  ['text/HTML; charset="utf-8"', 'text/html', { charset: 'utf-8' }],
  ['multipart/mixed; boundary="a=b; c"', 'multipart/mixed', { boundary: 'a=b; c' }],
  ['text/plain (a comment; x=y); charset=utf-8 (too)', 'text/plain', { charset: 'utf-8' }],
  ['attachment; filename=Invoice(1).pdf', 'attachment', { filename: 'Invoice(1).pdf' }],
  ['attachment; filename=my report.pdf; size=5', 'attachment', { filename: 'my report.pdf', size: '5' }],
  ["attachment; filename*=UTF-8''na%C3%AFve.txt", 'attachment', { filename: 'naïve.txt' }],
  ['attachment; filename*1=".pdf"; filename*0="a b"', 'attachment', { filename: 'a b.pdf' }],
  ['x; a=1; a=2; flag; b', 'x', { a: '1', '': 'flag' }],
  ['', '', {}],
])('the header “%s” is understood', (raw, value, params) => {
  const said = structuredValue(raw);
  expect(said.value).toBe(value);
  expect(Object.fromEntries(said.params)).toEqual(params);
});
