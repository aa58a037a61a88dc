/**
 * Closes a review: records it, writes what is searchable, and posts the recap if that is wanted. A repeat of the same
 * wish closes nothing twice and goes on where the first try stopped.
 */
import type { Input, Output } from '../contract/calls';
import { missingForClosing } from '../domain/checklist';
import type { CommandOf } from '../domain/commands';
import { actionsOf } from '../domain/followUp';
import { ownerlessOf } from '../domain/liveOwners';
import { ok, type DeepReadonly } from '../domain/result';
import type { Review } from '../domain/review';
import type { Missing } from '../domain/vocabulary';
import { JiraError } from '../jira/jiraError';
import { fetchIssues } from '../jira/search';
import { newsFromOpened } from '../storage/newsSince';
import type { Deps, Outcome } from './deps';
import { keepActionProperties } from './keepActionProperty';
import { openedReview } from './openedReview';
import { postRecap } from './postReview';
import { record } from './submitCommand';

export async function closeReview(
  deps: Deps,
  input: Input<'review.close'>,
): Outcome<DeepReadonly<Output<'review.close'>>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const before = opened.value.review;
  const closed = await record(deps, opened.value, await closing(deps, before, input), input.after);
  if (!closed.ok) return closed;
  const { log } = closed.value;
  // What a limited review kept to itself may stand on its actions from now on.
  if (log.review.visibility === 'participants')
    await keepActionProperties(
      deps,
      log.review,
      actionsOf(log.review).map((idea) => idea.id),
    );
  // Reopened since by somebody who knows better: there is no recap to post.
  if (!input.post || log.review.closed === undefined)
    return ok(await newsFromOpened(deps.kvs, log, input.after));
  const posted = await postRecap(deps, log, input.commandId);
  const after = posted.ok ? posted.value : log;
  return ok({
    ...(await newsFromOpened(deps.kvs, after, input.after)),
    notPosted: posted.ok ? undefined : posted.error,
  });
}

async function closing(
  deps: Deps,
  review: Review,
  { commandId, reason, followUpOn }: Input<'review.close'>,
): Promise<CommandOf<'closeReview'>> {
  const command = { v: 1, id: commandId, type: 'closeReview', followUpOn } as const;
  if (reason === undefined) return command;
  const followUp = { ...review.followUp, on: followUpOn ?? review.followUp.on };
  const missing = missingForClosing({ ...review, followUp }).map(({ code }) => code);
  const owners: readonly Missing[] =
    missing.includes('action-without-owner') || !(await lacksOwnerInJira(deps, review))
      ? []
      : ['action-without-owner'];
  return { ...command, despite: { reason, missing: [...missing, ...owners] } };
}

/** Asked only when somebody gives a reason; a Jira that does not answer keeps nobody from closing. */
async function lacksOwnerInJira(deps: Deps, review: Review): Promise<boolean> {
  const ids = actionsOf(review).flatMap(({ creation }) =>
    creation.state === 'created' ? [creation.issueId] : [],
  );
  if (ids.length === 0) return false;
  try {
    const issues = await fetchIssues(deps.jira, ids, { fields: ['assignee', 'status'] });
    return ownerlessOf(issues.map(({ id, fields }) => ({ id, ...fields }))).length > 0;
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    deps.warn(`owners-not-read-${error.kind}`);
    return false;
  }
}
