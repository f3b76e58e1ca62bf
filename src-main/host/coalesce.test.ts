import { expect, test } from 'vitest';
import { coalesce } from './coalesce';

test('a hundred askers are served by two runs, and each by one that began after it asked', async () => {
  const ends: (() => void)[] = [];
  let begun = 0;
  const ask = coalesce(() => {
    begun += 1;
    return new Promise((end) => ends.push(end));
  });
  const askers = Array.from({ length: 100 }, () => ask());
  expect(begun).toBe(1);
  ends.shift()?.();
  await askers[0];
  await Promise.resolve();
  expect(begun).toBe(2);
  ends.shift()?.();
  await Promise.all(askers);
  expect(begun).toBe(2);
});
test('a run that fails does not keep the next from running', async () => {
  let begun = 0;
  const ask = coalesce(async () => {
    begun += 1;
    if (begun === 1) throw new Error('The window has gone.');
  });
  const first = ask();
  const second = ask();
  await expect(first).rejects.toThrow('gone');
  await second;
  await ask();
  expect(begun).toBe(3);
});
