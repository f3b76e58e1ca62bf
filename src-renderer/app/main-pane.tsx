import type { Ref } from 'react';
import type { TagPath } from '../archive/tag-paths';
import type { Importing } from '../import/use-importing';
import { AnnotationsHere } from './annotations-here';
import { ArticleHere, type ArticleHereProps } from './article-here';
import { EmptyArchive } from './empty-archive';
import { ImportsHere } from './imports-here';
import { useViewOf } from './view-store';

interface MainPaneProps extends ArticleHereProps {
  readonly importing: Importing;
  readonly paths: readonly TagPath[];
  /** How many articles carry a tag, by its id; undefined until they are counted. */
  readonly counts: Readonly<Record<string, number>> | undefined;
  /** There is nothing in the archive yet. */
  readonly empty: boolean;
  readonly annotationsRef: Ref<HTMLElement>;
}
/** What stands in the middle of the window: the imports, all annotations, or the open article in one of its looks. */
export function MainPane(props: MainPaneProps) {
  const { importing, paths, counts, empty, annotationsRef, ...article } = props;
  const { archive, actions } = article;
  const { showImport, showAnnotations } = useViewOf('showImport', 'showAnnotations');
  if (showImport) return <ImportsHere archive={archive} importing={importing} />;
  if (showAnnotations)
    return (
      <AnnotationsHere archive={archive} actions={actions} paths={paths} counts={counts} listRef={annotationsRef} />
    );
  if (empty)
    return (
      <EmptyArchive
        onFiles={importing.importFiles}
        onFolder={importing.importFolder}
        onSample={importing.importSample}
      />
    );
  return <ArticleHere {...article} />;
}
