import { expect, test } from 'vitest';
import type { Run } from '../archive/rows';
import { asProgress, isUnderWay } from './as-progress';

const COUNTS = { found: 9, kept: 3, duplicate: 2, attention: 1, unread: 1, failed: 1, cancelled: false };
const RUN: Run = { id: 'r', newest: '', root: 'corpus', by: 'ana', startedAt: 5, endedAt: 9, counts: COUNTS };

test('an import of the past is shown as it ended', () => {
  expect(asProgress(RUN)).toMatchObject({ run: 'r', root: 'corpus', state: 'done', done: 8, total: 9, startedAt: 5 });
  expect(asProgress({ ...RUN, counts: { ...COUNTS, versions: 1 } }).done).toBe(9);
  expect(asProgress({ ...RUN, counts: { ...COUNTS, cancelled: true } }).state).toBe('cancelled');
});
test('an import whose host ended before it is shown as ended early, never as under way', () => {
  const broken = asProgress({ ...RUN, endedAt: 0, counts: null });
  expect(broken).toMatchObject({ state: 'failed', done: 0, total: 0, refusal: '' });
  expect(isUnderWay(broken)).toBe(false);
});
test.each(['looking', 'found', 'reading'] as const)('an import that is %s is under way', (state) => {
  expect(isUnderWay({ state })).toBe(true);
});
