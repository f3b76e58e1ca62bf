import type { Ref } from 'react';
import type { TagPath } from '../archive/tag-paths';
import type { LibraryList } from '../indexing/library';
import type { SearchIndex } from '../indexing/start-index';
import { ArticleList } from '../search/article-list';
import { ResultList } from '../search/result-list';
import type { RowListHandle } from '../search/row-list';
import type { SearchState } from '../search/use-search';
import { milliseconds, viewNames } from '../search/words';
import { TagName } from '../ui/tag-name';
import styles from './list-pane.module.css';
import { showArticle, useView } from './view-store';
import { articlesFound, listPane } from './words';

interface ListPaneProps {
  readonly index: SearchIndex;
  readonly list: LibraryList | null;
  readonly search: SearchState;
  readonly tags: ReadonlyMap<string, TagPath>;
  readonly onRead: () => void;
  readonly handle: Ref<RowListHandle>;
}
/** What is listed and how much of it: a view of the library, a tag, or what was found. */
function Head({ list, search, tags }: Pick<ListPaneProps, 'list' | 'search' | 'tags'>) {
  const { view, tag } = useView();
  if (search.answer) {
    const { all, some, ms } = search.answer;
    return (
      <>
        <h2>
          <span role="status">{articlesFound(all + some)}</span>
        </h2>
        <span className={styles.count}>{milliseconds(ms)}</span>
      </>
    );
  }
  const narrowed = tags.get(tag);
  return (
    <>
      <h2>{narrowed ? <TagName path={narrowed.path} hue={narrowed.hue} /> : viewNames[view]}</h2>
      <span className={styles.count}>{list?.ids.length}</span>
    </>
  );
}
/** The list in the middle: articles of a view, or the results while a query stands in the search field. */
export function ListPane({ index, list, search, tags, onRead, handle }: ListPaneProps) {
  const { view, open, query, generation } = useView();
  const read = (id: string): void => {
    showArticle(id);
    onRead();
  };
  const shared = { index, generation, selected: open, onSelect: showArticle, onOpen: read, handle };
  return (
    <section className={styles.pane} aria-label={listPane}>
      <header className={styles.head}>
        <Head list={list} search={search} tags={tags} />
      </header>
      {query.trim() !== '' ? (
        <ResultList {...shared} search={search} />
      ) : (
        list && <ArticleList {...shared} view={view} list={list} tags={tags} />
      )}
    </section>
  );
}
