import { useCallback, useMemo } from 'react';
import type { TagPath } from '../archive/tag-paths';
import { ExportDialog, type ExportScope } from '../export/export-dialog';
import { annotationsOfArticle, annotationsTagged, scopeNames } from '../export/words';
import type { Archive } from './open-archive';
import { keepPreferences, usePreferences } from './preferences';
import { saveExport } from './save-export';
import type { Opened } from './use-opened';
import { useView, useViewOf } from './view-store';

interface ExportHereProps {
  readonly archive: Archive;
  readonly opened: Opened | null;
  readonly paths: readonly TagPath[];
  /** How many annotations the archive has. */
  readonly annotations: number;
}
const NONE: readonly string[] = [];

/** The export dialog over what is on the screen: the open article's annotations, or all. */
export function ExportHere({ archive, opened, paths, annotations }: ExportHereProps) {
  const { exporting } = useViewOf('exporting');
  const { exportOptions } = usePreferences();
  const chosen = exporting?.chosen ?? NONE;
  const listed = useView((state) => state.annotations.tag);
  const tag = paths.find(({ id }) => id === listed);
  const article = opened?.article;
  const here = opened ? opened.annotations.length + opened.elsewhere : 0;
  const scopes = useMemo((): ExportScope[] => {
    const all: ExportScope = { id: 'all', label: scopeNames.all, count: annotations, annotations: 'all' };
    if (chosen.length > 0) {
      const selected: ExportScope = {
        id: 'selected',
        label: scopeNames.selected,
        count: chosen.length,
        annotations: chosen,
      };
      return [tag ? { ...selected, heading: annotationsTagged(tag.path) } : selected, all];
    }
    if (!article || here === 0) return [all];
    const of = { article: article.id };
    const heading = annotationsOfArticle(article.title);
    return [{ id: 'article', label: scopeNames.article, count: here, annotations: of, heading }, all];
  }, [chosen, tag, article, here, annotations]);
  const save = useCallback(
    (name: string, content: string, mime: string) => saveExport(archive.host, name, content, mime),
    [archive.host],
  );
  const close = useCallback(() => useView.setState({ exporting: null }), []);
  if (exporting === null) return null;
  return (
    <ExportDialog
      db={archive.db}
      tags={paths}
      scopes={scopes}
      initialScope={chosen.length > 0 ? 'selected' : 'all'}
      archiveName={archive.header.folder.split(/[\\/]/).at(-1) ?? ''}
      remembered={exportOptions}
      remember={(options) => keepPreferences({ exportOptions: options })}
      onSave={save}
      onClose={close}
    />
  );
}
