/** What a call answers where failing is expected: a value, or a reason from a closed union with a detail for the log. */
export type Outcome<Value, Reason extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason; readonly detail: string };
