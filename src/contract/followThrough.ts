/**
 * The calls about what follows a meeting, made from a project's page, a widget or the box on an issue. Those about one
 * review name its issue, `reviewedIssueId`, and the permission is checked on that very issue; those about a project are
 * about the one that the platform names.
 */
import * as z from 'zod/mini';
import { accountId, day, factorLabel, id, instant, jiraId, paragraph } from '../domain/text';
import { verdict } from '../domain/vocabulary';

const number = z.int().check(z.minimum(1), z.maximum(1000));
const nothing = z.object({});

/**
 * One action of a review, by its place there and by the issue that the person has before them. Where an issue says that it
 * is an action, anybody who may edit it can have written that: what is another issue to the review is refused.
 */
const action = {
  reviewedIssueId: jiraId,
  number,
  ideaId: id,
  actionIssueId: jiraId,
  commandId: id,
} as const;

const labels = z.array(factorLabel).check(z.minLength(1), z.maxLength(20));

const jobKind = z.enum(['relabel', 'undo', 'rebuild']);

/** A long job as the person who started it sees it. Counts are of issues that this person may see and change. */
export const job = z.object({
  jobId: id,
  kind: jobKind,
  from: z.array(factorLabel),
  to: z.optional(factorLabel),
  startedAt: instant,
  total: z.int(),
  done: z.int(),
  /** Issues that could not be changed. */
  failed: z.int(),
  /** `stalled`: nothing has happened for a while; it can be resumed. */
  state: z.enum(['running', 'stalled', 'finished']),
  /** True once another job has taken it back. */
  undone: z.boolean(),
});
export type Job = z.infer<typeof job>;

export const followThroughCalls = {
  /** Owner or due date of an action, in Jira and in its review; `reason` is asked for when the date moves. */
  'followThrough.edit': {
    at: 'named',
    needs: 'edit',
    input: z.object({
      ...action,
      changes: z.object({ owner: z.optional(accountId), due: z.optional(day) }),
      seen: z.optional(
        z.object({ owner: z.optional(z.nullable(accountId)), due: z.optional(z.nullable(day)) }),
      ),
      reason: z.optional(paragraph),
    }),
    output: nothing,
  },
  /** Whether an action worked, with what shows it. */
  'followThrough.verify': {
    at: 'named',
    needs: 'edit',
    input: z.object({ ...action, verdict, evidence: z.optional(paragraph) }),
    output: nothing,
  },
  /** The team leaves an action, and says why. */
  'followThrough.decline': {
    at: 'named',
    needs: 'edit',
    input: z.object({ ...action, reason: paragraph }),
    output: nothing,
  },
  /** No review is needed for an event, with the reason; `null` takes that back. */
  'owed.decide': {
    at: 'named',
    needs: 'edit',
    input: z.object({ reviewedIssueId: jiraId, reason: z.nullable(paragraph) }),
    output: nothing,
  },
  /** Gives every review and action that the caller may change another label in place of these: merging and renaming. */
  'labels.relabel': {
    at: 'project',
    needs: 'administer',
    input: z.object({ jobId: id, from: labels, to: factorLabel }),
    output: job,
  },
  /** Takes a relabelling back, but for what people have changed since. */
  'labels.undo': {
    at: 'project',
    needs: 'administer',
    input: z.object({ jobId: id, ofJobId: id }),
    output: job,
  },
  /** Writes the searchable properties of the project's reviews and actions anew. */
  'index.rebuild': { at: 'project', needs: 'administer', input: z.object({ jobId: id }), output: job },
  /** The caller's own long jobs in this project, newest first. `others`: somebody else's is running. */
  'jobs.load': {
    at: 'project',
    needs: 'view',
    input: nothing,
    output: z.object({ jobs: z.array(job), others: z.boolean() }),
  },
  /** Hands a stalled job on again. */
  'jobs.resume': { at: 'project', needs: 'administer', input: z.object({ jobId: id }), output: job },
  /** Whether the caller wants reminders at all, in any project. */
  'reminders.load': {
    at: 'project',
    needs: 'view',
    input: nothing,
    output: z.object({ wanted: z.boolean() }),
  },
  'reminders.save': {
    at: 'project',
    needs: 'view',
    input: z.object({ wanted: z.boolean() }),
    output: z.object({ wanted: z.boolean() }),
  },
} as const;
