/** An idea, what the room decided about it, and its way into Jira as an action. */
import * as z from 'zod/mini';
import { itemShape } from './item';
import type { DeepReadonly } from './result';
import { accountId, day, id, instant, issueKey, jiraId, line, paragraph } from './text';
import { purpose, strength } from './vocabulary';

/** Characters of JSON that the further fields of one action may take together. */
const FIELDS_LIMIT = 8000;
/** How deep a field's value may be; Jira's own go to two, and Forge stores rows of up to 31 levels. */
const FIELD_DEPTH = 6;

/**
 * Jira's ids of fields that a create screen can ask for beyond those of the commitment. Fields that say what the action is,
 * where it goes or who reports it are not among them.
 */
const FURTHER_FIELD = /^(?:customfield_[0-9]{1,19}|components|fixVersions|versions|environment)$/;

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
      .record(z.string().check(z.regex(FURTHER_FIELD)), z.unknown())
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
  ...itemShape,
  factorId: z.optional(id),
  /** The action whose second look this idea came from. */
  followUpOf: z.optional(id),
  text: paragraph,
  decision,
  draft: actionDraft,
  creation,
});

export type ActionDraft = DeepReadonly<z.infer<typeof actionDraft>>;
export type Creation = DeepReadonly<z.infer<typeof creation>>;
export type Decision = DeepReadonly<z.infer<typeof decision>>;
export type Idea = DeepReadonly<z.infer<typeof idea>>;
