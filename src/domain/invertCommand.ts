/**
 * Undo: the command that takes another one back, worked out from the review as it was just before.
 * It is written to the log like any other change, so undoing keeps history whole and works while others go on.
 */
import type { ClientCommand, Command, CommandOf, ItemRef } from './commands';
import type { Refusal } from './refusal';
import { ok, refuse, unreachable, type Result } from './result';
import { present, type Idea, type Review } from './review';
import { fingerprint, type TextEdit } from './text';

/**
 * @param before the review just before `command` was applied
 * @param now the review as it stands: an edit that somebody else has changed since is not undone
 * @param id the id that the inverse gets
 * @returns the inverse; NOTHING_TO_UNDO for what cannot be taken back (opening, what Jira did, an undo)
 */
export function invertCommand(
  before: Review,
  now: Review,
  command: Command,
  id: string,
): Result<ClientCommand, Refusal> {
  const head = { v: 1 as const, id };
  const remove = (items: readonly ItemRef[]): Result<ClientCommand, Refusal> =>
    ok({ ...head, type: 'removeItems', items });
  switch (command.type) {
    case 'addTimelineEntry':
      return remove([{ item: 'entry', itemId: command.entryId }]);
    case 'addFactor':
      return remove([{ item: 'factor', itemId: command.factorId }]);
    case 'addIdea':
      return remove([{ item: 'idea', itemId: command.ideaId }]);
    case 'importItems':
      return remove(importedRefs(command));
    case 'removeItems':
      return ok({ ...head, type: 'restoreItems', items: command.items });
    case 'restoreItems':
      return remove(command.items);
    case 'moveToStage':
      return ok({ ...head, type: 'moveToStage', stage: before.stage });
    case 'agreeFacts':
      return ok({ ...head, type: 'reopenFacts' });
    case 'reopenFacts':
      return ok({ ...head, type: 'agreeFacts', skippedBecause: before.factsAgreed?.skippedBecause });
    case 'editDetails':
      return invertDetails(before, now, command, head);
    case 'editTimelineEntry':
      return invertEntryEdit(before, now, command, head);
    case 'editFactor':
      return invertFactorEdit(before, now, command, head);
    case 'editIdea':
    case 'decideIdea':
    case 'draftAction':
      return invertIdeaChange(before, now, command, head);
    case 'openReview':
    case 'settleAlternative':
    case 'commitAction':
    case 'actionCreated':
    case 'actionRefused':
    case 'actionUnconfirmed':
    case 'undo':
      return refuse({ code: 'NOTHING_TO_UNDO' });
    default:
      return unreachable(command);
  }
}

interface Head {
  readonly v: 1;
  readonly id: string;
}
type Inverse = Result<ClientCommand, Refusal>;

function importedRefs(command: CommandOf<'importItems'>): readonly ItemRef[] {
  return [
    ...command.entries.map((added) => ({ item: 'entry' as const, itemId: added.entryId })),
    ...command.factors.map((added) => ({ item: 'factor' as const, itemId: added.factorId })),
    ...command.ideas.map((added) => ({ item: 'idea' as const, itemId: added.ideaId })),
    ...command.notes.map((added) => ({ item: 'note' as const, itemId: added.noteId })),
  ];
}

/** The way back for one text, or a refusal when somebody else has written over it since. */
function backTo(
  old: string,
  current: string,
  edit: TextEdit | undefined,
): Result<TextEdit | undefined, Refusal> {
  if (edit === undefined) return ok(undefined);
  return current === edit.to
    ? ok({ from: fingerprint(current), to: old })
    : refuse({ code: 'UNDO_OVERTAKEN' });
}

function invertDetails(before: Review, now: Review, command: CommandOf<'editDetails'>, head: Head): Inverse {
  const title = backTo(before.title, now.title, command.title);
  if (!title.ok) return title;
  return ok({
    ...head,
    type: 'editDetails',
    title: title.value,
    kind: command.kind && before.kind,
    size: command.size && before.size,
    facilitator: command.facilitator && before.facilitator,
    scribe: command.scribe === undefined ? undefined : (before.scribe ?? null),
    participants: command.participants && before.participants,
    eventDay: command.eventDay === undefined ? undefined : (before.eventDay ?? null),
  });
}

function invertEntryEdit(
  before: Review,
  now: Review,
  command: CommandOf<'editTimelineEntry'>,
  head: Head,
): Inverse {
  const old = before.entries.find((entry) => entry.id === command.entryId);
  const current = present(now.entries).find((entry) => entry.id === command.entryId);
  if (old === undefined || current === undefined) return refuse({ code: 'UNDO_OVERTAKEN' });
  const text = backTo(old.text, current.text, command.text);
  if (!text.ok) return text;
  return ok({
    ...head,
    type: 'editTimelineEntry',
    entryId: old.id,
    text: text.value,
    at: command.at && old.at,
    kind: command.kind && old.kind,
    evidence: command.evidence === undefined ? undefined : (old.evidence ?? null),
    decision: command.decision === undefined ? undefined : (old.decision ?? null),
  });
}

function invertFactorEdit(
  before: Review,
  now: Review,
  command: CommandOf<'editFactor'>,
  head: Head,
): Inverse {
  const old = before.factors.find((factor) => factor.id === command.factorId);
  const current = present(now.factors).find((factor) => factor.id === command.factorId);
  if (old === undefined || current === undefined) return refuse({ code: 'UNDO_OVERTAKEN' });
  const statement = backTo(old.statement, current.statement, command.statement);
  if (!statement.ok) return statement;
  return ok({
    ...head,
    type: 'editFactor',
    factorId: old.id,
    statement: statement.value,
    role: command.role === undefined ? undefined : (old.role ?? null),
    addLabels: command.removeLabels?.filter((label) => old.labels.includes(label)),
    removeLabels: command.addLabels?.filter((label) => !old.labels.includes(label)),
    addEntryIds: command.removeEntryIds?.filter((entryId) => old.entryIds.includes(entryId)),
    removeEntryIds: command.addEntryIds?.filter((entryId) => !old.entryIds.includes(entryId)),
  });
}

function invertIdeaChange(
  before: Review,
  now: Review,
  command: CommandOf<'editIdea' | 'decideIdea' | 'draftAction'>,
  head: Head,
): Inverse {
  const old = before.ideas.find((idea) => idea.id === command.ideaId);
  const current = present(now.ideas).find((idea) => idea.id === command.ideaId);
  if (old === undefined || current === undefined) return refuse({ code: 'UNDO_OVERTAKEN' });
  switch (command.type) {
    case 'editIdea': {
      const text = backTo(old.text, current.text, command.text);
      if (!text.ok) return text;
      return text.value === undefined
        ? refuse({ code: 'NOTHING_TO_UNDO' })
        : ok({ ...head, type: 'editIdea', ideaId: old.id, text: text.value });
    }
    case 'decideIdea':
      return ok({ ...head, type: 'decideIdea', ideaId: old.id, decision: withoutStamp(old.decision) });
    case 'draftAction': {
      const changes = Object.fromEntries(
        Object.keys(command.changes).map((field) => [field, valueOf(old.draft, field) ?? null]),
      );
      return ok({ ...head, type: 'draftAction', ideaId: old.id, changes });
    }
  }
}

function valueOf(draft: Idea['draft'], field: string): unknown {
  return new Map<string, unknown>(Object.entries(draft)).get(field);
}

function withoutStamp(decision: Idea['decision']): CommandOf<'decideIdea'>['decision'] {
  switch (decision.outcome) {
    case 'undecided':
    case 'do':
      return { outcome: decision.outcome };
    case 'park':
      return { outcome: 'park', until: decision.until };
    case 'decline':
      return { outcome: 'decline', reason: decision.reason, decidedBy: decision.decidedBy };
  }
}
