import * as v from 'valibot';
import { create } from 'zustand';
import type { HostCalls } from '#contract/calls';
import { PANES } from '../ui/pane-width';
import { type ChangedKeys, COMMAND_NAMES } from './keys/key-bindings';

/** The ends and the usual value of what a reading text is set in; size in px, line as a multiple of the size. */
export const READING = {
  size: { min: 15, max: 24, usual: 18 },
  line: { min: 1.5, max: 1.8, usual: 1.6 },
} as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const MEASURES = ['narrow', 'usual', 'wide'] as const;
export type Theme = (typeof THEMES)[number];
export type Measure = (typeof MEASURES)[number];

const within = ({ min, max, usual }: { min: number; max: number; usual: number }) =>
  v.fallback(v.pipe(v.number(), v.minValue(min), v.maxValue(max)), usual);
const flag = (usual: boolean) => v.fallback(v.boolean(), usual);
const width = ({ min, max }: { min: number; max: number }) =>
  v.fallback(v.optional(v.pipe(v.number(), v.minValue(min), v.maxValue(max))), undefined);

/** Each preference stands for itself: one that is damaged, missing or of another release has its usual value. */
const shape = v.object({
  theme: v.fallback(v.picklist(THEMES), 'system'),
  size: within(READING.size),
  line: within(READING.line),
  measure: v.fallback(v.picklist(MEASURES), 'usual'),
  /** Keys without Ctrl or Alt run commands. */
  singleKeys: flag(true),
  keys: v.fallback(
    v.pipe(
      v.record(v.string(), v.pipe(v.string(), v.maxLength(60))),
      v.transform(
        (given): ChangedKeys =>
          Object.fromEntries(COMMAND_NAMES.flatMap((name) => (name in given ? [[name, given[name]]] : []))),
      ),
    ),
    {},
  ),
  sidebar: flag(true),
  notes: flag(true),
  inspector: flag(false),
  widths: v.fallback(
    v.object({ sidebar: width(PANES.sidebar), list: width(PANES.list), inspector: width(PANES.inspector) }),
    {},
  ),
  /** What the export dialog was set to last; it reads that itself. */
  exportOptions: v.optional(v.unknown()),
});
/** How a researcher likes Verbatim, the same in both hosts and in every archive. */
export type Preferences = Readonly<v.InferOutput<typeof shape>>;

/** Reads what was kept; whatever does not fit has its usual value. */
export function readPreferences(json: string): Preferences {
  try {
    return v.parse(shape, JSON.parse(json));
  } catch {
    // None yet, or damaged: a preference is not worth a question.
    return v.parse(shape, {});
  }
}
/** The preferences as they are now: `usePreferences()` in a component, `usePreferences.getState()` elsewhere. */
export const usePreferences = create<Preferences>(() => readPreferences(''));

/** A splitter that is dragged changes its width many times a second: after one write the next waits this long, in ms. */
const PAUSE_MS = 50;
let host: Pick<HostCalls, 'keepPreferences'> | null = null;
let pause: ReturnType<typeof setTimeout> | undefined;
let unwritten = false;

function write(): void {
  clearTimeout(pause);
  unwritten = false;
  pause = setTimeout(() => {
    pause = undefined;
    if (unwritten) write();
  }, PAUSE_MS);
  // A preference that cannot be written is lost with the window; nothing of the archive is.
  host?.keepPreferences(JSON.stringify(usePreferences.getState())).catch(() => {});
}
/** Changes some preferences at once, and writes them: the first of a burst directly, the last at its end. */
export function keepPreferences(patch: Partial<Preferences>): void {
  usePreferences.setState(patch);
  unwritten = true;
  if (pause === undefined) write();
}
/** Reads the preferences that the host has; from then on changes are written there. */
export async function openPreferences(calls: Pick<HostCalls, 'preferences' | 'keepPreferences'>): Promise<void> {
  usePreferences.setState(readPreferences(await calls.preferences()));
  host = calls;
  globalThis.addEventListener?.('pagehide', () => {
    if (unwritten) write();
  });
}
