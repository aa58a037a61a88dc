/**
 * The texts of a review that are edited in place, and the command that each edit becomes. A field is named by a short
 * path such as `entry/ab12cd/text`, so that a draft found after a reload still knows where it belongs.
 */
import type { ClientCommand } from '../../../../src/domain/commands';
import { fingerprint, LINE_LIMIT, TEXT_LIMIT } from '../../../../src/domain/text';
import { PASSAGES, type PassageKey } from '../../../../src/domain/vocabulary';

const DECISION_PARTS = ['known', 'believed', 'alternatives', 'reasonable'] as const;
export type DecisionPart = (typeof DECISION_PARTS)[number];

const OUTCOME_PARTS = ['changedTo', 'obstacleNote', 'evidence'] as const;
export type OutcomePart = (typeof OUTCOME_PARTS)[number];

export type TextField =
  | 'title'
  | `passage/${PassageKey}`
  | `entry/${string}/text`
  | `entry/${string}/${DecisionPart}`
  | `factor/${string}/statement`
  | `factor/${string}/why/${string}`
  | `idea/${string}/text`
  | `idea/${string}/outcome`
  | `idea/${string}/verification`
  | `outcome/${string}/${OutcomePart}`;

export interface TextChange {
  /** Fingerprint of the text that the writer saw. */
  readonly base: string;
  /** Trimmed. */
  readonly text: string;
}

/** Longest text in UTF-16 units, as `maxlength` counts. */
export function limitOf(field: TextField): number {
  return field === 'title' || field.endsWith('/outcome') ? LINE_LIMIT : TEXT_LIMIT;
}

/** Fields that may be emptied; in the others an empty text means "I changed my mind". */
function mayBeEmpty(part: string | undefined): boolean {
  const optional: readonly string[] = ['outcome', 'verification', ...DECISION_PARTS, ...OUTCOME_PARTS];
  return part !== undefined && optional.includes(part);
}

/** @returns undefined when the field is unknown, its item is gone for good, or an empty text makes no sense there */
function editCommand(field: string, { base, text }: TextChange, id: string): ClientCommand | undefined {
  const [item, itemId = '', part, whyId] = field.split('/');
  const head = { v: 1 as const, id };
  const edit = { from: base, to: text };
  if (item === 'passage') {
    const passage = PASSAGES.find((known) => known === itemId);
    return passage && { ...head, type: 'editPassage', passage, text: edit };
  }
  if (text === '' && !mayBeEmpty(part)) return undefined;
  if (item === 'title') return { ...head, type: 'editDetails', title: edit };
  if (item === 'factor' && whyId !== undefined)
    return { ...head, type: 'editWhy', factorId: itemId, whyId, text: edit };
  if (item === 'factor') return { ...head, type: 'editFactor', factorId: itemId, statement: edit };
  if (item === 'entry') return entryCommand(itemId, part, { base, text }, head);
  const value = text === '' ? null : text;
  if (item === 'outcome') {
    const found = OUTCOME_PARTS.find((known) => known === part);
    return found && { ...head, type: 'recordOutcome', ideaId: itemId, changes: { [found]: value } };
  }
  if (item !== 'idea') return undefined;
  if (part === 'outcome')
    return { ...head, type: 'draftAction', ideaId: itemId, changes: { outcome: value } };
  if (part === 'verification')
    return { ...head, type: 'draftAction', ideaId: itemId, changes: { verification: value } };
  return { ...head, type: 'editIdea', ideaId: itemId, text: edit };
}

function entryCommand(
  entryId: string,
  part: string | undefined,
  { base, text }: TextChange,
  head: { readonly v: 1; readonly id: string },
): ClientCommand | undefined {
  if (part === 'text') return { ...head, type: 'editTimelineEntry', entryId, text: { from: base, to: text } };
  const question = DECISION_PARTS.find((known) => known === part);
  if (question === undefined) return undefined;
  return { ...head, type: 'editTimelineEntry', entryId, answers: { [question]: text } };
}

/** What a draft becomes: nothing when its text is the one that the writer began with. */
export function draftCommand(
  field: string,
  { base, text }: TextChange,
  id: string,
): ClientCommand | undefined {
  const trimmed = text.trim();
  return fingerprint(trimmed) === base ? undefined : editCommand(field, { base, text: trimmed }, id);
}
