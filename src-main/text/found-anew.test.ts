import { expect, test } from 'vitest';
import type { ArticleFound, Evidence } from '#contract/article';
import { foundAnew, isEvidence, saidBefore } from './found-anew';

const NONE: Evidence = { by: '', sure: 'guess' };
const LIKELY: Evidence = { by: 'text', sure: 'likely' };
const NOW: ArticleFound = {
  title: 'A title',
  titleFrom: NONE,
  date: '',
  dateFrom: NONE,
  authors: [],
  issuers: [],
  source: '',
  sourceFrom: NONE,
  republishedFrom: '',
  url: '',
  capturedAt: '',
  lang: 'en',
  type: '',
  category: '',
};

test('a finding that is taken over brings its evidence, and leaves that of the others', () => {
  const found = { ...NOW, lang: 'fr', from: { lang: LIKELY, type: LIKELY } };
  expect(foundAnew({ ...NOW, from: { url: LIKELY } }, found)).toEqual({
    lang: 'fr',
    from: { url: LIKELY, lang: LIKELY },
  });
});
test('what is taken over is taken back: an article without evidence has none again', () => {
  expect(saidBefore(NOW, ['lang', 'from'])).toEqual({ lang: 'en', from: {} });
});
test('evidence is no finding', () => {
  expect((['title', 'titleFrom', 'lang', 'from'] as const).map(isEvidence)).toEqual([false, true, false, true]);
});
