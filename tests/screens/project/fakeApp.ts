/** The app behind the Reviews page, for tests: notes the calls, and answers with the errors that a test has ordered. */
import type { Answer } from '../../../src/contract/answer';
import type { CallName } from '../../../src/contract/calls';
import type { CallError } from '../../../src/contract/errors';
import type { Call } from '../../../static/src/shared/call';

export interface Made {
  readonly name: CallName;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The app as far as the page calls it: takes everything, but for the errors that wait to be answered first. */
export function fakeApp(...errors: CallError[]) {
  const made: Made[] = [];
  const call = ((name: CallName, input: Readonly<Record<string, unknown>>): Promise<Answer<object>> => {
    made.push({ name, input });
    const error = errors.shift();
    return Promise.resolve(error === undefined ? { ok: true, value: {} } : { ok: false, error });
  }) as Call;
  return { call, made };
}
