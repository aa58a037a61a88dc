/**
 * What an action is for: the issue property `debrief.action` on the action's own Jira issue. Status, owner and due date
 * are not in it; they are Jira's own fields, read live.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import type { Idea, Review } from './review';
import { factorLabel, JIRA_LABEL_PREFIX, jiraId, line, paragraph } from './text';
import { purpose, strength } from './vocabulary';

export const ACTION_KEY = 'debrief.action';

export const actionProperty = z.object({
  v: z.literal(1),
  /** `<source issue id>.<review number>.<idea id>`: the same however often creating is tried. */
  actionId: z.string().check(z.maxLength(80)),
  sourceIssueId: jiraId,
  sourceProjectId: jiraId,
  reviewNumber: z.int(),
  reviewTitle: line,
  factor: z.optional(paragraph),
  labels: z.array(factorLabel),
  verification: paragraph,
  purpose: z.optional(purpose),
  strength: z.optional(strength),
});
export type ActionProperty = DeepReadonly<z.infer<typeof actionProperty>>;

export function actionIdOf(review: Pick<Review, 'issueId' | 'number'>, ideaId: string): string {
  return `${review.issueId}.${String(review.number)}.${ideaId}`;
}

/** @param sourceProjectId Jira id of the project that the reviewed issue is in now */
export function actionPropertyOf(review: Review, idea: Idea, sourceProjectId: string): ActionProperty {
  const factor = review.factors.find((candidate) => candidate.id === idea.factorId);
  return {
    v: 1,
    actionId: actionIdOf(review, idea.id),
    sourceIssueId: review.issueId,
    sourceProjectId,
    reviewNumber: review.number,
    reviewTitle: review.title,
    factor: factor?.statement,
    labels: factor?.labels ?? [],
    verification: idea.draft.verification ?? '',
    purpose: idea.draft.purpose,
    strength: idea.draft.strength,
  };
}

/** The ordinary Jira labels of an action: one per factor label. */
export function jiraLabelsOf(property: ActionProperty): readonly string[] {
  return property.labels.map((label) => `${JIRA_LABEL_PREFIX}${label}`);
}
