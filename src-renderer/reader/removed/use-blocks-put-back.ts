import { useMemo } from 'react';
import { beforePuttingBack, runsPutBack } from '#text/extractor-name';
import type { ArchiveDatabase } from '../../archive/archive-database';
import type { Article, Text } from '../../archive/rows';
import { useTexts } from '../use-inspected';
import { blocksPutBack } from './blocks-put-back';

const NONE = new Map<number, string>();

/** Places of the blocks that were put back into the text that an article shows, each with the rule that had taken it out. */
export function useBlocksPutBack(db: ArchiveDatabase, article: Article, text: Text): ReadonlyMap<number, string> {
  const isChanged = runsPutBack(text.extractor) > 0;
  const texts = useTexts(db, isChanged ? article.texts : []);
  return useMemo(() => {
    const extractor = beforePuttingBack(text.extractor);
    for (const before of isChanged ? texts.values() : []) {
      const back = before.extractor === extractor ? blocksPutBack(before, text) : null;
      if (back) return back;
    }
    // The text before may not have arrived yet.
    return NONE;
  }, [isChanged, texts, text]);
}
