/**
 * The changes that a review can undergo. A command is small, says what its author meant, and carries its own id, so
 * that a repeat after a lost answer is recognised. Old versions stay readable for ever: a change of shape is a new `v`.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { actionDraft, decisionContext, evidenceLink, PER_ITEM } from './review';
import {
  accountId,
  day,
  factorLabel,
  id,
  instant,
  issueKey,
  jiraId,
  line,
  lineEdit,
  moment,
  outcomeId,
  paragraph,
  seenText,
  textEdit,
} from './text';
import { entryKind, kind, role, size, stage } from './vocabulary';

const head = { v: z.literal(1), id };
const outcomeHead = { v: z.literal(1), id: outcomeId };
const labels = z.array(factorLabel).check(z.maxLength(PER_ITEM.labels));
const entryIds = z.array(id).check(z.maxLength(PER_ITEM.entryIds));
const people = z.array(accountId).check(z.maxLength(100));

const itemRef = z.object({ item: z.enum(['entry', 'factor', 'idea', 'note']), itemId: id });
const itemRefs = z.array(itemRef).check(z.minLength(1), z.maxLength(1000));

const newEntry = z.object({
  entryId: id,
  at: moment,
  text: paragraph,
  kind: entryKind,
  evidence: z.optional(evidenceLink),
});
const newFactor = z.object({
  factorId: id,
  kind: z.enum(['factor', 'practice']),
  statement: paragraph,
  role: z.optional(role),
  labels,
  entryIds,
});
const newIdea = z.object({
  ideaId: id,
  factorId: z.optional(id),
  text: paragraph,
  draft: z.optional(actionDraft),
});
const newNote = z.object({ noteId: id, text: paragraph, heading: z.optional(line) });

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

const openReview = z.object({
  ...head,
  type: z.literal('openReview'),
  issueId: jiraId,
  number: z.int(),
  title: line,
  kind,
  size,
  facilitator: accountId,
  scribe: z.optional(accountId),
  participants: people,
  eventDay: z.optional(day),
});

/** What a person may send; everything else is written by the resolver alone. */
export const clientCommand = z.discriminatedUnion('type', [
  z.object({
    ...head,
    type: z.literal('editDetails'),
    title: z.optional(lineEdit),
    kind: z.optional(kind),
    size: z.optional(size),
    facilitator: z.optional(accountId),
    scribe: z.optional(z.nullable(accountId)),
    participants: z.optional(people),
    eventDay: z.optional(z.nullable(day)),
  }),
  z.object({ ...head, type: z.literal('moveToStage'), stage }),
  z.object({
    ...head,
    type: z.literal('agreeFacts'),
    skippedBecause: z.optional(paragraph),
    /** Where to go on; absent: from facts to factors. */
    stage: z.optional(stage),
  }),
  z.object({ ...head, type: z.literal('reopenFacts') }),
  z.object({ ...head, type: z.literal('addTimelineEntry'), ...newEntry.shape }),
  z.object({
    ...head,
    type: z.literal('editTimelineEntry'),
    entryId: id,
    text: z.optional(textEdit),
    at: z.optional(moment),
    kind: z.optional(entryKind),
    evidence: z.optional(z.nullable(evidenceLink)),
    decision: z.optional(z.nullable(decisionContext)),
  }),
  z.object({ ...head, type: z.literal('addFactor'), ...newFactor.shape }),
  z.object({
    ...head,
    type: z.literal('editFactor'),
    factorId: id,
    statement: z.optional(textEdit),
    role: z.optional(z.nullable(role)),
    addLabels: z.optional(labels),
    removeLabels: z.optional(labels),
    addEntryIds: z.optional(entryIds),
    removeEntryIds: z.optional(entryIds),
  }),
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
  z.object({
    ...head,
    type: z.literal('importItems'),
    entries: z.array(newEntry).check(z.maxLength(200)),
    factors: z.array(newFactor).check(z.maxLength(100)),
    ideas: z.array(newIdea).check(z.maxLength(100)),
    notes: z.array(newNote).check(z.maxLength(200)),
  }),
  z.object({ ...head, type: z.literal('removeItems'), items: itemRefs }),
  z.object({ ...head, type: z.literal('restoreItems'), items: itemRefs }),
  z.object({
    ...head,
    type: z.literal('settleAlternative'),
    /** Absent for the title of the review. */
    target: z.optional(itemRef),
    alternativeId: id,
    choose: z.enum(['use', 'dismiss']),
    /** The text beside it, as the person saw it: one that somebody has changed since is not replaced. */
    from: z.optional(seenText),
  }),
]);

/** Written by the resolver on a person's behalf while an action is made in Jira, and to undo. */
const resolverCommand = z.discriminatedUnion('type', [
  openReview,
  z.object({
    ...head,
    type: z.literal('commitAction'),
    ideaId: id,
    draft: actionDraft,
    /** Which try this is, counted from the state in which the resolver looked for an earlier one. */
    attempt: z.optional(z.int()),
  }),
  z.object({
    ...outcomeHead,
    type: z.literal('actionCreated'),
    ideaId: id,
    issueId: jiraId,
    key: issueKey,
    linked: z.boolean(),
  }),
  z.object({
    ...outcomeHead,
    type: z.literal('actionRefused'),
    ideaId: id,
    code: z.string().check(z.maxLength(60)),
    fields: z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(500))),
  }),
  z.object({ ...outcomeHead, type: z.literal('actionUnconfirmed'), ideaId: id, linkedAtOnce: z.boolean() }),
  z.object({ ...head, type: z.literal('undo'), ofSeq: z.int(), inverse: clientCommand }),
]);

export const command = z.union([clientCommand, resolverCommand]);

export const logEntry = z.object({
  seq: z.int(),
  at: instant,
  by: accountId,
  command,
});

export type ClientCommand = DeepReadonly<z.infer<typeof clientCommand>>;
export type Command = DeepReadonly<z.infer<typeof command>>;
export type CommandOf<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;
export type LogEntry = DeepReadonly<z.infer<typeof logEntry>>;
export type ItemRef = DeepReadonly<z.infer<typeof itemRef>>;
