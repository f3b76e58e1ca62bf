import { useEffect } from 'react';
import { changeRow } from '../archive/record';
import type { Archive } from './open-archive';
import type { Opened } from './use-opened';

/** An article that stays open this long, in milliseconds, counts as read; leafing through the list marks nothing. */
const READ_AFTER_MS = 3_000;

/** Marks the open article as read once it has been open for a while. No step of undo: U marks it unread again. */
export function useReadMark(record: Archive['record'], opened: Opened | null): void {
  const unread = opened !== null && opened.article.readAt === 0 && opened.article.trashedAt === 0;
  const id = opened?.article.id;
  // Only another article starts the clock again: U leaves the open one unread.
  useEffect(() => {
    if (!opened || !unread) return;
    const { article } = opened;
    const timer = setTimeout(() => {
      // Not worth a word when it fails: the article is simply still unread.
      record([changeRow(article, 'article.read', { at: Date.now() }, { at: 0 })]).catch(() => {});
    }, READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id, record]);
}
