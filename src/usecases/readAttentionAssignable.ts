/**
 * Whether the owners of the open actions can still be given work where their actions are. A project's list may be cut
 * by Jira before the person in question, so that one who is missing from it is asked for by account id.
 */
import { JiraError } from '../jira/jiraError';
import { isAssignable, listAssignable } from '../jira/assignable';
import type { JiraAccess } from '../jira/request';
import type { AttentionPart, AttentionRead, ReviewAction } from './readAttentionParts';

/** Single questions per reading: more people than that are not all gone, and the rest stays unknown. */
const MOST_QUESTIONS = 30;

/** @returns undefined while it is not known, and where Jira does not tell the reader */
export function readAssignable(
  read: Pick<AttentionRead, 'assignable' | 'owners'>,
  { projectId, owner }: ReviewAction,
): boolean | undefined {
  const some = projectId === undefined ? undefined : read.assignable.get(projectId);
  if (owner === undefined || some === undefined) return undefined;
  if (some.has(owner.accountId)) return true;
  const answer = read.owners.get(questionOf({ projectId, owner }));
  // Who may not look people up is told of nobody: that says nothing about the owner.
  return answer === false && some.size === 0 && !isToldOfAnybody(read, projectId) ? undefined : answer;
}

const isToldOfAnybody = ({ owners }: Pick<AttentionRead, 'owners'>, projectId: string | undefined): boolean =>
  [...owners].some(([question, answer]) => answer && question.startsWith(`${projectId ?? ''}/`));

const questionOf = ({ projectId, owner }: Pick<ReviewAction, 'projectId' | 'owner'>): string =>
  `${projectId ?? ''}/${owner?.accountId ?? ''}`;

/** The projects whose list is not read yet; the page's own one is asked for before anything is known of the actions. */
export function projectsToAsk(read: AttentionRead): readonly string[] {
  const projects = [...read.actions.values()].flatMap((action) => action?.projectId ?? []);
  return [...new Set(projects)].filter((projectId) => !read.assignable.has(projectId));
}

/** The owners who are not on the list of their project; where it is not read yet, all of them. */
export function ownersToAsk(
  read: AttentionRead,
): readonly { readonly projectId: string; readonly accountId: string }[] {
  const questions = new Map(
    [...read.actions.values()].flatMap((action) => {
      const { owner, projectId } = action ?? {};
      if (owner?.active !== true || projectId === undefined) return [];
      if (read.assignable.get(projectId)?.has(owner.accountId) === true) return [];
      const question = questionOf({ projectId, owner });
      return read.owners.has(question) ? [] : [[question, { projectId, accountId: owner.accountId }]];
    }),
  );
  return [...questions.values()].slice(0, Math.max(0, MOST_QUESTIONS - read.owners.size));
}

export async function readAssignableIn(access: JiraAccess, projectId: string): AttentionPart {
  const found = new Set(await unlessDenied(listAssignable(access, projectId), []));
  return (soFar) => ({ ...soFar, assignable: new Map(soFar.assignable).set(projectId, found) });
}

export async function readOwner(
  access: JiraAccess,
  { projectId, accountId }: { readonly projectId: string; readonly accountId: string },
): AttentionPart {
  const answer = await unlessDenied(isAssignable(access, projectId, accountId), false);
  return (soFar) => ({ ...soFar, owners: new Map(soFar.owners).set(`${projectId}/${accountId}`, answer) });
}

/** A person may see an action and not its whole project; then Jira tells nothing about who works there. */
async function unlessDenied<Value>(asked: Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof JiraError && ['denied', 'not-found', 'refused'].includes(error.kind))
      return otherwise;
    throw error;
  }
}
