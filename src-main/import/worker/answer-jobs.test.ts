import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answerJobs } from './answer-jobs';
import type { ParseReply } from './parser';

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
