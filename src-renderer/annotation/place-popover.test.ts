import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placePopover } from './place-popover';

const viewport = { width: 1280, height: 800 };

test('it hangs centred below the passage', () => {
  const anchor = { top: 300, bottom: 340, left: 500, right: 900 };
  expect(placePopover(anchor, 390, viewport)).toEqual({ left: 505, top: 350, maxHeight: 442 });
});
test('low in the window it stands above the passage and grows upwards', () => {
  const anchor = { top: 700, bottom: 760, left: 500, right: 900 };
  expect(placePopover(anchor, 390, viewport)).toEqual({ left: 505, bottom: 110, maxHeight: 682 });
});
test('it is never out of the window, wherever the passage is', () => {
  const edge = fc.integer({ min: -2000, max: 3000 });
  fc.assert(
    fc.property(edge, edge, fc.nat(1500), fc.nat(900), (top, left, height, width) => {
      const place = placePopover({ top, bottom: top + height, left, right: left + width }, 390, viewport);
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.left + 390).toBeLessThanOrEqual(viewport.width);
      expect(place.maxHeight).toBeGreaterThanOrEqual(360);
      expect((place.top ?? place.bottom ?? -1) + place.maxHeight).toBeLessThanOrEqual(viewport.height);
    }),
  );
});
