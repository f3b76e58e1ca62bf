import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Showable } from '#contract/calls';
import type { Outcome } from '#contract/outcome';
import type { Imports } from './conduct-imports';

/** What is known of where things lie, and how this host shows them. */
export interface ShowTools {
  readonly vault: { readonly folder: string };
  readonly imports: Pick<Imports, 'placeOf'>;
  /** Shows a path in the system's file manager; does nothing where the host has none. Never opens it: html would run, online. */
  readonly reveal: (path: string) => void;
}
function placeOf({ vault, imports }: ShowTools, what: Showable): string | null {
  if ('archive' in what) return vault.folder;
  if ('run' in what) return imports.placeOf(what.run, what.path);
  return join(vault.folder, 'originals', what.original.slice(0, 2), what.original);
}
/** Shows what the window asks for, only inside the archive and among the files of this session's imports; answers its path. */
export async function showPlace(tools: ShowTools, what: Showable): Promise<Outcome<string, 'not-here'>> {
  const path = placeOf(tools, what);
  const here = path !== null && (await stat(path).catch(() => null));
  if (!here) return { ok: false, reason: 'not-here', detail: JSON.stringify(what) };
  tools.reveal(path);
  return { ok: true, value: path };
}
