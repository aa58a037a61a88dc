/**
 * Every call that the browser can make to the app: name -> what it is about, input, output, and the Jira permission that
 * the caller needs on it. `at: 'issue'`: the issue on which Jira shows the panel, as the platform says it, never one from
 * the payload. `at: 'named'`: the issue that the payload names. `at: 'project'`: the project of the page, as the platform
 * says it. The permission is checked on that very thing. Reading Jira needs no call: the browser does it as the person.
 */
import * as z from 'zod/mini';
import { answerText, QUESTIONNAIRE_LIMITS } from '../domain/preparation';
import { actionDraft, reviewSchema } from '../domain/review';
import { clientCommand, logEntry } from '../domain/commands';
import { accountId, day, id, jiraId, line, moment, paragraph } from '../domain/text';
import { answerVisibility, kind, POSTS, size, visibility } from '../domain/vocabulary';
import { callError } from './errors';
import { followThroughCalls } from './followThrough';
import { channel, loaded } from './loaded';

const number = z.int().check(z.minimum(1), z.maximum(1000));
const seq = z.int().check(z.minimum(0), z.maximum(1_000_000));

/** What came into the log after the caller last looked, in order and without a gap. */
const news = z.object({
  entries: z.array(logEntry),
  /** True when more has happened than one answer carries: load the review again. */
  reload: z.boolean(),
});

/** A private answer, as its own writer sees it. */
const ownAnswer = z.object({ promptId: id, text: answerText, visibility: answerVisibility });

export const calls = {
  'app.ping': {
    at: 'issue',
    needs: 'nothing',
    input: z.object({}),
    output: z.object({ app: z.literal('debrief') }),
  },
  /** `number`: an earlier review; absent: the latest. */
  'review.load': {
    at: 'issue',
    needs: 'view',
    input: z.object({ number: z.optional(number) }),
    output: loaded,
  },
  'review.open': {
    at: 'issue',
    needs: 'edit',
    input: z.object({
      commandId: id,
      title: line,
      kind,
      size,
      facilitator: accountId,
      scribe: z.optional(accountId),
      participants: z.array(accountId).check(z.maxLength(100)),
      leader: z.optional(accountId),
      eventDay: z.optional(day),
      meetingAt: z.optional(moment),
      visibility: z.optional(visibility),
    }),
    output: loaded,
  },
  'review.submit': {
    at: 'issue',
    needs: 'edit',
    /** `after`: the last sequence number that the caller has seen. */
    input: z.object({ number, after: seq, command: clientCommand }),
    output: news,
  },
  'review.since': { at: 'issue', needs: 'view', input: z.object({ number, after: seq }), output: news },
  'review.history': {
    at: 'issue',
    needs: 'view',
    /** Newest first, up to 100 entries before `before` (absent: from the end). */
    input: z.object({ number, before: z.optional(seq) }),
    output: z.object({ entries: z.array(logEntry), more: z.boolean() }),
  },
  /** The review as it was once `seq` had happened: a frozen version, or one side of a comparison. */
  'review.at': {
    at: 'issue',
    needs: 'view',
    input: z.object({ number, seq }),
    output: z.object({ review: reviewSchema }),
  },
  /** A new token for the channel; the old one runs out. */
  'review.listen': {
    at: 'issue',
    needs: 'view',
    input: z.object({ number }),
    output: z.object({ channel: z.optional(channel) }),
  },
  /** Closes the review, rewrites its properties and, if wanted, posts the recap. `reason`: why although something is missing. */
  'review.close': {
    at: 'issue',
    needs: 'edit',
    input: z.object({
      number,
      after: seq,
      commandId: id,
      reason: z.optional(paragraph),
      followUpOn: z.optional(day),
      post: z.boolean(),
    }),
    /** `notPosted`: why the recap is not on the issue; the review is closed all the same. */
    output: z.object({ ...news.shape, notPosted: z.optional(callError) }),
  },
  /** Posts the pre-read or the recap as a comment, once per state of the review however often it is tried. */
  'review.post': {
    at: 'issue',
    needs: 'edit',
    input: z.object({ number, after: seq, commandId: id, what: z.enum(POSTS) }),
    output: news,
  },
  /** The caller's own answers, how many people have answered, and what is for the caller alone once revealed. */
  'answers.load': {
    at: 'issue',
    needs: 'view',
    input: z.object({ number }),
    output: z.object({
      mine: z.array(ownAnswer),
      people: z.int(),
      forYou: z.array(z.object({ promptId: id, text: answerText, by: accountId })),
    }),
  },
  /** Replaces the caller's answers; nobody else reads them before the facilitator reveals them. */
  'answers.save': {
    at: 'issue',
    needs: 'view',
    input: z.object({
      number,
      answers: z.array(ownAnswer).check(z.maxLength(QUESTIONNAIRE_LIMITS.prompts)),
    }),
    output: z.object({ people: z.int() }),
  },
  'answers.reveal': {
    at: 'issue',
    needs: 'edit',
    input: z.object({ number, after: seq, commandId: id }),
    output: news,
  },
  'review.undo': {
    at: 'issue',
    needs: 'edit',
    /** Takes back the caller's own last change that is not undone yet, whatever others did since. */
    input: z.object({ number, after: seq, commandId: id }),
    output: news,
  },
  /** Changes a created action in Jira, as the person, and records what was changed. */
  'action.edit': {
    at: 'issue',
    needs: 'edit',
    input: z.object({
      number,
      after: seq,
      commandId: id,
      ideaId: id,
      /** An action keeps one owner and one date: both can become others, neither can be taken away. */
      changes: z.object({
        outcome: z.optional(line),
        owner: z.optional(accountId),
        due: z.optional(day),
        priorityId: z.optional(jiraId),
        verification: z.optional(paragraph),
      }),
      /** What the caller saw before: what somebody else has changed since is refused with ACTION_CHANGED. */
      seen: z.optional(
        z.object({
          outcome: z.optional(line),
          owner: z.optional(z.nullable(accountId)),
          due: z.optional(z.nullable(day)),
          priorityId: z.optional(z.nullable(jiraId)),
          verification: z.optional(z.nullable(paragraph)),
        }),
      ),
      /** Why; asked for when the due date moves. */
      reason: z.optional(paragraph),
    }),
    output: news,
  },
  'action.create': {
    at: 'issue',
    needs: 'edit',
    /** Makes the idea a Jira issue, once and only once; the outcome is in the log. */
    input: z.object({ number, after: seq, commandId: id, ideaId: id, draft: actionDraft }),
    output: news,
  },
  ...followThroughCalls,
} as const satisfies Record<string, Call>;

interface Call {
  readonly at: 'issue' | 'named' | 'project';
  /** `administer`: the project. */
  readonly needs: 'nothing' | 'view' | 'edit' | 'administer';
  readonly input: z.ZodMiniType;
  readonly output: z.ZodMiniType;
}

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<Name extends CallName> = z.output<Calls[Name]['input']>;
export type Output<Name extends CallName> = z.output<Calls[Name]['output']>;
export type News = z.output<typeof news>;
/** What calls are about one issue, and what about a project. */
export type ProjectCallName = {
  [Name in CallName]: Calls[Name]['at'] extends 'project' ? Name : never;
}[CallName];
export type { Job } from './followThrough';
export type { Loaded } from './loaded';
