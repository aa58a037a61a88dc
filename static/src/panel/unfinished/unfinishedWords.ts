/** Unfinished business in one sentence, for its heading. */
import type { Unfinished } from '../../../../src/usecases/readUnfinished';

const NOTHING = 'nothing is left from earlier reviews';

export function unfinishedWords(found: Unfinished): string {
  const others = otherWords(found);
  const open = openWords(found, others.length === 0);
  const parts = [...open, ...others];
  return parts.length === 0 ? NOTHING : parts.join('; ');
}

/** How many things there are, for the count beside the heading. */
export function unfinishedCount({ actions, furtherActions, parked, topics }: Unfinished): number {
  return actions.length + furtherActions + parked.length + topics.length;
}

/** @param alone said in full where nothing else is left: the heading is one line */
function openWords({ actions, furtherActions }: Unfinished, alone: boolean): readonly string[] {
  const open = actions.filter(({ state }) => state !== 'not-verified').length + furtherActions;
  const late = actions.filter(({ state }) => state === 'late').length;
  if (open === 0) return [];
  const words = `${counted(open, 'action')}${alone ? ' from earlier reviews' : ''} ${are(open)} open`;
  if (late === 0) return [words];
  if (open === 1) return [`${words} and late`];
  // Beyond the hundred that are read nobody knows how many more are late.
  return [`${words}, ${furtherActions > 0 ? 'at least ' : ''}${String(late)} of them late`];
}

function otherWords({ actions, parked, topics }: Unfinished): readonly string[] {
  const unverified = actions.filter(({ state }) => state === 'not-verified').length;
  return [
    ...(unverified === 0
      ? []
      : [`${counted(unverified, 'action')} ${are(unverified)} done and not verified`]),
    ...(parked.length === 0 ? [] : [`ideas parked in ${counted(parked.length, 'review')} are back`]),
    ...(topics.length === 0
      ? []
      : [`${counted(topics.length, 'topic')} ${are(topics.length)} kept for this review`]),
  ];
}

const counted = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? '' : 's'}`;
const are = (count: number): string => (count === 1 ? 'is' : 'are');
