import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { zipOf } from '../fixtures/zip-of';
import { answerJobs, LONGEST_DOCUMENT } from './answer-jobs';
import type { BeginReply, ParseReply, ShowReply } from './parser';

const folder = mkdtempSync(join(tmpdir(), 'answer-jobs-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('jobs are answered in the order in which they came, one missing file among them', async () => {
  writeFileSync(
    join(folder, 'long'),
    'The ministers of the three republics met on the shore of the lake. '.repeat(2_000),
  );
  writeFileSync(join(folder, 'short'), 'Roads open');
  const names = ['long', 'absent', 'short'];
  const replies = await new Promise<ParseReply[]>((done) => {
    const all: ParseReply[] = [];
    const receive = answerJobs((reply) => {
      if (all.push(reply as ParseReply) === names.length) done(all);
    });
    for (const [id, name] of names.entries()) receive({ id, path: join(folder, name), name, maxBytes: 1_000_000 });
  });
  expect(
    replies.flatMap(({ id, members }) => members.map(({ parsed }) => [id, parsed.ok ? 'read' : parsed.reason])),
  ).toEqual([
    [0, 'read'],
    [1, 'gone'],
    [2, 'read'],
  ]);
});

test('a document in a container is announced before it is read, and one that was taken is not given again', async () => {
  const text = 'The ministers of the three republics met on the shore of the lake.';
  const names = ['a.txt', 'b.txt', 'c.txt'];
  writeFileSync(join(folder, 'zip'), zipOf(names.map((name) => ({ name, content: text }))));
  const settled = new Map([
    ['a.txt', ''],
    ['b.txt', 'took-too-long'],
  ] as const);
  const replies = await new Promise<(ParseReply | BeginReply | ShowReply)[]>((done) => {
    const all: (ParseReply | BeginReply | ShowReply)[] = [];
    const receive = answerJobs((reply) => {
      all.push(reply);
      if ('members' in reply && !reply.more) done(all);
    });
    receive({ id: 1, path: join(folder, 'zip'), name: 'a.zip', maxBytes: 1_000_000, settled });
  });
  expect(replies.flatMap((reply) => ('begins' in reply ? [reply.begins] : []))).toEqual(['a.txt', '', '', 'c.txt', '']);
  const members = replies.flatMap((reply) => ('members' in reply ? reply.members : []));
  expect(members.map(({ member, parsed }) => [member, parsed.ok ? 'read' : parsed.reason])).toEqual([
    ['b.txt', 'took-too-long'],
    ['c.txt', 'read'],
  ]);
});

test('a text longer than any document is said to be too large, and never reaches the host', {
  timeout: 60_000,
}, async () => {
  const line = `${'The ministers met on the shore of the lake. '.repeat(200)}\n\n`;
  writeFileSync(join(folder, 'endless'), line.repeat(Math.ceil((LONGEST_DOCUMENT * 1.01) / line.length)));
  const reply = await new Promise<ParseReply>((done) => {
    const receive = answerJobs((answered) => done(answered as ParseReply));
    receive({ id: 1, path: join(folder, 'endless'), name: 'endless.txt', maxBytes: 100_000_000 });
  });
  expect(reply.members).toMatchObject([{ member: '', parsed: { ok: false, reason: 'unpacks-too-large' } }]);
});
