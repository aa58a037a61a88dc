/** What becomes of an action in a Jira that answers to order. */
import type { Answer } from '../../src/contract/answer';
import type { Input } from '../../src/contract/calls';
import { missingForJira } from '../../src/domain/actionReadiness';
import { command as commandSchema } from '../../src/domain/commands';
import { no, type FakeLog } from './fakeLog';

/** What Jira says when an action is created or changed. */
export type JiraOutcome =
  | { readonly type: 'created'; readonly key: string }
  | { readonly type: 'refused'; readonly code: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly type: 'unconfirmed' };

export function createAction(
  service: FakeLog,
  jira: JiraOutcome,
  by: string,
  input: Input<'action.create'>,
): Answer<unknown> {
  const { after, commandId: id, ideaId, draft } = input;
  const missing = missingForJira(draft);
  if (missing !== undefined) return no({ code: 'ACTION_INCOMPLETE', field: missing });
  if (service.log.some((entry) => entry.command.id === id))
    return { ok: true, value: service.newsAfter(after) };
  const wished = service.recorded(by, { v: 1, id, type: 'commitAction', ideaId, draft }, after);
  if (!wished.ok) return wished;
  const head = { v: 1, ideaId, id: `${ideaId}x${String(service.log.length)}` } as const;
  if (jira.type === 'created')
    service.append(by, { ...head, type: 'actionCreated', issueId: '20231', key: jira.key, linked: true });
  else if (jira.type === 'refused') service.append(by, { ...head, ...jira, type: 'actionRefused' });
  else service.append(by, { ...head, type: 'actionUnconfirmed', linkedAtOnce: true });
  return { ok: true, value: service.newsAfter(after) };
}

export function editAction(
  service: FakeLog,
  jira: JiraOutcome,
  by: string,
  input: Input<'action.edit'>,
): Answer<unknown> {
  const { after, commandId: id, ideaId, changes, reason } = input;
  const idea = service.review?.ideas.find((candidate) => candidate.id === ideaId);
  if (service.log.some((entry) => entry.command.id === id))
    return { ok: true, value: service.newsAfter(after) };
  if (idea?.creation.state !== 'created') return no({ code: 'ACTION_NOT_IN_JIRA' });
  if (jira.type === 'refused') return no({ code: 'JIRA_REFUSED', fields: jira.fields });
  const { priorityId, ...others } = changes;
  const before = new Map<string, unknown>(Object.entries(idea.draft));
  const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const changed = Object.entries(others).flatMap(([field, to]) =>
    to === undefined || to === before.get(field) ? [] : [{ field, from: asText(before.get(field)), to }],
  );
  const priority = priorityId === undefined ? [] : [{ field: 'priority', to: priorityId }];
  const set = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const edited = {
    v: 1,
    id,
    type: 'actionEdited',
    ideaId,
    changes: [...changed, ...priority],
    draft: set,
    reason,
  };
  return service.recorded(by, commandSchema.parse(edited), after);
}
