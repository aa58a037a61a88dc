/** The actions of a project's reviews with everything that the languishing rules look at, a piece at a time. */
import { ACTION_KEY } from '../domain/actionProperty';
import { readHistories } from '../jira/history';
import type { JiraAccess } from '../jira/request';
import { fetchIssues } from '../jira/search';
import { withEach } from './readInParts';
import type { AttentionPart, ReviewAction } from './readAttentionParts';
import { ACTION_FIELDS, readReviewAction } from './readReviewAction';

/** @param into the list that the search put them on */
export async function readActions(
  access: JiraAccess,
  asked: {
    readonly projectId: string;
    readonly ids: readonly string[];
    readonly into: 'actions' | 'done';
  },
): AttentionPart {
  const { projectId, ids, into } = asked;
  const found = await fetchIssues(access, ids, { fields: ACTION_FIELDS, properties: [ACTION_KEY] });
  const byId = new Map(found.map((issue) => [issue.id, readReviewAction(issue)]));
  const ofProject = (action: ReviewAction | undefined): ReviewAction | undefined =>
    // The search index lags behind: what the issue says now decides.
    action?.origin !== undefined && action.origin.sourceProjectId !== projectId ? undefined : action;
  return (soFar) => ({ ...soFar, [into]: withEach(soFar[into], ids, (id) => ofProject(byId.get(id))) });
}

/** A history that is too long to be read to its end counts as not read: half of it would mislead. */
export async function readActionHistories(access: JiraAccess, ids: readonly string[]): AttentionPart {
  const { changes, complete } = await readHistories(access, ids);
  return (soFar) => ({
    ...soFar,
    histories: withEach(soFar.histories, ids, (id) => (complete ? (changes.get(id) ?? []) : undefined)),
  });
}
