import { expect, test } from 'vitest';
import { shareRuns } from './share-runs';

test('everybody gets a run that began after they asked, all who wait the same one, and never two at a time', async () => {
  let running = 0;
  let begun = 0;
  const share = shareRuns(async () => {
    begun += 1;
    running += 1;
    expect(running).toBe(1);
    await new Promise((done) => setTimeout(done, 1));
    running -= 1;
  });
  const asking: Promise<void>[] = [];
  for (let n = 0; n < 200; n += 1) {
    const before = begun;
    asking.push(share().then(() => expect(begun).toBeGreaterThan(before)));
    if (n % 20 === 19) await new Promise((later) => setImmediate(later));
    if (n % 40 === 39) await Promise.all(asking);
  }
  await Promise.all(asking);
  expect(begun).toBeGreaterThan(2);
  expect(begun).toBeLessThan(60);
});
test('a failed run fails those who waited for it, and the next one is tried', async () => {
  let fail = true;
  const share = shareRuns(async () => {
    await new Promise((done) => setTimeout(done, 1));
    if (fail) throw new Error('no');
  });
  const first = share();
  const second = share();
  await expect(first).rejects.toThrow('no');
  fail = false;
  await second;
  await share();
});
