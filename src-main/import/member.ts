import type { Failure } from '#contract/article';

/** What a container says of a document in it. */
export interface Told {
  /** The address it was saved from. */
  readonly url?: string;
  /** When it was saved, ISO 8601. */
  readonly capturedAt?: string;
  /** The encoding that its container names, as the web calls it. */
  readonly charset?: string;
}
/** A document inside a container, with its path there ("/" between names, unique in it), or why it cannot be had. */
export type Member =
  | { readonly path: string; readonly bytes: Uint8Array; readonly told?: Told }
  | { readonly path: string; readonly failure: Failure; readonly detail: string };
