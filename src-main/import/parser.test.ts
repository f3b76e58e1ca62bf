import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { forkWorker } from './fork-worker';
import { LIMITS, makeParser, type Parser, type WorkerProcess } from './parser';

const ODD_WORKER = fileURLToPath(new URL('./fixtures/odd-worker.mjs', import.meta.url));
/** Small enough for a test, large enough for a process to start on a slow machine. */
const SHORT = { ...LIMITS, milliseconds: 3_000, heapMegabytes: 40 };
const parsers: Parser[] = [];

function oddParser(start: () => WorkerProcess = () => forkWorker(ODD_WORKER, SHORT.heapMegabytes)): Parser {
  const parser = makeParser(start, SHORT);
  parsers.push(parser);
  return parser;
}
async function outcomes(parser: Parser, names: readonly string[]): Promise<string[]> {
  const parsed = await Promise.all(names.map((name) => parser.parse({ path: `/kept/${name}`, name })));
  return parsed.map((one) => (one.ok ? 'read' : one.reason));
}
afterEach(() => {
  for (const parser of parsers.splice(0)) parser.stop();
});
test('a file at which the worker hangs is reported, and the files around it are parsed', {
  timeout: 30_000,
}, async () => {
  expect(await outcomes(oddParser(), ['a', 'hang', 'b', 'c', 'd', 'e', 'f'])).toEqual([
    'format-not-read',
    'took-too-long',
    ...Array(5).fill('format-not-read'),
  ]);
});
test('a file at which the worker dies costs only itself, as often as it happens', { timeout: 30_000 }, async () => {
  expect(await outcomes(oddParser(), ['die', 'a', 'die', 'die', 'b'])).toEqual([
    'crashed',
    'format-not-read',
    'crashed',
    'crashed',
    'format-not-read',
  ]);
});
test('a file at which the worker allocates without end costs only itself', { timeout: 30_000 }, async () => {
  expect(await outcomes(oddParser(), ['a', 'grow', 'b'])).toEqual(['format-not-read', 'crashed', 'format-not-read']);
});
test('what a worker says beside its replies is not taken for one', { timeout: 30_000 }, async () => {
  expect(await outcomes(oddParser(), ['odd', 'a'])).toEqual(['format-not-read', 'format-not-read']);
});
test('a worker that cannot be started is reported for each file, and nothing waits for ever', {
  timeout: 30_000,
}, async () => {
  const parser = oddParser(() => forkWorker(`${ODD_WORKER}.absent`, SHORT.heapMegabytes));
  expect(await outcomes(parser, ['a', 'b'])).toEqual(['crashed', 'crashed']);
});
test('one worker parses many files', { timeout: 30_000 }, async () => {
  const parser = oddParser();
  const parsed = await Promise.all(
    Array.from({ length: 40 }, (_, name) => parser.parse({ path: 'x', name: `${name}` })),
  );
  expect(new Set(parsed.map((one) => (one.ok ? '' : one.detail))).size).toBe(1);
});
test('a worker that was woken is the one that parses, and none is woken after the end', () => {
  const workers: unknown[][] = [];
  const parser = oddParser(() => {
    const sent: unknown[] = [];
    workers.push(sent);
    return { send: (job) => void sent.push(job), onReply: () => {}, onExit: () => {}, kill: () => {} };
  });
  parser.wake();
  parser.wake();
  void parser.parse({ path: 'x', name: 'a' });
  expect(workers.map((sent) => sent.length)).toEqual([1]);
  parser.stop();
  parser.wake();
  expect(workers).toHaveLength(1);
});
test('a worker that was woken and died before its first file costs no file', { timeout: 30_000 }, async () => {
  let die = (): void => {};
  let started = 0;
  const parser = oddParser(() => {
    started += 1;
    if (started > 1) return forkWorker(ODD_WORKER, SHORT.heapMegabytes);
    return {
      send: () => {},
      onReply: () => {},
      onExit: (left) => {
        die = left;
      },
      kill: () => {},
    };
  });
  parser.wake();
  die();
  expect(await outcomes(parser, ['a', 'b'])).toEqual(['format-not-read', 'format-not-read']);
});
test('stopping answers what waits', { timeout: 30_000 }, async () => {
  const parser = oddParser();
  const waiting = outcomes(parser, ['hang', 'a', 'b', 'c', 'd', 'e']);
  parser.stop();
  expect(await waiting).toEqual(Array(6).fill('crashed'));
});
test('a worker is given only a few files ahead of time, and a late reply of a replaced worker is dropped', async () => {
  const sent: number[] = [];
  const made: { reply: (value: unknown) => void; exit: () => void }[] = [];
  const parser = oddParser(() => {
    const one = { reply: (_: unknown): void => {}, exit: (): void => {} };
    made.push(one);
    return {
      send: (job) => void sent.push((job as { id: number }).id),
      onReply: (receive) => {
        one.reply = receive;
      },
      onExit: (left) => {
        one.exit = left;
      },
      kill: () => one.exit(),
    };
  });
  const parsing = outcomes(parser, ['a', 'b', 'c', 'd', 'e', 'f']);
  expect(sent).toEqual([1, 2, 3, 4]);
  made[0]?.exit();
  expect(sent).toEqual([1, 2, 3, 4, 2, 3, 4, 5]);
  const empty = { ok: false, reason: 'empty-file', detail: '' };
  made[0]?.reply({ id: 2, parsed: { ...empty, reason: 'not-text' } });
  for (const id of [2, 3, 4, 5, 6]) made[1]?.reply({ id, parsed: empty });
  expect(await parsing).toEqual(['crashed', ...Array(5).fill('empty-file')]);
});
