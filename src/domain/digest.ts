/**
 * The digest of an issue's reviews: what stands in its issue property `debrief.review` so that Jira can search it and
 * the Reviews page can be built without asking the app. It is derived from the log and never trusted for permission.
 * Searchable values stand flat at the top: a scalar or an array of scalars is what Jira's index takes.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { present, type Review } from './review';
import { accountId, day, factorLabel, instant, jiraId, line } from './text';
import { kind, stage } from './vocabulary';

export const DIGEST_KEY = 'debrief.review';

/** `closed` and `cancelled` come with closing a review; all are readable from the first version on. */
const status = z.enum(['open', 'closed', 'cancelled']);

export const reviewRow = z.object({
  number: z.int(),
  title: line,
  kind,
  status,
  stage,
  facilitator: accountId,
  openedAt: instant,
  factsAgreed: z.boolean(),
  labels: z.array(factorLabel),
  entries: z.int(),
  factors: z.int(),
  undecided: z.int(),
  /** Jira issue ids of its actions: states are read live from Jira. */
  actionIds: z.array(jiraId),
});

export const digestSchema = z.object({
  v: z.literal(1),
  status,
  stage,
  kinds: z.array(kind),
  labels: z.array(factorLabel),
  openedOn: day,
  reviews: z.array(reviewRow),
});

export type ReviewRow = DeepReadonly<z.infer<typeof reviewRow>>;
export type Digest = DeepReadonly<z.infer<typeof digestSchema>>;

export function rowOf(review: Review): ReviewRow {
  const factors = present(review.factors);
  const ideas = present(review.ideas);
  return {
    number: review.number,
    title: review.title,
    kind: review.kind,
    status: review.status,
    stage: review.stage,
    facilitator: review.facilitator,
    openedAt: review.opened.at,
    factsAgreed: review.factsAgreed !== undefined,
    labels: [...new Set(factors.flatMap((factor) => factor.labels))].sort(),
    entries: present(review.entries).length,
    factors: factors.filter((factor) => factor.kind === 'factor').length,
    undecided: ideas.filter((idea) => idea.decision.outcome === 'undecided').length,
    actionIds: ideas.flatMap((idea) => (idea.creation.state === 'created' ? [idea.creation.issueId] : [])),
  };
}

/** @param earlier rows of the issue's other reviews, oldest first */
export function digestOf(review: Review, earlier: readonly ReviewRow[]): Digest {
  const reviews = [...earlier.filter((row) => row.number !== review.number), rowOf(review)].sort(
    (a, b) => a.number - b.number,
  );
  return {
    v: 1,
    status: review.status,
    stage: review.stage,
    kinds: [...new Set(reviews.map((row) => row.kind))],
    labels: [...new Set(reviews.flatMap((row) => row.labels))].sort(),
    openedOn: review.opened.at.slice(0, 10),
    reviews,
  };
}

/** True when both say the same, whatever the order of their keys: Jira may have sorted them. */
export function sameDigest(found: unknown, expected: Digest): boolean {
  const parsed = digestSchema.safeParse(found);
  return parsed.success && JSON.stringify(parsed.data) === JSON.stringify(digestSchema.parse(expected));
}
