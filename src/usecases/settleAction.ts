/**
 * Settles an action outside of its review's panel: what was found is recorded in the review as its second look records
 * it, and whether the review is finished by it is still for the people who hold the second look to say.
 *
 * The repeat of a call whose answer was lost finds its own command in the log and only writes the action's property anew.
 */
import type { Input, Output } from '../contract/calls';
import type { CommandOf } from '../domain/commands';
import { outcomeOf } from '../domain/followUp';
import type { NextStep } from '../domain/outcome';
import { daysOnEarth } from '../domain/reminders/runDays';
import { ok, refuse } from '../domain/result';
import { present, type Review } from '../domain/review';
import { readPermissions } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import type { Deps, Outcome } from './deps';
import { keepActionProperties } from './keepActionProperty';
import { openedReview } from './openedReview';
import { record } from './submitCommand';

/** Whether the action worked, with what shows it. */
export function verifyAction(
  deps: Deps,
  input: Input<'followThrough.verify'>,
): Outcome<Output<'followThrough.verify'>> {
  const { verdict, evidence, ideaId } = input;
  return settle(deps, input, (review) => ({
    verdict,
    evidence,
    // The further look that was agreed on has been had: it is not due any more.
    next: isHad(outcomeOf(review, ideaId)?.next, deps.now()) && verdict !== 'too-early' ? null : undefined,
  }));
}

/** The team leaves the action, with the reason. */
export function declineAction(
  deps: Deps,
  input: Input<'followThrough.decline'>,
): Outcome<Output<'followThrough.decline'>> {
  return settle(deps, input, () => ({ next: { what: 'drop', reason: input.reason } }));
}

type Changes = CommandOf<'recordOutcome'>['changes'];

async function settle(
  deps: Deps,
  { number, commandId, ideaId, actionIssueId }: Input<'followThrough.verify' | 'followThrough.decline'>,
  changesTo: (review: Review) => Changes,
): Outcome<Output<'followThrough.verify'>> {
  const opened = await openedReview(deps, number);
  if (!opened.ok) return opened;
  const { review } = opened.value;
  const creation = present(review.ideas).find((idea) => idea.id === ideaId)?.creation;
  if (creation?.state === 'created') {
    if (creation.issueId !== actionIssueId) return refuse({ code: 'ITEM_NOT_FOUND' });
    const locked = await lockedBecause(deps, actionIssueId);
    if (locked !== undefined) return refuse({ code: locked });
  }
  const command = { v: 1, id: commandId, type: 'recordOutcome', ideaId, changes: changesTo(review) } as const;
  const recorded = await record(deps, opened.value, command, 0);
  if (!recorded.ok) return recorded;
  await keepActionProperties(deps, recorded.value.log.review, [ideaId]);
  return ok({});
}

/**
 * What came of an action stands on its issue too, where every list reads it: what the person may not write there would be
 * in the review and on no list. @returns undefined when they may @throws JiraError when Jira did not say
 */
async function lockedBecause(
  { jira }: Deps,
  issueId: string,
): Promise<'ACTION_LOCKED' | 'ACTION_OUT_OF_SIGHT' | undefined> {
  try {
    const held = await readPermissions(jira, { issueId }, ['BROWSE_PROJECTS', 'EDIT_ISSUES']);
    if (!held.has('BROWSE_PROJECTS')) return 'ACTION_OUT_OF_SIGHT';
    return held.has('EDIT_ISSUES') ? undefined : 'ACTION_LOCKED';
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'not-found') return 'ACTION_OUT_OF_SIGHT';
    throw error;
  }
}

/** @param now UTC instant: the day of the look has come for whoever has it first on earth, and that may be the caller */
function isHad(next: NextStep | undefined, now: string): boolean {
  return next?.what === 'look-again' && daysOnEarth(now).some((day) => next.on <= day);
}
