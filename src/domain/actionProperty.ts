/**
 * What an action is for: the issue property `debrief.action` on the action's own Jira issue. Status, owner and due date
 * are not in it; they are Jira's own fields, read live.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { outcomeOf, verdictSince } from './followUp';
import { isLimited } from './membership';
import type { Idea, Review } from './review';
import { day, factorLabel, JIRA_LABEL_PREFIX, jiraId, line, paragraph } from './text';
import { kept, purpose, strength, verdict } from './vocabulary';

export const ACTION_KEY = 'debrief.action';

export const actionProperty = z.object({
  v: z.literal(1),
  /** `<source issue id>.<review number>.<idea id>`: the same however often creating is tried. */
  actionId: z.string().check(z.maxLength(80)),
  sourceIssueId: jiraId,
  sourceProjectId: jiraId,
  reviewNumber: z.int(),
  /** Absent, with factor and labels, while the review is limited to its participants. */
  reviewTitle: z.optional(line),
  factor: z.optional(paragraph),
  labels: z.array(factorLabel),
  verification: paragraph,
  purpose: z.optional(purpose),
  strength: z.optional(strength),
  /** What the second look found. */
  kept: z.optional(kept),
  verdict: z.optional(verdict),
  verdictOn: z.optional(day),
  evidence: z.optional(paragraph),
  /** The day agreed for one more look. */
  lookAgainOn: z.optional(day),
  dropped: z.optional(z.boolean()),
});
export type ActionProperty = DeepReadonly<z.infer<typeof actionProperty>>;

export function actionIdOf(review: Pick<Review, 'issueId' | 'number'>, ideaId: string): string {
  return `${review.issueId}.${String(review.number)}.${ideaId}`;
}

/** @param sourceProjectId Jira id of the project that the reviewed issue is in now */
export function actionPropertyOf(review: Review, idea: Idea, sourceProjectId: string): ActionProperty {
  const limited = isLimited(review);
  const factor = limited ? undefined : review.factors.find((candidate) => candidate.id === idea.factorId);
  return {
    v: 1,
    actionId: actionIdOf(review, idea.id),
    sourceIssueId: review.issueId,
    sourceProjectId,
    reviewNumber: review.number,
    reviewTitle: limited ? undefined : review.title,
    factor: factor?.statement,
    labels: factor?.labels ?? [],
    verification: idea.draft.verification ?? '',
    purpose: idea.draft.purpose,
    strength: idea.draft.strength,
    ...secondLookAt(review, idea),
  };
}

function secondLookAt(review: Review, idea: Idea): Partial<ActionProperty> {
  const found = outcomeOf(review, idea.id);
  if (found === undefined) return {};
  return {
    kept: found.kept,
    verdict: found.verdict,
    verdictOn: verdictSince(found)?.slice(0, 10),
    evidence: isLimited(review) ? undefined : found.evidence,
    lookAgainOn: found.next?.what === 'look-again' ? found.next.on : undefined,
    dropped: found.next?.what === 'drop' ? true : undefined,
  };
}

/** The ordinary Jira labels of an action: one per factor label. */
export function jiraLabelsOf(property: ActionProperty): readonly string[] {
  return property.labels.map((label) => `${JIRA_LABEL_PREFIX}${label}`);
}
