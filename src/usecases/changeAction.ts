/**
 * Changes an action in Jira as the person, and records what was changed with Jira's own values before and after.
 *
 * Jira is read first: only what differs is written, and what somebody else has changed since the person looked is
 * refused with Jira's value. Writing the same twice changes nothing, so a try whose answer was lost is simply made again.
 */
import type { Input } from '../contract/calls';
import type { CallError } from '../contract/errors';
import {
  needsReason,
  planActionEdit,
  type ActionEdit,
  type ActionValues,
  type EditedField,
} from '../domain/actionEdit';
import { ACTION_KEY, actionPropertyOf } from '../domain/actionProperty';
import { applyCommand } from '../domain/applyCommand';
import type { CommandOf } from '../domain/commands';
import { ok, refuse } from '../domain/result';
import { present, type Idea, type Review } from '../domain/review';
import { line } from '../domain/text';
import { editIssue, readIssue, writeIssueProperty } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import { markOfOwn } from '../storage/mark';
import type { OpenedLog } from '../storage/readLog';
import type { Deps, Outcome } from './deps';
import { openedReview } from './openedReview';
import { record } from './submitCommand';
import { wordsOfJira } from './wordsOfJira';

interface Asked extends Input<'action.edit'> {
  /** The issue that the person has before them, where it is not the review that names it; another one is refused. */
  readonly actionIssueId?: string;
}

/** @returns the log with the change in it, or as it was when there was nothing to change */
export async function changeAction(deps: Deps, input: Asked): Outcome<OpenedLog> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const log = opened.value;
  if (log.recent.includes(markOfOwn(input.commandId, deps.caller))) return opened;
  const idea = present(log.review.ideas).find((candidate) => candidate.id === input.ideaId);
  if (idea === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
  if (idea.creation.state !== 'created') return refuse({ code: 'ACTION_NOT_IN_JIRA' });
  const { issueId } = idea.creation;
  if ((input.actionIssueId ?? issueId) !== issueId) return refuse({ code: 'ITEM_NOT_FOUND' });
  try {
    return await change(deps, log, idea, issueId, input);
  } catch (error) {
    const refusal = error instanceof JiraError ? refusalOf(error) : undefined;
    if (refusal === undefined) throw error;
    return refuse(refusal);
  }
}

async function change(
  deps: Deps,
  log: OpenedLog,
  idea: Idea,
  issueId: string,
  input: Asked,
): Outcome<OpenedLog> {
  const now = await readNow(deps, issueId);
  const edit = planActionEdit({
    wanted: valuesIn(input.changes),
    seen: valuesIn(input.seen ?? {}),
    current: { ...now.values, verification: idea.draft.verification ?? null },
  });
  if (Object.keys(edit.conflicts).length > 0)
    return refuse({ code: 'ACTION_CHANGED', fields: inWords(edit.conflicts) });
  if (edit.changes.length === 0) return ok(log);
  if (needsReason(edit.changes) && input.reason === undefined)
    return refuse({ code: 'INVALID_INPUT', field: 'reason' });
  // What the review would refuse is not written to Jira either.
  const tried = applyCommand(log.review, {
    seq: log.review.seq + 1,
    by: deps.caller,
    at: deps.now(),
    command: commandOf(input, edit, {}),
  });
  if (!tried.ok) return tried;

  const fields = jiraFields(input, edit.write);
  if (Object.keys(fields).length > 0) await editIssue(deps.jira, issueId, fields);
  if (edit.write.includes('verification')) await writeProperty(deps, tried.value, idea.id, issueId);
  const after = edit.write.includes('priority') ? await readNow(deps, issueId) : now;
  const command = commandOf(input, edit, { ...now.names, ...after.names });
  const recorded = await record(deps, log, command, input.after);
  return recorded.ok ? ok(recorded.value.log) : recorded;
}

/** What Jira says of the action now, and the names of the priorities in it by id. */
async function readNow(
  deps: Deps,
  issueId: string,
): Promise<{ readonly values: ActionValues; readonly names: Readonly<Record<string, string>> }> {
  const { fields } = await readIssue(deps.jira, issueId, {
    fields: ['summary', 'assignee', 'duedate', 'priority'],
  });
  const summary = line.safeParse(fields?.summary);
  const { priority } = fields ?? {};
  return {
    values: {
      outcome: summary.success ? summary.data : fields?.summary,
      owner: fields?.assignee?.accountId ?? null,
      due: fields?.duedate ?? null,
      priority: priority?.id ?? null,
    },
    names: priority ? { [priority.id]: priority.name } : {},
  };
}

function valuesIn({ priorityId, ...values }: Asked['changes'] | NonNullable<Asked['seen']>): ActionValues {
  return { ...values, priority: priorityId };
}

function jiraFields({ changes }: Asked, write: readonly EditedField[]): Readonly<Record<string, unknown>> {
  const all: readonly (readonly [EditedField, string, unknown])[] = [
    ['outcome', 'summary', changes.outcome],
    ['owner', 'assignee', { accountId: changes.owner }],
    ['due', 'duedate', changes.due],
    ['priority', 'priority', { id: changes.priorityId }],
  ];
  return Object.fromEntries(
    all.flatMap(([field, name, value]) => (write.includes(field) ? [[name, value]] : [])),
  );
}

/** @param names of priorities by id, as far as they are known */
function commandOf(
  { commandId, ideaId, reason }: Asked,
  { changes }: ActionEdit,
  names: Readonly<Record<string, string>>,
): CommandOf<'actionEdited'> {
  const shown = (field: EditedField, value: string | null): string | undefined =>
    field === 'priority' ? names[value ?? ''] : (value ?? undefined);
  const set = changes.flatMap(({ field, to }): (readonly [string, string])[] =>
    to === null ? [] : [[field === 'priority' ? 'priorityId' : field, to]],
  );
  return {
    v: 1,
    id: commandId,
    type: 'actionEdited',
    ideaId,
    changes: changes.map(({ field, from, to }) => ({
      field,
      from: shown(field, from),
      to: shown(field, to),
    })),
    draft: Object.fromEntries(set),
    ...(reason === undefined ? {} : { reason }),
  };
}

async function writeProperty(deps: Deps, after: Review, ideaId: string, issueId: string): Promise<void> {
  const source = await readIssue(deps.jira, deps.issueId, { fields: ['project'] });
  const project = source.fields?.project;
  const idea = after.ideas.find((candidate) => candidate.id === ideaId);
  if (project === undefined || idea === undefined) throw new JiraError('malformed', { call: 'GET issue' });
  await writeIssueProperty(deps.jira, issueId, ACTION_KEY, actionPropertyOf(after, idea, project.id));
}

/** A record of words: an empty field is an empty text. */
function inWords(values: ActionValues): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value ?? '']));
}

/** What Jira's no means for the action; the reviewed issue is not what it is about. */
function refusalOf(error: JiraError): CallError | undefined {
  switch (error.kind) {
    case 'denied':
      return { code: 'ACTION_LOCKED', fields: { ...wordsOfJira(error) } };
    case 'not-found':
      return { code: 'ACTION_OUT_OF_SIGHT' };
    case 'refused':
      return { code: 'JIRA_REFUSED', fields: { ...wordsOfJira(error) } };
    default:
      return undefined;
  }
}
