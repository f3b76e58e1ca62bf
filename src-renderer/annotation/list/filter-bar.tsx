import { Search } from 'lucide-react';
import { type Ref, useEffect, useMemo, useState } from 'react';
import { showDate } from '../../archive/show-date';
import type { AnnotationFilter } from '../../indexing/annotation-columns';
import type { SearchIndex } from '../../indexing/start-index';
import { TagName } from '../../ui/tag-name';
import { TagSwatch } from '../../ui/tag-swatch';
import type { TagChoice } from '../offer-tags';
import type { AnnotationView } from './annotation-view';
import { type Choice, ChooseOne } from './choose-one';
import { DateSpan } from './date-span';
import styles from './filter-bar.module.css';
import { FilterChip } from './filter-chip';
import { useArticle } from './use-annotations';
import * as say from './words';

interface FilterBarProps {
  readonly index: SearchIndex;
  readonly tags: readonly TagChoice[];
  /** A tag and all below it. */
  readonly withBelow: (tag: string) => readonly string[];
  readonly filter: AnnotationFilter;
  readonly view: AnnotationView;
  readonly onView: (part: Partial<AnnotationView>) => void;
  /** In how many articles the listed annotations are. */
  readonly articles: number;
  /** Enter or Arrow Down in the text field. */
  readonly onLeave: () => void;
  readonly fieldRef?: Ref<HTMLInputElement>;
}
function TagShown({ tag }: { readonly tag: TagChoice }) {
  return (
    <>
      <TagSwatch hue={tag.hue} />
      <TagName path={tag.path} hue={tag.hue} />
    </>
  );
}
/** The articles that have annotations which pass all other filters, to choose one of. */
function ChooseArticle({ index, filter, onChoose }: Pick<FilterBarProps, 'index' | 'filter'> & ChooseProps) {
  const [choices, setChoices] = useState<readonly Choice[] | null>(null);
  useEffect(() => {
    let late = false;
    const ask = async (): Promise<void> => {
      const { groups } = await index.annotations({ ...filter, article: '', by: 'article' });
      const rows = await index.rows(groups.map(({ key }) => key));
      const found = rows.map((row, place): Choice => {
        const { key: id, count } = groups[place] ?? { key: '', count: 0 };
        const name = row?.title || say.untitled;
        return { id, name, shown: <bdi>{name}</bdi>, count };
      });
      if (!late) setChoices(found);
    };
    ask().catch(() => {});
    return () => {
      late = true;
    };
  }, [index, filter]);
  return choices && <ChooseOne label={say.findArticle} choices={choices} onChoose={onChoose} />;
}
interface ChooseProps {
  readonly onChoose: (id: string) => void;
}
/** What narrows the list of annotations: words, a tag, an article, a span of dates. */
export function FilterBar(props: FilterBarProps) {
  const { index, tags, withBelow, filter, view, onView, articles, onLeave, fieldRef } = props;
  const { tag: chosen, article, from, to } = view;
  const tag = tags.find(({ id }) => id === chosen);
  const named = useArticle(index, article);
  const choices = useMemo(() => {
    const counts = new Map(tags.map(({ id, count }) => [id, count]));
    const countBelow = (id: string): number => withBelow(id).reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
    return tags.map(
      (each): Choice => ({
        id: each.id,
        name: each.path,
        shown: <TagShown tag={each} />,
        count: countBelow(each.id),
      }),
    );
  }, [tags, withBelow]);
  const about =
    named && [named.title || say.untitled, showDate(named.date, 'short')].filter((part) => part).join(' · ');
  return (
    <search className={styles.bar}>
      <label className={styles.field}>
        <Search size={16} strokeWidth={1.5} aria-hidden="true" />
        <input
          ref={fieldRef}
          type="search"
          aria-label={say.filterText}
          placeholder={say.filterText}
          spellCheck="false"
          dir="auto"
          value={view.text}
          onChange={({ target }) => onView({ text: target.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape' && view.text !== '') onView({ text: '' });
            else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') onLeave();
            else return;
            event.preventDefault();
          }}
        />
      </label>
      <FilterChip
        label={say.tag}
        value={chosen === '' ? null : tag ? <TagShown tag={tag} /> : say.tagGone}
        onClear={() => onView({ tag: '' })}
        clearLabel={say.clearFilter.tag}
      >
        {(close) => (
          <ChooseOne
            label={say.findTag}
            choices={choices}
            onChoose={(id) => {
              onView({ tag: id });
              close();
            }}
          />
        )}
      </FilterChip>
      <FilterChip
        label={say.article}
        value={article === '' ? null : <bdi title={about ?? ''}>{about ?? ''}</bdi>}
        onClear={() => onView({ article: '' })}
        clearLabel={say.clearFilter.article}
      >
        {(close) => (
          <ChooseArticle
            index={index}
            filter={filter}
            onChoose={(id) => {
              onView({ article: id });
              close();
            }}
          />
        )}
      </FilterChip>
      <FilterChip
        label={say.date}
        value={from === '' && to === '' ? null : <bdi>{say.span(from, to)}</bdi>}
        onClear={() => onView({ from: '', to: '' })}
        clearLabel={say.clearFilter.date}
      >
        {(close) => <DateSpan from={from} to={to} onSpan={onView} onDone={close} />}
      </FilterChip>
      <span className={styles.articles}>{say.articles(articles)}</span>
    </search>
  );
}
