import { type Measure, type Preferences, READING, usePreferences } from './preferences';

/** How much of the usual measure a line has: about 56, 66 and 77 characters. */
const MEASURE: Readonly<Record<Measure, number>> = { narrow: 0.86, usual: 1, wide: 1.17 };

function show({ theme, line, measure }: Preferences): void {
  const { dataset, style } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  // Every script has a line of its own: the choice opens or closes it by as much.
  style.setProperty('--reading-line', String(line / READING.line.usual));
  style.setProperty('--reading-measure', String(MEASURE[measure]));
}
/** Gives the page the theme, line and measure that are preferred, now and whenever they change. */
export function showPreferences(): void {
  show(usePreferences.getState());
  usePreferences.subscribe(show);
}
