import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeGate } from './run-import-gate';

test('what is inside never weighs more than the most, except one alone, and all get in by turns', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 40 }), async (weights) => {
      const gate = makeGate(10);
      const order: number[] = [];
      let inside: number[] = [];
      const enter = (weight: number, place: number) =>
        gate(weight, async () => {
          order.push(place);
          inside.push(weight);
          const sum = inside.reduce((all, each) => all + each, 0);
          expect(sum <= 10 || inside.length === 1).toBe(true);
          await new Promise((later) => setImmediate(later));
          inside = inside.toSpliced(inside.indexOf(weight), 1);
        });
      await Promise.all(weights.map(enter));
      expect(order).toEqual(weights.map((_, place) => place));
    }),
    { numRuns: 50 },
  );
});
test('a task that fails leaves its place to the next', async () => {
  const gate = makeGate(1);
  const failing = gate(1, () => Promise.reject(new Error('gone')));
  const next = gate(1, async () => 'in');
  await expect(failing).rejects.toThrow('gone');
  expect(await next).toBe('in');
});
