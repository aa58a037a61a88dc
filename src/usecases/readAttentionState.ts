/** An action as the languishing rules take it; while a part is not read, the rules that need it say nothing. */
import type { ActionState, ReviewOfAction } from '../domain/languishing/actionState';
import { blockedSince, historyOf, type Course } from '../domain/languishing/history';
import type { ReviewRow } from '../domain/digest';
import type { FieldChange } from '../jira/history';
import { readAssignable } from './readAttentionAssignable';
import type { AttentionRead, ReviewAction, SourceIssue } from './readAttentionParts';

export function readActionState(read: AttentionRead, action: ReviewAction): ActionState {
  const changes = read.histories.get(action.id);
  const course = changes && courseOf(changes, read.statuses);
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

/** What histories tell, as long as they are kept: a list is drawn up anew with every part that arrives. */
const courses = new WeakMap<Changes, { readonly statuses: Statuses; readonly course: Course }>();
type Changes = readonly FieldChange[];
type Statuses = AttentionRead['statuses'];

function courseOf(changes: Changes, statuses: Statuses): Course {
  const known = courses.get(changes);
  if (known !== undefined && known.statuses === statuses) return known.course;
  const course = historyOf(changes, (statusId) => statuses?.get(statusId));
  courses.set(changes, { statuses, course });
  return course;
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
