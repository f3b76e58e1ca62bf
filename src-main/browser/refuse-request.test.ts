import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { refuseRequest } from './refuse-request';

const HERE = '127.0.0.1:28417';
const request = (headers: Record<string, string>, method = 'GET', url = '/') =>
  ({ headers: { host: HERE, ...headers }, method, url }) as unknown as IncomingMessage;
const opening = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

test.each([
  ['our own page', request({ 'sec-fetch-site': 'same-origin' }, 'GET', '/assets/a.js'), 0],
  ['an address typed in', request({ 'sec-fetch-site': 'none' }), 0],
  ['only the headers', request({}, 'HEAD'), 0],
  ['the file that opens the browser', request(opening), 0],
  ['another name for this machine', request({ host: 'localhost:28417' }), 421],
  ['a name that was rebound to us', request({ host: 'evil.example' }), 421],
  ['another port', request({ host: '127.0.0.1:80' }), 421],
  ['writing', request({}, 'POST'), 405],
  ['a script of another site', request({ 'sec-fetch-site': 'cross-site' }, 'GET', '/assets/a.js'), 403],
  ['a frame of another site', request({ ...opening, 'sec-fetch-dest': 'iframe' }), 403],
  ['another port of this machine', request({ 'sec-fetch-site': 'same-site' }), 403],
  ['a link of another site into the page', request(opening, 'GET', '/assets/a.js'), 403],
])('%s', (_, given, status) => {
  expect(refuseRequest(given, HERE)).toBe(status);
});
