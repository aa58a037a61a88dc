/**
 * What a review IS: the value that folding its log gives (see applyCommand.ts). Nothing is ever taken out of it;
 * what a person removes stays with the stamp of who removed it, so that it can be put back.
 */
import * as z from 'zod/mini';
import { idea } from './idea';
import { alternatives, itemShape, stamp } from './item';
import { followUpSchema } from './outcome';
import { baselineValue, questionnaire, timeWindow } from './preparation';
import type { DeepReadonly } from './result';
import { roomSchema, thought } from './room';
import {
  accountId,
  day,
  evidenceLink,
  factorLabel,
  id,
  instant,
  jiraId,
  line,
  moment,
  optionalParagraph,
  paragraph,
} from './text';
import {
  agendaKey,
  baselineKey,
  entryKind,
  kind,
  missing,
  passageKey,
  POSTS,
  role,
  size,
  stage,
  status,
  visibility,
} from './vocabulary';

export const decisionContext = z.object({
  known: optionalParagraph,
  believed: optionalParagraph,
  alternatives: optionalParagraph,
  reasonable: optionalParagraph,
});

export const timelineEntry = z.object({
  ...itemShape,
  /** UTC instant, or a day when the time of day is unknown. */
  at: moment,
  text: paragraph,
  kind: entryKind,
  evidence: z.optional(evidenceLink),
  decision: z.optional(decisionContext),
});

/** One answer in a chain of whys below a factor. */
export const why = z.object({ id, text: paragraph, alternatives });

export const factor = z.object({
  ...itemShape,
  kind: z.enum(['factor', 'practice']),
  statement: paragraph,
  role: z.optional(role),
  labels: z.array(factorLabel),
  /** The timeline entries that show it. */
  entryIds: z.array(id),
  /** Why it stands without an entry that shows it. */
  noEvidenceBecause: z.optional(paragraph),
  /** Each the answer to "why?" about the one before it; the first asks about the statement. */
  whys: z.array(why),
});

export const note = z.object({ ...itemShape, text: paragraph, heading: z.optional(line) });

/** A text that a review has once, such as a line of its scope. Empty until somebody writes it. */
const passage = z.object({ text: optionalParagraph, alternatives });

/** `despite`: what was still missing at the checklist, and why it was closed all the same. */
const closing = z.object({
  ...stamp.shape,
  seq: z.int(),
  despite: z.optional(z.object({ reason: paragraph, missing: z.array(missing) })),
});

const postedComment = z.object({
  ...stamp.shape,
  what: z.enum(POSTS),
  /** Sequence number of the review as the comment tells it. */
  seq: z.int(),
  commentId: jiraId,
});

export const reviewSchema = z.object({
  issueId: jiraId,
  /** 1 for the first review of the issue. */
  number: z.int(),
  /** Sequence number of the last command in it. */
  seq: z.int(),
  title: line,
  titleAlternatives: alternatives,
  kind,
  size,
  status,
  stage,
  visibility,
  facilitator: accountId,
  scribe: z.optional(accountId),
  participants: z.array(accountId),
  /** The person whose part is asked for first: who leads the people involved. */
  leader: z.optional(accountId),
  eventDay: z.optional(day),
  meetingAt: z.optional(moment),
  opened: stamp,
  passages: z.partialRecord(passageKey, passage),
  window: z.optional(timeWindow),
  baseline: z.partialRecord(baselineKey, baselineValue),
  questionnaire: z.optional(questionnaire),
  room: z.optional(roomSchema),
  /** What came up and was put aside; it outlives the meeting. */
  thoughts: z.array(thought),
  /** Milliseconds that meetings spent on each part. */
  spent: z.partialRecord(agendaKey, z.number()),
  /** The closing that stands; absent while open. */
  closed: z.optional(closing),
  cancelled: z.optional(z.object({ ...stamp.shape, reason: paragraph })),
  /** One per closing: the log up to `seq` is the version that was frozen then. */
  versions: z.array(z.object({ ...stamp.shape, seq: z.int() })),
  /** Comments that the review has posted on its issue. */
  posted: z.array(postedComment),
  followUp: followUpSchema,
  factsAgreed: z.optional(z.object({ by: accountId, at: instant, skippedBecause: z.optional(paragraph) })),
  entries: z.array(timelineEntry),
  factors: z.array(factor),
  ideas: z.array(idea),
  notes: z.array(note),
});

export type TimelineEntry = DeepReadonly<z.infer<typeof timelineEntry>>;
export type Factor = DeepReadonly<z.infer<typeof factor>>;
export type Why = DeepReadonly<z.infer<typeof why>>;
export type Note = DeepReadonly<z.infer<typeof note>>;
export type Passage = DeepReadonly<z.infer<typeof passage>>;
export type Review = DeepReadonly<z.infer<typeof reviewSchema>>;

/** How many of each a review holds: far above any real one, low enough to open within the budget. */
export const ITEM_LIMITS = { entries: 1000, factors: 200, ideas: 400, notes: 1000 } as const;
/** The same for what hangs on one item. */
export const PER_ITEM = { labels: 10, entryIds: 100, alternatives: 20, whys: 10, posted: 50 } as const;

export { actionDraft } from './idea';
export type { ActionDraft, Creation, Decision, Idea } from './idea';
export { present } from './item';
export type { Alternative, Stamp } from './item';
