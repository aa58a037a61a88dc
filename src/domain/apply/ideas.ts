/** Ideas, their decisions, and the way of a decided idea into Jira. */
import type { CommandOf, LogEntry } from '../commands';
import { missingForJira } from '../actionReadiness';
import { unsettled } from '../followUp';
import { ok, refuse } from '../result';
import type { ActionDraft, Idea, Review } from '../review';
import { appendTo, changeIn, editText, stampOf, type Applied } from './items';

type NewIdea = CommandOf<'importItems'>['ideas'][number];

export const toIdea = (added: NewIdea, entry: LogEntry): Idea => ({
  id: added.ideaId,
  added: stampOf(entry),
  alternatives: [],
  factorId: added.factorId,
  followUpOf: added.followUpOf,
  text: added.text,
  decision: { outcome: 'undecided' },
  draft: added.draft ?? {},
  creation: { state: 'draft' },
});

export function addIdea(review: Review, command: CommandOf<'addIdea'>, entry: LogEntry): Applied {
  return appendTo(review, 'ideas', [toIdea(command, entry)]);
}

export function editIdea(review: Review, command: CommandOf<'editIdea'>, entry: LogEntry): Applied {
  return changeIn(review, 'ideas', command.ideaId, (current) => {
    const edited = editText(current, command.text, 'text', entry);
    return edited.ok ? ok({ ...current, ...edited.value }) : edited;
  });
}

export function decideIdea(review: Review, command: CommandOf<'decideIdea'>, entry: LogEntry): Applied {
  return changeIn(review, 'ideas', command.ideaId, (current) => {
    if (isWithJira(current)) return refuse({ code: 'ACTION_IN_JIRA' });
    const { decision } = command;
    return ok({
      ...current,
      decision: decision.outcome === 'undecided' ? decision : { ...decision, ...stampOf(entry) },
    });
  });
}

export function draftAction(review: Review, command: CommandOf<'draftAction'>): Applied {
  return changeIn(review, 'ideas', command.ideaId, (current) =>
    isWithJira(current)
      ? refuse({ code: 'ACTION_IN_JIRA' })
      : ok({ ...current, draft: withChanges(current.draft, command.changes) }),
  );
}

/**
 * Records the wish before Jira is called. A second wish while the first is under way is refused; after a refusal or a
 * lost answer a new attempt may follow, and `attempt` tells the resolver to look before it creates.
 */
export function commitAction(review: Review, command: CommandOf<'commitAction'>, entry: LogEntry): Applied {
  return changeIn(review, 'ideas', command.ideaId, (current) => {
    const { creation } = current;
    if (creation.state === 'created') return refuse({ code: 'ACTION_IN_JIRA' });
    if (creation.state === 'creating' && !isAbandoned(creation.at, entry.at))
      return refuse({ code: 'ACTION_BEING_CREATED' });
    const missing = missingForJira(command.draft);
    if (missing !== undefined) return refuse({ code: 'ACTION_INCOMPLETE', field: missing });
    const attempt = nextAttempt(creation);
    // Another try has come and gone since this one looked: whether it made the issue is not known to this one.
    if (command.attempt !== undefined && command.attempt !== attempt)
      return refuse({ code: 'ACTION_BEING_CREATED' });
    return ok({
      ...current,
      draft: command.draft,
      decision: current.decision.outcome === 'do' ? current.decision : { outcome: 'do', ...stampOf(entry) },
      creation: { state: 'creating', attempt, ...stampOf(entry) },
    });
  });
}

/** @param creation of an idea that is no issue yet */
export function nextAttempt(creation: Exclude<Idea['creation'], { readonly state: 'created' }>): number {
  return creation.state === 'draft' ? 1 : creation.attempt + 1;
}

/** Follows a wish and nothing else, so that an action always has the owner that the wish named. */
export function actionCreated(review: Review, command: CommandOf<'actionCreated'>, entry: LogEntry): Applied {
  const { issueId, key, linked } = command;
  const created = changeIn(review, 'ideas', command.ideaId, (current) =>
    current.creation.state === 'draft'
      ? refuse({ code: 'ACTION_INCOMPLETE' })
      : ok({ ...current, creation: { state: 'created', issueId, key, linked, at: entry.at } }),
  );
  return created.ok ? ok(whileAllIsSettled(created.value)) : created;
}

/** A new action leaves something to look at: a review that was finished is closed again until it is settled too. */
function whileAllIsSettled(review: Review): Review {
  return review.status === 'finished' && unsettled(review).length > 0
    ? { ...review, status: 'closed' }
    : review;
}

export function actionRefused(review: Review, command: CommandOf<'actionRefused'>, entry: LogEntry): Applied {
  return changeIn(review, 'ideas', command.ideaId, (current) => {
    if (current.creation.state === 'created') return ok(current);
    if (current.creation.state === 'draft') return refuse({ code: 'ACTION_INCOMPLETE' });
    return ok({
      ...current,
      creation: {
        state: 'refused',
        attempt: attemptOf(current),
        at: entry.at,
        code: command.code,
        fields: command.fields,
      },
    });
  });
}

export function actionUnconfirmed(
  review: Review,
  command: CommandOf<'actionUnconfirmed'>,
  entry: LogEntry,
): Applied {
  return changeIn(review, 'ideas', command.ideaId, (current) => {
    if (current.creation.state === 'created') return ok(current);
    if (current.creation.state === 'draft') return refuse({ code: 'ACTION_INCOMPLETE' });
    return ok({
      ...current,
      creation: {
        state: 'unconfirmed',
        attempt: attemptOf(current),
        at: entry.at,
        linkedAtOnce: command.linkedAtOnce,
      },
    });
  });
}

/** A resolver lives 25 s at most: a wish older than this was left behind by one that died. Milliseconds. */
export const ABANDONED_AFTER = 40_000;

function isAbandoned(since: string, at: string): boolean {
  return Date.parse(at) - Date.parse(since) > ABANDONED_AFTER;
}

function isWithJira(idea: Idea): boolean {
  return (
    idea.creation.state === 'created' ||
    idea.creation.state === 'creating' ||
    idea.creation.state === 'unconfirmed'
  );
}

function attemptOf(idea: Idea): number {
  return 'attempt' in idea.creation ? idea.creation.attempt : 1;
}

function withChanges(draft: ActionDraft, changes: CommandOf<'draftAction'>['changes']): ActionDraft {
  const set = Object.entries(changes).filter(([, value]) => value !== undefined);
  const kept = Object.entries(draft).filter(([name]) => !set.some(([changed]) => changed === name));
  return Object.fromEntries([...kept, ...set.filter(([, value]) => value !== null)]);
}

/** What was changed in Jira from here, so that the draft keeps saying what was agreed last. */
export function actionEdited(review: Review, command: CommandOf<'actionEdited'>): Applied {
  return changeIn(review, 'ideas', command.ideaId, (current) =>
    current.creation.state === 'created'
      ? ok({ ...current, draft: { ...withoutCleared(current.draft, command), ...command.draft } })
      : refuse({ code: 'ACTION_NOT_IN_JIRA' }),
  );
}

function withoutCleared(draft: ActionDraft, { changes }: CommandOf<'actionEdited'>): ActionDraft {
  const cleared = changes.flatMap(({ field, to }): readonly string[] => (to === undefined ? [field] : []));
  return Object.fromEntries(Object.entries(draft).filter(([name]) => !cleared.includes(name)));
}
