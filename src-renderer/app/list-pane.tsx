import type { Ref } from 'react';
import type { TagPath } from '../archive/tag-paths';
import type { LibraryList, ListSpec } from '../indexing/library';
import type { SearchIndex } from '../indexing/start-index';
import { ArticleList } from '../search/article-list';
import { BulkBar } from '../search/bulk-bar';
import { ListControls } from '../search/list-controls';
import { ResultList } from '../search/result-list';
import type { RowListHandle } from '../search/row-list';
import type { SearchState } from '../search/use-search';
import { milliseconds, viewNames } from '../search/words';
import { NOTHING_PICKED, type Picking, stillListed } from '../ui/picking';
import { TagName } from '../ui/tag-name';
import type { Commands } from './keys/key-bindings';
import styles from './list-pane.module.css';
import { showArticle, useView, useViewOf } from './view-store';
import { articlesFound, listPane } from './words';

interface ListPaneProps {
  readonly index: SearchIndex;
  readonly spec: ListSpec;
  readonly list: LibraryList | null;
  readonly search: SearchState;
  readonly tags: ReadonlyMap<string, TagPath>;
  readonly onRead: () => void;
  readonly commands: Commands;
  /** Shows what the picked articles have in common, to be corrected. */
  readonly onCorrect: () => void;
  readonly handle: Ref<RowListHandle>;
}
/** What is listed and how much of it: a view of the library, a tag, or what was found. */
function Head({ spec, list, search, tags }: Pick<ListPaneProps, 'spec' | 'list' | 'search' | 'tags'>) {
  const tag = useView((state) => state.tag);
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
      <h2 className={styles.title}>
        {narrowed ? (
          <TagName path={narrowed.path} hue={narrowed.hue} />
        ) : (
          <bdi>{spec.folder || viewNames[spec.view]}</bdi>
        )}
      </h2>
      <span className={styles.count}>{list?.ids.length}</span>
      <span className={styles.space} />
      <ListControls
        spec={spec}
        list={list}
        onSpec={(change) => useView.setState((before) => ({ spec: { ...before.spec, ...change } }))}
      />
    </>
  );
}
/** The list in the middle: articles of a view, or the results while a query stands in the search field. */
export function ListPane({ index, spec, list, search, tags, onRead, commands, onCorrect, handle }: ListPaneProps) {
  const { open, query, generation, picking } = useViewOf('open', 'query', 'generation', 'picking');
  const read = (id: string): void => {
    showArticle(id);
    onRead();
  };
  const shared = { index, generation, selected: open, onSelect: showArticle, onOpen: read, handle };
  const left = list ? stillListed(picking, list.ids) : picking;
  const pick = (next: Picking): void => useView.setState({ picking: next });
  return (
    <section className={styles.pane} aria-label={listPane}>
      <header className={styles.head}>
        <Head spec={spec} list={list} search={search} tags={tags} />
      </header>
      {query.trim() !== '' ? (
        <ResultList {...shared} search={search} />
      ) : (
        list && <ArticleList {...shared} spec={spec} list={list} tags={tags} picking={left} onPicking={pick} />
      )}
      {left.picked.size > 0 && query.trim() === '' && (
        <BulkBar
          count={left.picked.size}
          inTrash={spec.view === 'trash'}
          onTag={commands.tag.run}
          onRead={commands.read.run}
          {...(left.picked.size > 1 ? { onEdit: onCorrect } : {})}
          onExtract={commands.extractAgain.run}
          onTrash={commands.remove.run}
          onClear={() => pick(NOTHING_PICKED)}
        />
      )}
    </section>
  );
}
