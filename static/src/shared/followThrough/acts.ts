/** What can be done about a row of Attention without leaving it, and which of it is offered first. */
import type { Reason } from '../../../../src/domain/languishing/reason';
import type { ReviewAction } from '../../../../src/usecases/readAttentionParts';

/** On an action. */
export type ActionAct = 'assign' | 're-date' | 'verify' | 'decline';
export type Act = ActionAct | 'not-needed';

/** The act that answers the worst reason. */
export function mainAct(reasons: readonly Reason[]): ActionAct {
  switch (reasons[0]?.code) {
    case 'no-owner':
      return 'assign';
    case 'unverified':
      return 'verify';
    default:
      return 're-date';
  }
}

/** An action by the place that it has in its review, and its own issue: what a call about it names. */
export interface Place {
  readonly reviewedIssueId: string;
  readonly number: number;
  readonly ideaId: string;
  readonly actionIssueId: string;
}

/** @returns undefined where what stands on the issue does not say: nothing can be done about it from here */
export function placeOf({ id, origin }: Pick<ReviewAction, 'id' | 'origin'>): Place | undefined {
  const ideaId = origin?.actionId.split('.')[2];
  if (origin === undefined || ideaId === undefined) return undefined;
  const { sourceIssueId: reviewedIssueId, reviewNumber: number } = origin;
  return { reviewedIssueId, number, ideaId, actionIssueId: id };
}

/** The project that an issue is in, by its key. */
export const projectKeyOf = (issueKey: string): string => issueKey.slice(0, issueKey.lastIndexOf('-'));
