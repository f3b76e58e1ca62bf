import type { Ref } from 'react';
import { Inspector } from '../reader/inspector/inspector';
import type { Relative } from '../reader/reprints/relatives-of';
import { InspectSeveral } from './inspect-several';
import type { Archive } from './open-archive';
import { recordChange } from './record-change';
import type { Opened } from './use-opened';
import { compareArticles, lookAt } from './view-store';

interface InspectorHereProps {
  readonly archive: Archive;
  readonly opened: Opened | null;
  readonly relatives: readonly Relative[];
  /** Several articles are picked: they are shown together instead of the open one. */
  readonly several: boolean;
  /** The articles of the list in their order. */
  readonly listed: readonly string[];
  readonly onOpen: (article: string) => void;
  /** Shows the file of the open article outside of Verbatim; undefined where the host cannot. */
  readonly onShowFile: (() => void) | undefined;
  readonly onClose: () => void;
  readonly paneRef: Ref<HTMLElement>;
}
/** The inspector of the open article, or of those that are picked. */
export function InspectorHere(props: InspectorHereProps) {
  const { archive, opened, relatives, several, listed, onOpen, onShowFile, onClose, paneRef } = props;
  const { db, host, header, record } = archive;
  if (several) return <InspectSeveral archive={archive} listed={listed} onClose={onClose} paneRef={paneRef} />;
  if (!opened) return null;
  const { article, text, annotations } = opened;
  return (
    <Inspector
      article={article}
      text={text}
      annotations={annotations.length}
      relatives={relatives}
      onOpen={onOpen}
      onCompare={(other) => compareArticles(article.id, other)}
      db={db}
      host={host}
      me={header.writer}
      onRecord={(changes) => recordChange(record, changes)}
      onShowRemoved={() => lookAt('in-place')}
      onViewOriginal={() => lookAt('original')}
      onClose={onClose}
      {...(onShowFile && { onShowOriginal: onShowFile })}
    />
  );
}
