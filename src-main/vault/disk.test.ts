import { expect, test } from 'vitest';
import { insist } from './disk';

function trouble(code: string): Error {
  return Object.assign(new Error(code), { code });
}

test('a file that another program holds for a moment is tried again', async () => {
  let tries = 0;
  const renamed = await insist(async () => {
    tries += 1;
    if (tries < 3) throw trouble(tries === 1 ? 'EPERM' : 'EBUSY');
    return 'renamed';
  });
  expect([renamed, tries]).toEqual(['renamed', 3]);
});
test('one that is held for long, or has another trouble, fails', async () => {
  const held = insist(() => Promise.reject(trouble('EBUSY')), 100);
  await expect(held).rejects.toThrow('EBUSY');
  let tries = 0;
  const full = insist(async () => {
    tries += 1;
    throw trouble('ENOSPC');
  });
  await expect(full).rejects.toThrow('ENOSPC');
  expect(tries).toBe(1);
});
