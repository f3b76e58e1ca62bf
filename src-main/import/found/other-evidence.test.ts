import { expect, test } from 'vitest';
import { otherEvidence } from './other-evidence';

const NOTHING = {
  authors: [],
  issuers: [],
  republishedFrom: '',
  url: '',
  capturedAt: '',
  lang: '',
  type: '',
  category: '',
};
test('what was not found has no evidence', () => {
  expect(otherEvidence(NOTHING, 'Statement', { authors: { by: 'byline', sure: 'likely' } })).toEqual({});
});
test('a body named by the title comes from there, another from the text', () => {
  const found = { ...NOTHING, issuers: ['Council of the Lakes'] };
  expect(otherEvidence(found, 'Statement by the Council of the Lakes', {}).issuers?.by).toBe('title');
  expect(otherEvidence(found, 'Statement', {}).issuers?.by).toBe('text');
});
test('what its reader knows counts more', () => {
  const found = { ...NOTHING, url: 'https://lake.example/1', lang: 'en' };
  expect(otherEvidence(found, '', { url: { by: 'meta', sure: 'sure' } })).toEqual({
    url: { by: 'meta', sure: 'sure' },
    lang: { by: 'text', sure: 'likely' },
  });
});
