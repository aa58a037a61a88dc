/**
 * What a review IS: the value that folding its log gives (see applyCommand.ts). Nothing is ever taken out of it;
 * what a person removes stays with the stamp of who removed it, so that it can be put back.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import {
  accountId,
  day,
  factorLabel,
  id,
  instant,
  issueKey,
  jiraId,
  line,
  moment,
  optionalParagraph,
  paragraph,
} from './text';
import { entryKind, kind, purpose, role, size, stage, strength } from './vocabulary';

const stamp = z.object({ by: accountId, at: instant });

/** A text that somebody wrote at the same moment as another one; it waits here until a person chooses. */
export const alternative = z.object({
  /** Id of the command that carried the text. */
  id,
  field: z.enum(['text', 'statement', 'outcome', 'verification', 'title']),
  text: paragraph,
  by: accountId,
  at: instant,
});
const alternatives = z.array(alternative);

/** Only web addresses: the panel turns evidence into links. */
export const evidenceLink = z.object({
  url: z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s\p{Cc}\p{Surrogate}<>"']+$/iu)),
  title: z.optional(line),
});

export const decisionContext = z.object({
  known: optionalParagraph,
  believed: optionalParagraph,
  alternatives: optionalParagraph,
  reasonable: optionalParagraph,
});

const item = { id, added: stamp, removed: z.optional(stamp), alternatives };

export const timelineEntry = z.object({
  ...item,
  /** UTC instant, or a day when the time of day is unknown. */
  at: moment,
  text: paragraph,
  kind: entryKind,
  evidence: z.optional(evidenceLink),
  decision: z.optional(decisionContext),
});

export const factor = z.object({
  ...item,
  kind: z.enum(['factor', 'practice']),
  statement: paragraph,
  role: z.optional(role),
  labels: z.array(factorLabel),
  /** The timeline entries that show it. */
  entryIds: z.array(id),
});

/** Characters of JSON that the further fields of one action may take together. */
const FIELDS_LIMIT = 8000;
/** How deep a field's value may be; Jira's own go to two, and Forge stores rows of up to 31 levels. */
const FIELD_DEPTH = 6;

/** What a person fills in before an idea can become a Jira issue. Half-filled while it is a draft. */
export const actionDraft = z.object({
  outcome: z.optional(line),
  owner: z.optional(accountId),
  due: z.optional(day),
  verification: z.optional(paragraph),
  purpose: z.optional(purpose),
  strength: z.optional(strength),
  projectId: z.optional(jiraId),
  issueTypeId: z.optional(jiraId),
  priorityId: z.optional(jiraId),
  /** Values of further fields that the target's create screen requires, by Jira field id. */
  fields: z.optional(
    z
      .record(z.string().check(z.regex(/^customfield_[0-9]{1,19}$/)), z.unknown())
      .check(
        z.refine((fields) => isShallow(fields, FIELD_DEPTH) && JSON.stringify(fields).length <= FIELDS_LIMIT),
      ),
  ),
});

/** Asked before anything walks the value: one that is nested a hundred thousand times overflows the stack. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

const creation = z.discriminatedUnion('state', [
  z.object({ state: z.literal('draft') }),
  /** The wish is recorded, Jira has been or is being called. */
  z.object({ state: z.literal('creating'), attempt: z.int(), by: accountId, at: instant }),
  z.object({ state: z.literal('created'), issueId: jiraId, key: issueKey, linked: z.boolean(), at: instant }),
  /** Jira said no: nothing was created. */
  z.object({
    state: z.literal('refused'),
    attempt: z.int(),
    at: instant,
    code: z.string(),
    fields: z.record(z.string(), z.string()),
  }),
  /** The answer was lost: Jira may or may not have created it. */
  z.object({ state: z.literal('unconfirmed'), attempt: z.int(), at: instant, linkedAtOnce: z.boolean() }),
]);

const decision = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('undecided') }),
  z.object({ outcome: z.literal('do'), by: accountId, at: instant }),
  z.object({ outcome: z.literal('park'), until: day, by: accountId, at: instant }),
  z.object({
    outcome: z.literal('decline'),
    reason: paragraph,
    decidedBy: accountId,
    by: accountId,
    at: instant,
  }),
]);

export const idea = z.object({
  ...item,
  factorId: z.optional(id),
  text: paragraph,
  decision,
  draft: actionDraft,
  creation,
});

export const note = z.object({ ...item, text: paragraph, heading: z.optional(line) });

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
  status: z.enum(['open', 'closed', 'cancelled']),
  stage,
  facilitator: accountId,
  scribe: z.optional(accountId),
  participants: z.array(accountId),
  eventDay: z.optional(day),
  opened: stamp,
  factsAgreed: z.optional(z.object({ by: accountId, at: instant, skippedBecause: z.optional(paragraph) })),
  entries: z.array(timelineEntry),
  factors: z.array(factor),
  ideas: z.array(idea),
  notes: z.array(note),
});

export type Stamp = DeepReadonly<z.infer<typeof stamp>>;
export type Alternative = DeepReadonly<z.infer<typeof alternative>>;
export type TimelineEntry = DeepReadonly<z.infer<typeof timelineEntry>>;
export type Factor = DeepReadonly<z.infer<typeof factor>>;
export type ActionDraft = DeepReadonly<z.infer<typeof actionDraft>>;
export type Creation = DeepReadonly<z.infer<typeof creation>>;
export type Decision = DeepReadonly<z.infer<typeof decision>>;
export type Idea = DeepReadonly<z.infer<typeof idea>>;
export type Note = DeepReadonly<z.infer<typeof note>>;
export type Review = DeepReadonly<z.infer<typeof reviewSchema>>;

/** How many of each a review holds: far above any real one, low enough to open within the budget. */
export const ITEM_LIMITS = { entries: 1000, factors: 200, ideas: 400, notes: 1000 } as const;
/** The same for what hangs on one item. */
export const PER_ITEM = { labels: 10, entryIds: 100, alternatives: 20 } as const;

/** The items that nobody has removed. */
export function present<T extends { readonly removed?: unknown }>(items: readonly T[]): readonly T[] {
  return items.filter((candidate) => candidate.removed === undefined);
}
