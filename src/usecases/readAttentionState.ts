/** An action as the languishing rules take it; while a part is not read, the rules that need it say nothing. */
import type { ActionState, ReviewOfAction } from '../domain/languishing/actionState';
import { blockedSince, historyOf } from '../domain/languishing/history';
import type { ReviewRow } from '../domain/digest';
import { readAssignable } from './readAttentionAssignable';
import type { AttentionRead, ReviewAction, SourceIssue } from './readAttentionParts';

export function readActionState(read: AttentionRead, action: ReviewAction): ActionState {
  const changes = read.histories.get(action.id);
  const course = changes && historyOf(changes, (statusId) => read.statuses?.get(statusId));
  const { owner, blockers } = action;
  return {
    statusCategory: action.statusCategory,
    due: action.due,
    created: action.created,
    owner: owner && { active: owner.active, assignable: readAssignable(read, action) },
    statusSince: course && (course.statusSince ?? action.created),
    history: course,
    // Since when it is blocked is in its history: until that is read, the link could be of today.
    blockers:
      changes &&
      blockers.map(({ key, statusCategory, words }) => ({
        key,
        statusCategory,
        since: blockedSince(changes, key, words),
      })),
    review: reviewOfAction(read, action),
  };
}

/** The reviewed issue that an action came from; undefined: unknown, not read yet, or out of the person's sight. */
export function readSource(read: AttentionRead, { origin }: ReviewAction): SourceIssue | undefined {
  return origin && read.sources.get(origin.sourceIssueId);
}

/** The row of the review that an action came from; undefined where the person cannot know it. */
export function readReviewRow(read: AttentionRead, action: ReviewAction): ReviewRow | undefined {
  return readSource(read, action)?.reviews?.find(({ number }) => number === action.origin?.reviewNumber);
}

/**
 * Whether its origin contradicts Jira: it names an issue that the person sees and that no link leads to. Anybody who may
 * edit the action can have written that, so nothing is to be done to that issue's review in its name.
 */
export function isOriginInDoubt(read: AttentionRead, action: ReviewAction): boolean {
  return readSource(read, action) !== undefined && !action.linked;
}

function reviewOfAction(read: AttentionRead, action: ReviewAction): ReviewOfAction | undefined {
  const { origin } = action;
  return (
    origin && {
      followUpOn: readReviewRow(read, action)?.followUpOn,
      verified: origin.verdict !== undefined,
      dropped: origin.dropped === true,
    }
  );
}
