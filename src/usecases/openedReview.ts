/** The review that a call is about: the issue's latest, if it is the one that the caller has on the screen. */
import { ok, refuse } from '../domain/result';
import { openLatest, type OpenedLog } from '../storage/readLog';
import type { Deps, Outcome } from './deps';

export async function openedReview(deps: Deps, number: number): Outcome<OpenedLog> {
  const log = await openLatest(deps.kvs, deps.issueId);
  return log?.id.number === number ? ok(log) : refuse({ code: 'NO_REVIEW' });
}
