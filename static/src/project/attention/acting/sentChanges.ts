/**
 * What a person has just changed, laid over what was read before: Jira's search lags behind by seconds, and nobody
 * should have to read a page again to see what they did. A reading that began a while after the change speaks for itself.
 */
import type { FieldChange } from '../../../../../src/jira/history';
import type { AttentionRead, EventIssue, ReviewAction } from '../../../../../src/usecases/readAttentionParts';
import type { SentChange } from '../../../shared/followThrough/sentChange';

export interface Sent extends SentChange {
  /** Milliseconds since 1970: when the answer came. */
  readonly at: number;
}

/** Milliseconds that the search index may take. */
const SETTLING = 60_000;

/** @param readAt milliseconds since 1970: when the reading began */
export function withSent(
  read: AttentionRead,
  sent: ReadonlyMap<string, Sent>,
  readAt: number,
): AttentionRead {
  const still = [...sent].filter(([, { at }]) => readAt < at + SETTLING);
  return still.reduce((changed, [issueId, change]) => changedBy(changed, issueId, change), read);
}

function changedBy(read: AttentionRead, issueId: string, sent: Sent): AttentionRead {
  const open = read.actions.get(issueId);
  const done = read.done.get(issueId);
  const event = read.events.get(issueId);
  return {
    ...read,
    ...(open && { actions: with1(read.actions, issueId, actionAfter(open, sent)) }),
    ...(done && { done: with1(read.done, issueId, actionAfter(done, sent)) }),
    ...(event && { events: with1(read.events, issueId, eventAfter(event, sent)) }),
    ...(open && { histories: historiesAfter(read, open, sent), owners: ownersAfter(read, open, sent) }),
  };
}

function actionAfter(action: ReviewAction, { owner, due, verdict, declined }: Sent): ReviewAction {
  const { origin } = action;
  return {
    ...action,
    owner: owner ?? action.owner,
    due: due ?? action.due,
    origin: origin && {
      ...origin,
      verdict: verdict ?? origin.verdict,
      dropped: declined ?? origin.dropped,
    },
  };
}

const eventAfter = (event: EventIssue, { notNeeded }: Sent): EventIssue => ({
  ...event,
  notNeeded: notNeeded ?? event.notNeeded,
});

/** A date that has moved counts as moved at once. */
function historiesAfter({ histories }: AttentionRead, action: ReviewAction, { due, at }: Sent) {
  const known = histories.get(action.id);
  if (known === undefined || due === undefined || due === action.due) return histories;
  const move: FieldChange = {
    id: `sent-${String(at)}`,
    at: new Date(at).toISOString(),
    field: 'duedate',
    from: action.due ?? null,
    to: due,
    fromText: null,
    toText: null,
  };
  return with1(histories, action.id, [...known, move]);
}

/** Jira has just taken this owner, so it can be given work there. */
function ownersAfter({ owners }: AttentionRead, { projectId }: ReviewAction, { owner }: Sent) {
  if (owner === undefined || projectId === undefined) return owners;
  return with1(owners, `${projectId}/${owner.accountId}`, true);
}

function with1<Value>(all: ReadonlyMap<string, Value>, id: string, value: Value): ReadonlyMap<string, Value> {
  return new Map(all).set(id, value);
}
