import * as v from 'valibot';
import type { HostCalls } from '#contract/calls';
import { ARGUMENTS } from './arguments';

/** The one sentence that leaves the host for anything unexpected: raw errors carry paths. */
const UNEXPECTED = 'Something unexpected happened in the host.';

/**
 * The same calls, each refusing arguments that do not fit and answering unexpected errors with one fixed sentence.
 * `tell` hears the error itself.
 */
export function guard(calls: HostCalls, tell: (name: string, cause: unknown) => void): HostCalls {
  const guarded = Object.entries(ARGUMENTS).map(([name, schema]) => [
    name,
    async (...given: unknown[]): Promise<unknown> => {
      const parsed = v.safeParse(schema as v.GenericSchema<unknown, unknown[]>, given);
      if (!parsed.success) throw new Error(`Refused: ${name} was called with arguments that do not fit.`);
      try {
        return await (calls[name as keyof HostCalls] as (...args: unknown[]) => Promise<unknown>)(...parsed.output);
      } catch (cause) {
        tell(name, cause);
        throw new Error(UNEXPECTED, { cause });
      }
    },
  ]);
  return Object.fromEntries(guarded) as HostCalls;
}
