export type Refusal = 'disk-full' | 'read-only';

/** The disk has no room (`disk-full`: may be tried again) or is not to be trusted until the archive is reopened. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly reason: Refusal,
    cause: unknown,
  ) {
    super(reason === 'disk-full' ? 'The disk is full.' : 'The archive is read-only.', { cause });
  }
}
/** The code of a file system's error; empty for anything else. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
/** What an error of the disk means for whoever wanted to write. */
export function refusedBy(cause: unknown): Refused {
  if (cause instanceof Refused) return cause;
  return new Refused(['ENOSPC', 'EDQUOT'].includes(codeOf(cause)) ? 'disk-full' : 'read-only', cause);
}
