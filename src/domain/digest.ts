/**
 * The digest of an issue's reviews: what stands in its issue property `debrief.review` so that Jira can search it and
 * the Reviews page can be built without asking the app. It is derived from the log and never trusted for permission.
 * Searchable values stand flat at the top: a scalar or an array of scalars is what Jira's index takes.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { nextLook, unsettled } from './followUp';
import { isLimited } from './membership';
import { present, type Review } from './review';
import { accountId, day, factorLabel, instant, jiraId, line } from './text';
import { kind, stage, status } from './vocabulary';

export const DIGEST_KEY = 'debrief.review';

/** Labels named per review, and over all reviews of the issue; the most used ones where there are more. */
const MOST_LABELS = { row: 40, digest: 100 } as const;

const count = z.int().check(z.minimum(0), z.maximum(10_000));

export const reviewRow = z.object({
  number: z.int().check(z.minimum(1)),
  /** Absent, as kind and facilitator, while the review is limited to its participants: then only state and dates stand here. */
  title: z.optional(line),
  kind: z.optional(kind),
  status,
  stage,
  facilitator: z.optional(accountId),
  openedAt: instant,
  meetingOn: z.optional(day),
  closedOn: z.optional(day),
  /** The day of the next second look. */
  followUpOn: z.optional(day),
  /** Actions without a verdict or a reason yet, once closed. */
  unsettled: z.optional(count),
  /** Days on which parked ideas come back. */
  parkedUntil: z.optional(z.array(day)),
  /** What was put aside for the next review. */
  topics: z.optional(z.array(line)),
  factsAgreed: z.boolean(),
  /** Of its contributing factors. */
  labels: z.array(factorLabel).check(z.maxLength(MOST_LABELS.row)),
  /** Labels of its practices to keep. */
  practices: z.optional(z.array(factorLabel).check(z.maxLength(MOST_LABELS.row))),
  entries: count,
  factors: count,
  undecided: count,
  /** Jira issue ids of its actions: states are read live from Jira. */
  actionIds: z.array(jiraId),
});

export const digestSchema = z.object({
  v: z.literal(1),
  status,
  stage,
  kinds: z.array(kind),
  labels: z.array(factorLabel).check(z.maxLength(MOST_LABELS.digest)),
  practices: z.optional(z.array(factorLabel).check(z.maxLength(MOST_LABELS.digest))),
  openedOn: day,
  closedOn: z.optional(day),
  /** The earliest second look that is still ahead or due, of any review of the issue. */
  followUpOn: z.optional(day),
  /** One row per review: a number that stands twice was not written by Debrief. */
  reviews: z
    .array(reviewRow)
    .check(z.refine((rows) => new Set(rows.map((row) => row.number)).size === rows.length)),
});

export type ReviewRow = DeepReadonly<z.infer<typeof reviewRow>>;
export type Digest = DeepReadonly<z.infer<typeof digestSchema>>;

/** Jira takes 32,768 characters; what is left is for its own way of writing them. */
export const DIGEST_LIMIT = 30_000;

export function rowOf(review: Review): ReviewRow {
  const state = {
    number: review.number,
    status: review.status,
    stage: review.stage,
    openedAt: review.opened.at,
    meetingOn: review.meetingAt?.slice(0, 10),
    closedOn: review.closed?.at.slice(0, 10),
    followUpOn: review.status === 'cancelled' ? undefined : nextLook(review),
    factsAgreed: review.factsAgreed !== undefined,
  };
  if (isLimited(review)) {
    // The day alone: the moment is part of the name of the channel on which participants say that they are here.
    const openedAt = `${review.opened.at.slice(0, 10)}T00:00:00.000Z`;
    return { ...state, openedAt, labels: [], entries: 0, factors: 0, undecided: 0, actionIds: [] };
  }
  const factors = present(review.factors).filter((factor) => factor.kind === 'factor');
  const practices = present(review.factors).filter((factor) => factor.kind === 'practice');
  const ideas = present(review.ideas);
  return {
    ...state,
    title: review.title,
    kind: review.kind,
    facilitator: review.facilitator,
    unsettled: review.closed === undefined ? undefined : unsettled(review).length,
    parkedUntil: parkedDays(review),
    topics: topicsOf(review),
    labels: mostUsed(
      factors.flatMap((factor) => factor.labels),
      MOST_LABELS.row,
    ),
    practices: orAbsent(
      mostUsed(
        practices.flatMap((practice) => practice.labels),
        MOST_LABELS.row,
      ),
    ),
    entries: present(review.entries).length,
    factors: factors.length,
    undecided: ideas.filter((idea) => idea.decision.outcome === 'undecided').length,
    actionIds: ideas.flatMap((idea) => (idea.creation.state === 'created' ? [idea.creation.issueId] : [])),
  };
}

/**
 * @param earlier rows of the issue's other reviews, oldest first
 * @returns the digest; where it would not fit into a property the rows of the oldest reviews give way
 */
export function digestOf(review: Review, earlier: readonly ReviewRow[]): Digest {
  const rows = [...earlier.filter((row) => row.number !== review.number), rowOf(review)].sort(
    (a, b) => a.number - b.number,
  );
  const reviews = newestThatFit(rows);
  return {
    v: 1,
    status: review.status,
    stage: review.stage,
    kinds: [...new Set(reviews.flatMap((row) => row.kind ?? []))],
    labels: mostUsed(
      reviews.flatMap((row) => row.labels),
      MOST_LABELS.digest,
    ),
    practices: orAbsent(
      mostUsed(
        reviews.flatMap((row) => row.practices ?? []),
        MOST_LABELS.digest,
      ),
    ),
    openedOn: review.opened.at.slice(0, 10),
    closedOn: review.closed?.at.slice(0, 10),
    followUpOn: reviews.flatMap((row) => row.followUpOn ?? []).sort()[0],
    reviews,
  };
}

/** Days and topics named per review: what comes next, not an archive. */
const MOST_AHEAD = { parked: 20, topics: 5 } as const;

function parkedDays(review: Review): readonly string[] | undefined {
  const days = present(review.ideas).flatMap(({ decision }) =>
    decision.outcome === 'park' ? [decision.until] : [],
  );
  return days.length === 0 ? undefined : [...new Set(days)].sort().slice(0, MOST_AHEAD.parked);
}

function topicsOf(review: Review): readonly string[] | undefined {
  const topics = review.thoughts.filter((thought) => thought.became === 'next-review');
  return topics.length === 0 ? undefined : topics.slice(-MOST_AHEAD.topics).map((thought) => thought.text);
}

const orAbsent = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items;

/** Characters for all rows: the searchable values beside them take 14,000 at most. */
const ROWS_LIMIT = DIGEST_LIMIT - 14_000;

/** The last row always stands. */
function newestThatFit(rows: readonly ReviewRow[]): readonly ReviewRow[] {
  let size = 0;
  const firstTooMany = rows.findLastIndex((row, index) => {
    size += JSON.stringify(row).length;
    return size > ROWS_LIMIT && index < rows.length - 1;
  });
  return rows.slice(firstTooMany + 1);
}

/** Each once, in alphabetical order. */
function mostUsed(labels: readonly string[], most: number): readonly string[] {
  const uses = new Map<string, number>();
  for (const label of labels) uses.set(label, (uses.get(label) ?? 0) + 1);
  const ranked = [...uses].sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1));
  return ranked
    .slice(0, most)
    .map(([label]) => label)
    .sort();
}

/** True when both say the same, whatever the order of their keys: Jira may have sorted them. */
export function sameDigest(found: unknown, expected: Digest): boolean {
  const [one, other] = [digestSchema.safeParse(found), digestSchema.safeParse(expected)];
  return one.success && other.success && JSON.stringify(one.data) === JSON.stringify(other.data);
}

/**
 * Whether a change is worth writing the digest at once. Counts alone are not: they change with every entry, and Jira
 * takes only so many writes to one issue (20 in 2 s, 100 in 30 s). They are put right when the review is next loaded.
 */
export function isWorthWriting(before: Digest, after: Digest): boolean {
  return JSON.stringify(withoutCounts(before)) !== JSON.stringify(withoutCounts(after));
}

function withoutCounts(digest: Digest): Digest {
  return {
    ...digest,
    reviews: digest.reviews.map((row) => ({ ...row, entries: 0, factors: 0, undecided: 0 })),
  };
}
