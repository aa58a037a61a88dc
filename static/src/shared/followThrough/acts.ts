/** What can be done about a row of Attention without leaving it, and which of it is offered first. */
import type { AttentionRow } from '../../../../src/usecases/readAttentionLists';
import type { ReviewAction } from '../../../../src/usecases/readAttentionParts';

/** On an action. */
export type ActionAct = 'assign' | 're-date' | 'verify' | 'decline';
export type Act = ActionAct | 'not-needed';

/** Whether a verdict, or the decision to leave it, would be taken: not before its review is closed. */
export const maySettle = ({ isReviewOpen }: Pick<AttentionRow, 'isReviewOpen'>): boolean => !isReviewOpen;

/** The act that answers the worst reason. @returns undefined where there is none, or nothing to be done about it yet */
export function mainAct(row: Pick<AttentionRow, 'reasons' | 'isReviewOpen'>): ActionAct | undefined {
  const [worst] = row.reasons.filter(({ code }) => code !== 'unverified' || maySettle(row));
  switch (worst?.code) {
    case undefined:
      return undefined;
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
