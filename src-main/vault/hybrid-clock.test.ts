import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HybridClock } from './hybrid-clock';

test('a clock is fifteen digits of milliseconds and six of a counter', () => {
  const clock = new HybridClock();
  expect([clock.tick(1_700_000_000_000), clock.tick(1_700_000_000_000), clock.tick(1_600_000_000_000)]).toEqual([
    '001700000000000-000000',
    '001700000000000-000001',
    '001700000000000-000002',
  ]);
});
test('every time is past all before it and all that was seen of ourselves, whatever the computer says', () => {
  const step = fc.record({ now: fc.integer({ min: 0, max: 10 ** 12 }), see: fc.option(fc.nat(10 ** 12)) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const clock = new HybridClock();
      let last = '';
      for (const { now, see } of steps) {
        const seen = see === null ? '' : `${String(see).padStart(15, '0')}-999999`;
        if (seen) clock.see(seen, now, true);
        const next = clock.tick(now);
        expect(next).toMatch(/^\d{15}-\d{6}$/);
        expect(next > last && next > seen).toBe(true);
        last = next;
      }
    }),
  );
});
