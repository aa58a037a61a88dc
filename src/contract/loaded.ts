/** What the browser gets when it opens a review. A file of its own: it is all of the contract that the first content needs. */
import * as z from 'zod/mini';
import { reviewRow } from '../domain/digest';
import { reviewSchema } from '../domain/review';
import { accountId, issueKey, jiraId } from '../domain/text';

/** Forge's realtime channel of a review, and the token that lets this person listen. */
export const channel = z.object({ name: z.string(), token: z.string() });

export const loaded = z.object({
  me: accountId,
  /** Server time, so that a wrong clock in the browser does not shift what people see. */
  now: z.string(),
  canEdit: z.boolean(),
  issue: z.object({
    id: jiraId,
    key: issueKey,
    summary: z.string(),
    projectId: jiraId,
    projectKey: z.string(),
    issueType: z.string(),
    labels: z.array(z.string()),
    /** Names. */
    components: z.array(z.string()),
    /** Jira's name for how the issue ended; absent while it is not resolved. */
    resolution: z.optional(z.string()),
    /** When the issue was made, as Jira writes it. */
    created: z.optional(z.string()),
  }),
  /** The review asked for, or the issue's latest, open or not; absent before the first and where it is limited. */
  review: z.optional(reviewSchema),
  /** Instead of a review that only its participants see: its state and dates. */
  limited: z.optional(reviewRow),
  /** The issue's other reviews, but for the latest one when it is not the one that was asked for. */
  earlier: z.array(reviewRow),
  /** Number of the issue's latest review; 0 before the first. */
  latest: z.int(),
  channel: z.optional(channel),
});

export type Loaded = z.output<typeof loaded>;
