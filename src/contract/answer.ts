/** What crosses the bridge back to the browser: a value, or a code with what helps to act on it. */
import type { CallError } from './errors';

export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CallError };
