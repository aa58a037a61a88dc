/** Changes to timeline entries, factors, practices, notes, and to the texts beside them. */
import * as z from 'zod/mini';
import { decisionContext, PER_ITEM } from '../review';
import { evidenceLink, id, line, moment, paragraph, passageEdit, seenText, textEdit } from '../text';
import { entryKind, passageKey, role } from '../vocabulary';
import { newIdea } from './ideas';
import { entryIds, head, itemRef, itemRefs, labels } from './shared';

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
  /** Asked for when no entry shows it. */
  noEvidenceBecause: z.optional(paragraph),
});
const newNote = z.object({ noteId: id, text: paragraph, heading: z.optional(line) });

export const findingsCommands = [
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
    /** Single answers to a decision's four questions: two people who answer different ones at once both get theirs. */
    answers: z.optional(z.partial(decisionContext)),
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
    noEvidenceBecause: z.optional(z.nullable(paragraph)),
  }),
  /** The next answer in the chain, or several that were read from a document. */
  z.object({
    ...head,
    type: z.literal('addWhys'),
    factorId: id,
    whys: z.array(z.object({ whyId: id, text: paragraph })).check(z.minLength(1), z.maxLength(PER_ITEM.whys)),
    /** Where in the chain; absent: at its end. */
    index: z.optional(z.int().check(z.minimum(0), z.maximum(PER_ITEM.whys))),
  }),
  z.object({ ...head, type: z.literal('editWhy'), factorId: id, whyId: id, text: textEdit }),
  z.object({ ...head, type: z.literal('removeWhy'), factorId: id, whyId: id }),
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
  z.object({ ...head, type: z.literal('editPassage'), passage: passageKey, text: passageEdit }),
  z.object({
    ...head,
    type: z.literal('settleAlternative'),
    /** Absent for the title of the review, and for a passage or a why. */
    target: z.optional(itemRef),
    passage: z.optional(passageKey),
    /** An answer in the chain below the factor that `target` names. */
    whyId: z.optional(id),
    alternativeId: id,
    choose: z.enum(['use', 'dismiss']),
    /** The text beside it, as the person saw it: one that somebody has changed since is not replaced. */
    from: z.optional(seenText),
  }),
] as const;
