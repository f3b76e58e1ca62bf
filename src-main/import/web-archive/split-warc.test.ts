import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Member } from '../member';
import { splitWarc } from './split-warc';

const PAGE = '<p>The harbour is open to ships of all flags again.</p>';

function record(headers: string, block: string | Buffer, length?: number): Buffer {
  const bytes = Buffer.from(block);
  const head = `WARC/1.0\r\nWARC-Date: 2024-01-10T10:00:00Z\r\n${headers}\r\nContent-Length: ${length ?? bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
}
function response(url: string, body: string | Buffer, headers = 'Content-Type: text/html', status = '200 OK'): Buffer {
  const answer = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body)]);
  return record(`WARC-Type: response\r\nWARC-Target-URI: ${url}`, answer);
}
async function membersOf(archive: Buffer): Promise<Member[]> {
  const members: Member[] = [];
  for await (const member of splitWarc(archive)) members.push(member);
  return members;
}
function lines(members: readonly Member[]): string[] {
  return members.map((member) => `${member.path} ${'bytes' in member ? Buffer.from(member.bytes) : member.failure}`);
}
const ONE = response('https://example.org/one', PAGE);
const TWO = response('https://example.org/two', 'Two');

test('each page of an archive is a member with its address and the time it was saved; one saved twice keeps both', async () => {
  const members = await membersOf(Buffer.concat([record('WARC-Type: warcinfo', 'x'), ONE, TWO, ONE]));
  expect(members[0]).toMatchObject({
    path: 'https://example.org/one',
    told: { url: 'https://example.org/one', capturedAt: '2024-01-10T10:00:00Z' },
  });
  expect(lines(members)).toEqual([
    `https://example.org/one ${PAGE}`,
    'https://example.org/two Two',
    `https://example.org/one (2) ${PAGE}`,
  ]);
});
test('what is no page is none: pictures, requests, errors, and records that only point to another', async () => {
  const others = [
    response('https://example.org/a.png', 'x', 'Content-Type: image/png'),
    response('https://example.org/gone', 'x', 'Content-Type: text/html', '404 Not Found'),
    record(
      'WARC-Type: revisit\r\nWARC-Target-URI: https://example.org/one',
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n',
    ),
    record('WARC-Type: request\r\nWARC-Target-URI: https://example.org/one', 'GET / HTTP/1.1\r\n\r\n'),
    response('https://example.org/empty', ''),
  ];
  expect(await membersOf(Buffer.concat([...others, TWO]))).toHaveLength(1);
});
test.each([
  ['gzip', 'gzip', gzipSync(PAGE)],
  ['gzip with something behind it', 'gzip', Buffer.concat([gzipSync(PAGE), Buffer.from('\r\nx')])],
  ['deflate', 'deflate', deflateSync(PAGE)],
  ['deflate without its head', 'deflate', deflateRawSync(PAGE)],
  ['brotli', 'br', brotliCompressSync(PAGE)],
  ['a name only', 'gzip', Buffer.from(PAGE)],
  ['two encodings', 'deflate, gzip', gzipSync(deflateSync(PAGE))],
])('a page in %s is decoded', async (_, encoding, body) => {
  const headers = `Content-Type: text/html; charset="windows-1251"\r\nContent-Encoding: ${encoding}`;
  const members = await membersOf(response('https://example.org/', body, headers));
  expect(lines(members)).toEqual([`https://example.org/ ${PAGE}`]);
  expect(members[0]).toMatchObject({ told: { charset: 'windows-1251' } });
});
test('a page in chunks is joined, one that only says it is stays', async () => {
  const headers = 'Content-Type: text/html\r\nTransfer-Encoding: chunked';
  const chunked = response('https://example.org/', '3\r\nTwo\r\nA;x=y\r\n and three\r\n0\r\n\r\n', headers);
  expect(lines(await membersOf(Buffer.concat([chunked, response('https://example.org/b', PAGE, headers)])))).toEqual([
    'https://example.org/ Two and three',
    `https://example.org/b ${PAGE}`,
  ]);
});
test('a compressed archive is read record by record, or as a whole', async () => {
  const both = [`https://example.org/one ${PAGE}`, 'https://example.org/two Two'];
  expect(lines(await membersOf(Buffer.concat([gzipSync(ONE), gzipSync(TWO)])))).toEqual(both);
  expect(lines(await membersOf(gzipSync(Buffer.concat([ONE, TWO]))))).toEqual(both);
  const cut = ONE.length - 20;
  const stretches = [gzipSync(ONE.subarray(0, cut)), gzipSync(ONE.subarray(cut)), gzipSync(TWO)];
  expect(lines(await membersOf(Buffer.concat(stretches)))).toEqual(both);
});
test('a record with a wrong length costs nothing but itself, and is said', async () => {
  for (const length of [3, 10_000_000]) {
    const wrong = record('WARC-Type: warcinfo', 'a longer text', length);
    expect(lines(await membersOf(Buffer.concat([ONE, wrong, TWO])))).toEqual([
      `https://example.org/one ${PAGE}`,
      'https://example.org/two Two',
      ' damaged',
    ]);
  }
  const packed = [gzipSync(ONE), gzipSync(ONE), gzipSync(TWO)];
  packed[1]?.fill(0xaa, 40, 60);
  const members = lines(await membersOf(Buffer.concat(packed)));
  expect(members[0]).toBe(`https://example.org/one ${PAGE}`);
  expect(members.slice(-2)).toEqual(['https://example.org/two Two', ' damaged']);
});
test('a bomb is said to be one', async () => {
  const bomb = gzipSync(Buffer.alloc(40_000_000));
  const members = await membersOf(
    response('https://example.org/', bomb, 'Content-Type: text/html\r\nContent-Encoding: gzip'),
  );
  expect(lines(members)).toEqual(['https://example.org/ unpacks-too-large']);
  expect(lines(await membersOf(bomb)).at(-1)).toBe(' unpacks-too-large');
});
test('an archive that breaks off anywhere, or is wrong anywhere, ends', async () => {
  const archives = [Buffer.concat([ONE, TWO]), Buffer.concat([gzipSync(ONE), gzipSync(TWO)])];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...archives),
      fc.nat(),
      fc.nat(),
      fc.nat(255),
      async (archive, cut, place, byte) => {
        const damaged = Buffer.from(archive.subarray(0, cut % archive.length));
        if (damaged.length > 0) damaged[place % damaged.length] = byte;
        expect((await membersOf(damaged)).length).toBeLessThan(8);
      },
    ),
    { numRuns: 300 },
  );
});
test.each([
  ['heads without an end', Buffer.from('WARC/1.0\r\n'.repeat(500_000))],
  ['empty stretches', Buffer.concat(Array<Buffer>(20_000).fill(gzipSync('')))],
  ['beginnings of stretches', Buffer.from('\x1f\x8b\x08'.repeat(500_000), 'latin1')],
])('an archive of %s ends in time', async (_, archive) => {
  const start = performance.now();
  expect(lines(await membersOf(archive)).at(-1)).toMatch(/^ (?:damaged|too-many)$/);
  expect(performance.now() - start).toBeLessThan(10_000);
});
