import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import type { Parsed, ParsedMember } from '../parsed';
import { forkWorker } from './fork-worker';
import { LIMITS, type Limits, makeParser, type Parser, type WorkerProcess } from './parser';

const ODD_WORKER = fileURLToPath(new URL('../fixtures/odd-worker.mjs', import.meta.url));
/** Small enough for a test, large enough for a process to start on a slow machine. */
const SHORT = { ...LIMITS, milliseconds: 3_000, heapMegabytes: 40, workers: 1 };
const parsers: Parser[] = [];

function oddParser(
  start: () => WorkerProcess = () => forkWorker(ODD_WORKER, SHORT.heapMegabytes),
  limits: Limits = SHORT,
): Parser {
  const parser = makeParser(start, limits);
  parsers.push(parser);
  return parser;
}
async function outcomes(parser: Parser, names: readonly string[]): Promise<string[]> {
  const parsed = await Promise.all(names.map((name) => read(parser, name)));
  return parsed.map((one) => (one.ok ? 'read' : one.reason));
}
/** What becomes of a file that is one document. */
async function read(parser: Parser, name: string, path = `/kept/${name}`): Promise<Parsed> {
  const members: ParsedMember[] = [];
  const ended = await parser.parse({ path, name }, (member) => void members.push(member));
  return members[0]?.parsed ?? (ended.ok ? { ok: false, reason: 'empty-file', detail: 'no member' } : ended);
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
  const parsed = await Promise.all(Array.from({ length: 40 }, (_, name) => read(parser, `${name}`, 'x')));
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
  void read(parser, 'a');
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
  const reply = (id: number, reason: string): unknown => ({
    id,
    members: [{ member: '', bytes: 0, parsed: { ok: false, reason, detail: '' }, ms: 0 }],
    more: false,
  });
  made[0]?.reply(reply(2, 'not-text'));
  for (const id of [2, 3, 4, 5, 6]) made[1]?.reply(reply(id, 'empty-file'));
  expect(await parsing).toEqual(['crashed', ...Array(5).fill('empty-file')]);
});

/** A worker without a process: what it was sent, and how it answers. */
function handMade() {
  const sent: unknown[] = [];
  let receive = (_: unknown): void => {};
  const worker: WorkerProcess = {
    send: (message) => void sent.push(message),
    onReply: (listener) => {
      receive = listener;
    },
    onExit: () => {},
    kill: () => {},
  };
  return { sent, worker, reply: (message: unknown) => receive(message) };
}
function membersNamed(...names: readonly string[]): ParsedMember[] {
  return names.map((member) => ({
    member,
    bytes: 1,
    parsed: { ok: false, reason: 'empty-file', detail: '' },
    ms: 0,
  }));
}
test('the worker reads on in a container when what it found was taken', async () => {
  const { sent, worker, reply } = handMade();
  const parser = oddParser(() => worker);
  const taken: string[] = [];
  let goOn = (): void => {};
  const parsing = parser.parse({ path: 'x', name: 'a.zip' }, async ({ member }) => {
    taken.push(member);
    if (member === '2') await new Promise<void>((resolve) => (goOn = resolve));
  });
  reply({ id: 1, members: membersNamed('1', '2'), more: true });
  await expect.poll(() => taken).toEqual(['1', '2']);
  expect(sent).toHaveLength(1);
  goOn();
  await expect.poll(() => sent.at(-1)).toEqual({ taken: 1, stop: false });
  reply({ id: 1, members: membersNamed('3'), more: false });
  expect(await parsing).toEqual({ ok: true, value: null });
  expect(taken).toEqual(['1', '2', '3']);
});
test('whoever takes no more of a container ends its reading', async () => {
  const { sent, worker, reply } = handMade();
  const parser = oddParser(() => worker);
  const parsing = parser.parse({ path: 'x', name: 'a.zip' }, () => {
    throw new Error('enough');
  });
  reply({ id: 1, members: membersNamed('1'), more: true });
  await expect(parsing).rejects.toThrow('enough');
  await expect.poll(() => sent.at(-1)).toEqual({ taken: 1, stop: true });
});
test('a file that has ended three workers is set aside', { timeout: 30_000 }, async () => {
  const parser = oddParser();
  for (const time of ['first', 'second', 'third']) {
    expect([time, ...(await outcomes(parser, ['die']))]).toEqual([time, 'crashed']);
  }
  expect(await outcomes(parser, ['die', 'a'])).toEqual(['set-aside', 'format-not-read']);
});
test('several workers share the files, and each is refilled', async () => {
  const workers: ReturnType<typeof handMade>[] = [];
  const parser = oddParser(
    () => {
      const one = handMade();
      workers.push(one);
      return one.worker;
    },
    { ...SHORT, workers: 3, pipeline: 2 },
  );
  for (const name of '1234567') void parser.parse({ path: name, name }, () => {});
  const ids = (): number[][] => workers.map(({ sent }) => sent.map((job) => (job as { id: number }).id));
  expect(ids()).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  workers[1]?.reply({ id: 2, members: membersNamed(''), more: false });
  await expect.poll(ids).toEqual([
    [1, 4],
    [2, 5, 7],
    [3, 6],
  ]);
});
test('what is looked at goes before what waits to be read, and a worker that ends at it is told', {
  timeout: 30_000,
}, async () => {
  const parser = oddParser();
  const order: string[] = [];
  const path = '/kept/a';
  const waiting = Array.from({ length: 10 }, (_, n) => read(parser, `file ${n}`).then(() => order.push(`${n}`)));
  const look = parser.show({ path, name: 'look', only: '' }).then((shown) => {
    order.push('look');
    return shown;
  });
  expect(await look).toEqual({ ok: true, value: { kind: 'text', text: 'true' } });
  await Promise.all(waiting);
  expect(order.indexOf('look')).toBeLessThan(6);
  expect(await parser.show({ path, name: 'die' })).toMatchObject({ ok: false, reason: 'crashed' });
  expect(await parser.show({ path, name: 'a', only: 'x' })).toMatchObject({ ok: false, reason: 'damaged' });
  expect(await read(parser, 'a')).toMatchObject({ reason: 'format-not-read' });
});
test('a document at which a worker hangs or dies costs its container only that document', {
  timeout: 60_000,
}, async () => {
  const parser = oddParser();
  const became: string[] = [];
  const ended = await parser.parse({ path: '/kept/a', name: 'container' }, ({ member, parsed }) => {
    became.push(`${member} ${parsed.ok ? 'read' : parsed.reason}`);
  });
  expect(ended).toEqual({ ok: true, value: null });
  expect(became).toEqual([
    '1 empty-file',
    '2 empty-file',
    'hang took-too-long',
    '3 empty-file',
    'die crashed',
    '4 empty-file',
  ]);
});
test('a container with more such documents than a few, or one that takes too long as a whole, is given up', {
  timeout: 60_000,
}, async () => {
  const read = (limits: Limits) => oddParser(undefined, limits).parse({ path: '/kept/a', name: 'container' }, () => {});
  expect(await read({ ...SHORT, lost: 1 })).toMatchObject({ ok: false, reason: 'crashed' });
  expect(await read({ ...SHORT, wholeMilliseconds: 1_000 })).toMatchObject({ ok: false, reason: 'took-too-long' });
});
test('an answer that does not fit is none', { timeout: 30_000 }, async () => {
  expect(await outcomes(oddParser(), ['lies', 'a'])).toEqual(['format-not-read', 'format-not-read']);
});
test('what a worker brought before it ended is taken before the end is told', async () => {
  const { worker, reply } = handMade();
  let exit = (): void => {};
  const parser = oddParser(() => ({ ...worker, onExit: (left) => (exit = left) }), { ...SHORT, lost: 0 });
  const order: string[] = [];
  let goOn = (): void => {};
  const parsing = parser.parse({ path: 'x', name: 'a.zip' }, async ({ member }) => {
    if (member === '1') await new Promise<void>((resolve) => (goOn = resolve));
    order.push(member);
  });
  reply({ id: 1, members: membersNamed('1', '2'), more: true });
  await Promise.resolve();
  exit();
  goOn();
  order.push((await parsing).ok ? 'whole' : 'ended');
  expect(order).toEqual(['1', '2', 'ended']);
});
test('each document of a container has the whole time, however long those before it took', async () => {
  vi.useFakeTimers();
  try {
    const kills: number[] = [];
    const { worker, reply } = handMade();
    const parser = oddParser(() => ({ ...worker, kill: () => void kills.push(Date.now()) }), SHORT);
    void parser.parse({ path: 'x', name: 'a.zip' }, () => {});
    for (const begins of ['1', '2', '3']) {
      reply({ id: 1, begins });
      await vi.advanceTimersByTimeAsync(SHORT.milliseconds - 1);
    }
    expect(kills).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(kills).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});
