/** Whether what an earlier review tried has worked, in one word: the verdict of its second look, or how far it got. */
import type { ActionProperty } from './actionProperty';
import type { ActionState } from './languishing/actionState';
import { isOpen } from './languishing/standing';
import type { Verdict } from './vocabulary';

/** not-verified: done, and nobody has looked yet whether it helped. */
export type TriedState = Verdict | 'dropped' | 'open' | 'not-verified';

export function triedStateOf(
  action: Pick<ActionState, 'statusCategory'>,
  origin: Pick<ActionProperty, 'verdict' | 'dropped'> | undefined,
): TriedState {
  if (origin?.dropped === true) return 'dropped';
  return origin?.verdict ?? (isOpen(action) ? 'open' : 'not-verified');
}
