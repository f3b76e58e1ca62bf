import { parse, stringify } from 'devalue';

interface RemoteError {
  readonly code: string;
  readonly message: string;
}
/** One line of text for each message, the same on both transports; typed arrays travel as such. */
export function encode(message: unknown): string {
  return stringify(message, {
    Error: (value) => value instanceof Error && ({ code: value.name, message: value.message } satisfies RemoteError),
  });
}
/** The inverse of `encode`; throws on what is no such line. */
export function decode(line: string): unknown {
  return parse(line, {
    Error: ({ code, message }: RemoteError) => Object.assign(new Error(message), { name: code }),
  });
}
