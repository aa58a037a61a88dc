/**
 * A call to the app as the browser makes it, and how its answer is read. Whatever comes back is unknown until the
 * contract has accepted it; whatever goes wrong on the way becomes one of the contract's error codes.
 */
import * as z from 'zod/mini';
import type { Answer } from '../../../src/contract/answer';
import type { CallName, Calls, Input, Output } from '../../../src/contract/calls';
import { callError } from '../../../src/contract/errors';
import { loaded } from '../../../src/contract/loaded';
import type { DeepReadonly } from '../../../src/domain/result';

/** Never throws: a lost connection is an answer too. */
export type Call = <Name extends CallName>(
  name: Name,
  input: DeepReadonly<Input<Name>>,
) => Promise<Answer<Output<Name>>>;

const envelope = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: callError }),
]);

/** Only what opens a review is needed before the first content; the rest of the contract comes with the first other call. */
const outputOf = async (name: CallName): Promise<Calls[CallName]['output']> =>
  name === 'review.load' ? loaded : (await import('../../../src/contract/calls')).calls[name].output;

/**
 * Reads what `invoke` resolved with.
 * @returns the value when it fits the contract's output; UNEXPECTED when it fits nothing, which means that the browser
 * runs another version of the app than the server
 * @throws when the contract could not be loaded
 */
export async function readAnswer<Name extends CallName>(
  name: Name,
  raw: unknown,
): Promise<Answer<Output<Name>>> {
  const answer = envelope.safeParse(raw);
  if (!answer.success) return { ok: false, error: { code: 'UNEXPECTED' } };
  if (!answer.data.ok) return answer.data;
  const value = (await outputOf(name)).safeParse(answer.data.value);
  if (!value.success) return { ok: false, error: { code: 'UNEXPECTED' } };
  // The compiler does not follow `outputOf` through the generic; the schema just checked is the one of `Name`.
  return { ok: true, value: value.data as Output<Name> };
}

/**
 * What a rejected `invoke` means. Our own handler always answers, so a rejection comes from the way there: no
 * connection, a time-out, a platform error. The command may or may not have arrived, and repeating it is safe.
 */
export function lostAnswer(): { readonly ok: false; readonly error: { readonly code: 'JIRA_DOWN' } } {
  return { ok: false, error: { code: 'JIRA_DOWN' } };
}
