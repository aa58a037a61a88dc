/** Timeline entries, contributing factors and practices to keep: adding and editing them. */
import { needsAgreement } from '../checklist';
import type { CommandOf, LogEntry } from '../commands';
import { ok, refuse } from '../result';
import { PER_ITEM, type Factor, type Note, type Review, type TimelineEntry } from '../review';
import { appendTo, changeIn, editText, stampOf, type Applied } from './items';

type NewEntry = CommandOf<'importItems'>['entries'][number];
type NewFactor = CommandOf<'importItems'>['factors'][number];
type NewNote = CommandOf<'importItems'>['notes'][number];

export const toEntry = (added: NewEntry, entry: LogEntry): TimelineEntry => ({
  id: added.entryId,
  added: stampOf(entry),
  alternatives: [],
  at: added.at,
  text: added.text,
  kind: added.kind,
  evidence: added.evidence,
});

export const toFactor = (added: NewFactor, entry: LogEntry): Factor => ({
  id: added.factorId,
  added: stampOf(entry),
  alternatives: [],
  kind: added.kind,
  statement: added.statement,
  role: added.role,
  labels: merged([], added.labels),
  entryIds: merged([], added.entryIds),
  noEvidenceBecause: added.noEvidenceBecause,
  whys: [],
});

export const toNote = (added: NewNote, entry: LogEntry): Note => ({
  id: added.noteId,
  added: stampOf(entry),
  alternatives: [],
  text: added.text,
  heading: added.heading,
});

export function addTimelineEntry(
  review: Review,
  command: CommandOf<'addTimelineEntry'>,
  entry: LogEntry,
): Applied {
  return appendTo(review, 'entries', [toEntry(command, entry)]);
}

export function editTimelineEntry(
  review: Review,
  command: CommandOf<'editTimelineEntry'>,
  entry: LogEntry,
): Applied {
  return changeIn(review, 'entries', command.entryId, (current) => {
    const edited = editText(current, command.text, 'text', entry);
    if (!edited.ok) return edited;
    return ok({
      ...current,
      ...edited.value,
      at: command.at ?? current.at,
      kind: command.kind ?? current.kind,
      evidence: command.evidence === null ? undefined : (command.evidence ?? current.evidence),
      decision: withAnswers(
        command.decision === null ? undefined : (command.decision ?? current.decision),
        command.answers,
      ),
    });
  });
}

const UNANSWERED = { known: '', believed: '', alternatives: '', reasonable: '' } as const;

function withAnswers(
  decision: TimelineEntry['decision'],
  answers: CommandOf<'editTimelineEntry'>['answers'],
): TimelineEntry['decision'] {
  if (answers === undefined) return decision;
  const given = Object.entries(answers).filter(([, text]) => text !== undefined);
  return { ...UNANSWERED, ...decision, ...Object.fromEntries(given) };
}

export function addFactor(review: Review, command: CommandOf<'addFactor'>, entry: LogEntry): Applied {
  if (needsAgreement(review) && review.factsAgreed === undefined) return refuse({ code: 'FACTS_NOT_AGREED' });
  return appendTo(review, 'factors', [toFactor(command, entry)]);
}

export function editFactor(review: Review, command: CommandOf<'editFactor'>, entry: LogEntry): Applied {
  return changeIn(review, 'factors', command.factorId, (current) => {
    const { statement: text, alternatives } = current;
    const edited = editText({ text, alternatives }, command.statement, 'statement', entry);
    if (!edited.ok) return edited;
    const labels = merged(current.labels, command.addLabels, command.removeLabels);
    const entryIds = merged(current.entryIds, command.addEntryIds, command.removeEntryIds);
    if (labels.length > PER_ITEM.labels) return refuse({ code: 'REVIEW_FULL', field: 'labels' });
    if (entryIds.length > PER_ITEM.entryIds) return refuse({ code: 'REVIEW_FULL', field: 'entryIds' });
    return ok({
      ...current,
      statement: edited.value.text,
      alternatives: edited.value.alternatives,
      role: command.role === null ? undefined : (command.role ?? current.role),
      labels,
      entryIds,
      noEvidenceBecause:
        command.noEvidenceBecause === null
          ? undefined
          : (command.noEvidenceBecause ?? current.noEvidenceBecause),
    });
  });
}

/** Sets, not lists: two people who add different labels at once both get theirs. */
function merged(
  current: readonly string[],
  add: readonly string[] = [],
  remove: readonly string[] = [],
): readonly string[] {
  const without = current.filter((value) => !remove.includes(value));
  return [
    ...without,
    ...add.filter((value, index) => !without.includes(value) && add.indexOf(value) === index),
  ];
}
