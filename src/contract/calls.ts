/**
 * Every call that the browser can make to the app: name -> input, output, and the Jira permission that the caller needs
 * on the issue. The issue is never in the payload: it is the one on which Jira shows the panel, as the platform says it,
 * and the permission is checked on that very issue. Reading Jira needs no call: the browser does it as the person.
 */
import * as z from 'zod/mini';
import { actionDraft, reviewSchema } from '../domain/review';
import { reviewRow } from '../domain/digest';
import { clientCommand, logEntry } from '../domain/commands';
import { accountId, day, id, issueKey, jiraId, line } from '../domain/text';
import { kind, size } from '../domain/vocabulary';

const number = z.int().check(z.minimum(1), z.maximum(1000));
const seq = z.int().check(z.minimum(0), z.maximum(1_000_000));

/** What came into the log after the caller last looked, in order and without a gap. */
const news = z.object({
  entries: z.array(logEntry),
  /** True when more has happened than one answer carries: load the review again. */
  reload: z.boolean(),
});

const loaded = z.object({
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
  }),
  /** The issue's latest review, open or not; absent before the first. */
  review: z.optional(reviewSchema),
  /** The issue's other reviews. */
  earlier: z.array(reviewRow),
});

export const calls = {
  'app.ping': { needs: 'nothing', input: z.object({}), output: z.object({ app: z.literal('debrief') }) },
  'review.load': { needs: 'view', input: z.object({}), output: loaded },
  'review.open': {
    needs: 'edit',
    input: z.object({
      commandId: id,
      title: line,
      kind,
      size,
      facilitator: accountId,
      scribe: z.optional(accountId),
      participants: z.array(accountId).check(z.maxLength(100)),
      eventDay: z.optional(day),
    }),
    output: loaded,
  },
  'review.submit': {
    needs: 'edit',
    /** `after`: the last sequence number that the caller has seen. */
    input: z.object({ number, after: seq, command: clientCommand }),
    output: news,
  },
  'review.since': { needs: 'view', input: z.object({ number, after: seq }), output: news },
  'review.history': {
    needs: 'view',
    /** Newest first, up to 100 entries before `before` (absent: from the end). */
    input: z.object({ number, before: z.optional(seq) }),
    output: z.object({ entries: z.array(logEntry), more: z.boolean() }),
  },
  'review.undo': {
    needs: 'edit',
    /** Takes back the caller's own last change that is not undone yet, whatever others did since. */
    input: z.object({ number, after: seq, commandId: id }),
    output: news,
  },
  'action.create': {
    needs: 'edit',
    /** Makes the idea a Jira issue, once and only once; the outcome is in the log. */
    input: z.object({ number, after: seq, commandId: id, ideaId: id, draft: actionDraft }),
    output: news,
  },
} as const satisfies Record<string, Call>;

interface Call {
  readonly needs: 'nothing' | 'view' | 'edit';
  readonly input: z.ZodMiniType;
  readonly output: z.ZodMiniType;
}

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<Name extends CallName> = z.output<Calls[Name]['input']>;
export type Output<Name extends CallName> = z.output<Calls[Name]['output']>;
export type News = z.output<typeof news>;
export type Loaded = z.output<typeof loaded>;
