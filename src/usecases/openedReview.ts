/**
 * The review that a call is about, if the caller may see it: beside Jira's permission on the issue, a review that is
 * limited to its participants is for them alone until it is closed.
 */
import { maySee } from '../domain/membership';
import { ok, refuse } from '../domain/result';
import { openLog, type OpenedLog } from '../storage/readLog';
import type { Deps, Outcome } from './deps';

/** @returns NO_REVIEW when the issue has none of that number; PARTICIPANTS_ONLY when the caller may not see it */
export async function openedReview(deps: Deps, number: number): Outcome<OpenedLog> {
  const log = await openLog(deps.kvs, deps.issueId, number);
  if (log === undefined) return refuse({ code: 'NO_REVIEW' });
  return maySee(log.review, deps.caller) ? ok(log) : refuse({ code: 'PARTICIPANTS_ONLY' });
}
