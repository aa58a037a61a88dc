/** What to do after a failed call: try again and when, ask the person, or stop because nothing may be changed. */
import type { CallError, ErrorCode } from '../../../../src/contract/errors';

export type Reaction = 'retry' | 'refused' | 'stopped';

const RETRY: ReadonlySet<ErrorCode> = new Set(['BUSY', 'JIRA_BUSY', 'JIRA_DOWN', 'STORAGE_DOWN']);
const STOP: ReadonlySet<ErrorCode> = new Set(['DENIED', 'READ_ONLY', 'PARTICIPANTS_ONLY']);

/** A bug of ours may be a passing one; after so many the change steps aside and lets the next ones through. */
const PATIENCE_WITH_BUGS = 4;

/** @param failures how often this change has failed, this time included */
export function reactionTo(error: CallError, failures: number): Reaction {
  if (RETRY.has(error.code)) return 'retry';
  if (STOP.has(error.code)) return 'stopped';
  return error.code === 'UNEXPECTED' && failures < PATIENCE_WITH_BUGS ? 'retry' : 'refused';
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/**
 * Milliseconds before the next try: doubling, never sooner than the server asks, and spread out so that a whole meeting
 * does not come back in the same second.
 * @param random 0 <= value < 1
 */
export function pauseBefore(error: CallError, failures: number, random: number): number {
  const doubled = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));
  const spread = 0.7 + random * 0.6;
  return Math.round(Math.max(doubled * spread, (error.retryAfter ?? 0) * 1000 + 1000 * random));
}
