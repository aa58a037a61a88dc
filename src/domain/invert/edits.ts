/**
 * The way back from an edit. It sets what stood there before, and is refused when somebody has changed the same thing
 * since: taking one's own change back must not take theirs too.
 */
import type { ClientCommand, CommandOf } from '../commands';
import type { Refusal } from '../refusal';
import { ok, refuse, type Result } from '../result';
import { present, type Idea, type Review } from '../review';
import { fingerprint, type TextEdit } from '../text';

export interface Head {
  readonly v: 1;
  readonly id: string;
}
export type Inverse = Result<ClientCommand, Refusal>;

export const OVERTAKEN = refuse({ code: 'UNDO_OVERTAKEN' } as const);

export function invertDetails(
  before: Review,
  now: Review,
  command: CommandOf<'editDetails'>,
  head: Head,
): Inverse {
  const fields = [
    'kind',
    'size',
    'facilitator',
    'scribe',
    'leader',
    'participants',
    'eventDay',
    'meetingAt',
    'visibility',
    'window',
  ] as const;
  if (!fields.every((field) => stands(command[field], now[field]))) return OVERTAKEN;
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
    leader: command.leader === undefined ? undefined : (before.leader ?? null),
    participants: command.participants && before.participants,
    meetingAt: command.meetingAt === undefined ? undefined : (before.meetingAt ?? null),
    visibility: command.visibility && before.visibility,
    window: command.window === undefined ? undefined : (before.window ?? null),
    eventDay: command.eventDay === undefined ? undefined : (before.eventDay ?? null),
  });
}

export function invertEntryEdit(
  before: Review,
  now: Review,
  command: CommandOf<'editTimelineEntry'>,
  head: Head,
): Inverse {
  const old = before.entries.find((entry) => entry.id === command.entryId);
  const current = present(now.entries).find((entry) => entry.id === command.entryId);
  if (old === undefined || current === undefined) return OVERTAKEN;
  const fields = ['at', 'kind', 'evidence', 'decision'] as const;
  if (!fields.every((field) => stands(command[field], current[field]))) return OVERTAKEN;
  const answered = Object.entries(command.answers ?? {});
  if (!answered.every(([part, words]) => stands(words, valueOf(current.decision ?? {}, part))))
    return OVERTAKEN;
  const answers = Object.fromEntries(
    answered.map(([part]) => [part, valueOf(old.decision ?? {}, part) ?? '']),
  );
  const text = backTo(old.text, current.text, command.text);
  if (!text.ok) return text;
  return ok({
    ...head,
    type: 'editTimelineEntry',
    entryId: old.id,
    answers: command.answers && answers,
    text: text.value,
    at: command.at && old.at,
    kind: command.kind && old.kind,
    evidence: command.evidence === undefined ? undefined : (old.evidence ?? null),
    decision: command.decision === undefined ? undefined : (old.decision ?? null),
  });
}

/** Labels and evidence are sets: what others added or took away since stays. */
export function invertFactorEdit(
  before: Review,
  now: Review,
  command: CommandOf<'editFactor'>,
  head: Head,
): Inverse {
  const old = before.factors.find((factor) => factor.id === command.factorId);
  const current = present(now.factors).find((factor) => factor.id === command.factorId);
  if (old === undefined || current === undefined || !stands(command.role, current.role)) return OVERTAKEN;
  if (!stands(command.noEvidenceBecause, current.noEvidenceBecause)) return OVERTAKEN;
  const statement = backTo(old.statement, current.statement, command.statement);
  if (!statement.ok) return statement;
  return ok({
    ...head,
    type: 'editFactor',
    factorId: old.id,
    statement: statement.value,
    role: command.role === undefined ? undefined : (old.role ?? null),
    noEvidenceBecause: command.noEvidenceBecause === undefined ? undefined : (old.noEvidenceBecause ?? null),
    addLabels: command.removeLabels?.filter((label) => old.labels.includes(label)),
    removeLabels: command.addLabels?.filter((label) => !old.labels.includes(label)),
    addEntryIds: command.removeEntryIds?.filter((entryId) => old.entryIds.includes(entryId)),
    removeEntryIds: command.addEntryIds?.filter((entryId) => !old.entryIds.includes(entryId)),
  });
}

export function invertIdeaChange(
  before: Review,
  now: Review,
  command: CommandOf<'editIdea' | 'decideIdea' | 'draftAction'>,
  head: Head,
): Inverse {
  const old = before.ideas.find((idea) => idea.id === command.ideaId);
  const current = present(now.ideas).find((idea) => idea.id === command.ideaId);
  if (old === undefined || current === undefined) return OVERTAKEN;
  switch (command.type) {
    case 'editIdea': {
      const text = backTo(old.text, current.text, command.text);
      if (!text.ok) return text;
      return text.value === undefined
        ? refuse({ code: 'NOTHING_TO_UNDO' })
        : ok({ ...head, type: 'editIdea', ideaId: old.id, text: text.value });
    }
    case 'decideIdea':
      return stands(command.decision, withoutStamp(current.decision))
        ? ok({ ...head, type: 'decideIdea', ideaId: old.id, decision: withoutStamp(old.decision) })
        : OVERTAKEN;
    case 'draftAction': {
      const set = Object.entries(command.changes);
      if (!set.every(([field, value]) => stands(value, valueOf(current.draft, field)))) return OVERTAKEN;
      const changes = Object.fromEntries(set.map(([field]) => [field, valueOf(old.draft, field) ?? null]));
      return ok({ ...head, type: 'draftAction', ideaId: old.id, changes });
    }
  }
}

/** True when what a command set is what stands there now, or when it left the field alone. */
export function stands(set: unknown, current: unknown): boolean {
  return set === undefined || JSON.stringify(set) === JSON.stringify(current ?? null);
}

/** The way back for one text, or a refusal when somebody else has written over it since. */
export function backTo(
  old: string,
  current: string,
  edit: TextEdit | undefined,
): Result<TextEdit | undefined, Refusal> {
  if (edit === undefined) return ok(undefined);
  return current === edit.to ? ok({ from: fingerprint(current), to: old }) : OVERTAKEN;
}

function valueOf(of: object, field: string): unknown {
  return new Map<string, unknown>(Object.entries(of)).get(field);
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
