/** Changes to ideas, their decisions and the drafts of actions. */
import * as z from 'zod/mini';
import { actionDraft } from '../idea';
import { accountId, day, id, jiraId, line, paragraph, textEdit } from '../text';
import { head } from './shared';

export const newIdea = z.object({
  ideaId: id,
  factorId: z.optional(id),
  /** The action whose second look it came from: the only ideas that a closed review takes. */
  followUpOf: z.optional(id),
  text: paragraph,
  draft: z.optional(actionDraft),
});

/** `null` clears, absent leaves alone. */
const draftChange = z.object({
  outcome: z.optional(z.nullable(line)),
  owner: z.optional(z.nullable(accountId)),
  due: z.optional(z.nullable(day)),
  verification: z.optional(z.nullable(paragraph)),
  purpose: z.optional(z.nullable(actionDraft.shape.purpose)),
  strength: z.optional(z.nullable(actionDraft.shape.strength)),
  projectId: z.optional(z.nullable(jiraId)),
  issueTypeId: z.optional(z.nullable(jiraId)),
  priorityId: z.optional(z.nullable(jiraId)),
  fields: z.optional(z.nullable(actionDraft.shape.fields)),
});

export const ideaCommands = [
  z.object({ ...head, type: z.literal('addIdea'), ...newIdea.shape }),
  z.object({ ...head, type: z.literal('editIdea'), ideaId: id, text: textEdit }),
  z.object({
    ...head,
    type: z.literal('decideIdea'),
    ideaId: id,
    decision: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('undecided') }),
      z.object({ outcome: z.literal('do') }),
      z.object({ outcome: z.literal('park'), until: day }),
      z.object({ outcome: z.literal('decline'), reason: paragraph, decidedBy: accountId }),
    ]),
  }),
  z.object({ ...head, type: z.literal('draftAction'), ideaId: id, changes: draftChange }),
] as const;
