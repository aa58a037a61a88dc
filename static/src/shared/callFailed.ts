/** A call that was answered with a code, thrown where a reading expects a value; and the way back to the code. */
import type { CallError } from '../../../src/contract/errors';

export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(readonly error: CallError) {
    super(error.code);
  }
}

/** @returns the code of a failed call; a failure of another kind is one of ours */
export function errorOf(cause: unknown): CallError {
  return cause instanceof CallFailed ? cause.error : { code: 'UNEXPECTED' };
}
