import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArrowKey, beginSelection, extendSelection, type KeySelection } from './select-by-keyboard';

const ENGLISH = 'We condemn, in the strongest terms.\nTogether we act.';
const press = (text: string, lang: string, from: KeySelection, ...keys: ArrowKey[]): string => {
  const direction = lang === 'ar' ? 'rtl' : 'ltr';
  const { anchor, focus } = keys.reduce((at, key) => extendSelection(text, lang, direction, at, key), from);
  return text.slice(Math.min(anchor, focus), Math.max(anchor, focus));
};
const right = { key: 'ArrowRight', shift: false } as const;
const left = { key: 'ArrowLeft', shift: false } as const;

test('V takes the first word, arrows take further words or give them back', () => {
  const begun = beginSelection(ENGLISH, 'en', 0);
  expect(press(ENGLISH, 'en', begun)).toBe('We');
  expect(press(ENGLISH, 'en', begun, right, right, right)).toBe('We condemn, in the');
  expect(press(ENGLISH, 'en', begun, right, right, left)).toBe('We condemn, ');
});
test('with Shift one character more or less', () => {
  const begun = beginSelection(ENGLISH, 'en', 3);
  expect(press(ENGLISH, 'en', begun, { ...right, shift: true })).toBe('condemn,');
  expect(press(ENGLISH, 'en', begun, { ...left, shift: true })).toBe('condem');
});
test('in a text from right to left the left arrow goes on', () => {
  const arabic = 'لما كان الاعتراف بالكرامة';
  expect(press(arabic, 'ar', beginSelection(arabic, 'ar', 0), left)).toBe('لما كان');
});
test('a language without spaces has words as well', () => {
  const japanese = '世界人権宣言は、すべての人々のために。';
  const one = press(japanese, 'ja', beginSelection(japanese, 'ja', 0));
  const two = press(japanese, 'ja', beginSelection(japanese, 'ja', 0), right);
  expect(japanese.startsWith(two)).toBe(true);
  expect(two.length).toBeGreaterThan(one.length);
  expect(two.length).toBeLessThan(japanese.length);
});
test('no key leads out of the text', () => {
  const key = fc.record({ key: fc.constantFrom('ArrowLeft', 'ArrowRight'), shift: fc.boolean() });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(key, { maxLength: 12 }), (text, keys) => {
      const end = keys.reduce((at, pressed) => extendSelection(text, 'en', 'ltr', at, pressed as ArrowKey), {
        anchor: 0,
        focus: 0,
      });
      expect(end.focus).toBeGreaterThanOrEqual(0);
      expect(end.focus).toBeLessThanOrEqual(text.length);
    }),
  );
});
