/**
 * Says of an event that it needs no review, or takes that back: an issue property, written as the person, so that lists
 * and Jira's own search find it. An event that has been reviewed, or is being reviewed, has nothing to be decided.
 */
import type { Input, Output } from '../contract/calls';
import { OWED_KEY, type OwedProperty } from '../domain/owed';
import { ok, refuse } from '../domain/result';
import { removeIssueProperty, writeIssueProperty } from '../jira/issues';
import { openLog } from '../storage/readLog';
import type { Deps, Outcome } from './deps';

/** @returns EVENT_REVIEWED when a review other than a cancelled one was opened on the issue */
export async function decideOwed(
  deps: Deps,
  { reason }: Input<'owed.decide'>,
): Outcome<Output<'owed.decide'>> {
  if (reason === null) {
    await removeIssueProperty(deps.jira, deps.issueId, OWED_KEY);
    return ok({});
  }
  const log = await openLog(deps.kvs, deps.issueId);
  const reviews = log === undefined ? [] : [...log.earlier, log.review];
  if (reviews.some(({ status }) => status !== 'cancelled')) return refuse({ code: 'EVENT_REVIEWED' });
  const decided: OwedProperty = {
    v: 1,
    notNeeded: 'yes',
    reason,
    by: deps.caller,
    on: deps.now().slice(0, 10),
  };
  await writeIssueProperty(deps.jira, deps.issueId, OWED_KEY, decided);
  return ok({});
}
