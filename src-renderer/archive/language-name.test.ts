import { expect, test } from 'vitest';
import { languageName } from './language-name';

test('a language is shown by its name, or by its code where it has none', () => {
  expect([languageName('ar'), languageName('not a code')]).toEqual(['Arabic', 'not a code']);
});
