import type { CSSProperties, ReactNode } from 'react';
import { type PaneName, type PaneWidths, paneWidth } from './pane-width';
import styles from './panes.module.css';
import { Splitter } from './splitter';
import { useWindowWidth } from './use-window-width';

export interface PanesProps {
  /** null hides the sidebar; at 1000 px and below it lies over the others. */
  readonly sidebar: ReactNode | null;
  /** null: the main pane takes its place (import report, codebook). */
  readonly list: ReactNode | null;
  readonly main: ReactNode;
  /** null hides it; below 1400 px it lies over the main pane. */
  readonly inspector?: ReactNode | null;
  /** Which of list and main is seen where there is room for one, at 720 px and below. */
  readonly front: 'list' | 'main';
  readonly widths: PaneWidths;
  readonly onWidths: (widths: PaneWidths) => void;
}
/** The body of the window: sidebar, list, reader and inspector side by side, with splitters between them. */
export function Panes({ sidebar, list, main, inspector = null, front, widths, onWidths }: PanesProps) {
  const windowWidth = useWindowWidth();
  const width = (pane: PaneName): number => paneWidth(pane, widths, windowWidth);
  const splitter = (pane: PaneName) => (
    <Splitter
      pane={pane}
      width={width(pane)}
      after={pane === 'inspector'}
      onWidth={(chosen) => onWidths({ ...widths, [pane]: chosen })}
    />
  );
  const side = (pane: PaneName, content: ReactNode) => (
    <div className={styles[pane]} style={{ '--width': `${width(pane)}px` } as CSSProperties}>
      {content}
    </div>
  );
  return (
    <div className={styles.panes} data-front={list === null ? 'main' : front}>
      {sidebar !== null && side('sidebar', sidebar)}
      {sidebar !== null && splitter('sidebar')}
      {list !== null && side('list', list)}
      {list !== null && splitter('list')}
      <div className={styles.main}>{main}</div>
      {inspector !== null && splitter('inspector')}
      {inspector !== null && side('inspector', inspector)}
    </div>
  );
}
