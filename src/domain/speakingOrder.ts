/**
 * Who speaks when: everybody once. Round robin goes through the people as they are listed; the senior person speaks last,
 * so that nobody adapts to them, or first with their own part, so that others dare to follow.
 */
import type { Review } from './review';
import type { SpeakingOrder } from './vocabulary';

type People = Pick<Review, 'facilitator' | 'scribe' | 'participants' | 'leader'>;

/** @returns account ids; the facilitator guards the process and speaks only when nobody else is there */
export function speakersFor(order: SpeakingOrder, review: People): readonly string[] {
  const { facilitator, scribe, participants, leader } = review;
  const listed = [...participants, ...(scribe === undefined ? [] : [scribe])];
  const others = [...new Set(listed)].filter((person) => person !== leader && person !== facilitator);
  const senior = leader === undefined ? [] : [leader];
  const inOrder = order === 'leader-first' ? [...senior, ...others] : [...others, ...senior];
  return inOrder.length === 0 ? [facilitator] : inOrder;
}
