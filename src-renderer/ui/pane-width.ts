export interface PaneLimits {
  readonly min: number;
  readonly max: number;
  /** In windows below WIDE px, and from there on. */
  readonly usual: number;
  readonly wide: number;
}
/** From this window width on the side panes are wider. */
const WIDE = 1600;
/** How far one arrow key moves a splitter, in px. */
export const KEY_STEP = 16;
export const PANES = {
  sidebar: { min: 180, max: 320, usual: 208, wide: 232 },
  list: { min: 260, max: 480, usual: 304, wide: 380 },
  inspector: { min: 260, max: 420, usual: 300, wide: 300 },
} as const satisfies Record<string, PaneLimits>;
export type PaneName = keyof typeof PANES;
/** Widths that the researcher chose, in px; what is missing has its usual width. */
export type PaneWidths = Partial<Readonly<Record<PaneName, number>>>;

/** How wide a pane is: as chosen, else as usual for this window, always within its limits. */
export function paneWidth(pane: PaneName, widths: PaneWidths, windowWidth: number): number {
  const { min, max, usual, wide } = PANES[pane];
  return Math.min(max, Math.max(min, widths[pane] ?? (windowWidth >= WIDE ? wide : usual)));
}
