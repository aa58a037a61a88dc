/** The actions of a project's reviews with everything that the languishing rules look at, a piece at a time. */
import { ACTION_KEY } from '../domain/actionProperty';
import { inPieces } from '../domain/inPieces';
import { readHistories, type FieldChange } from '../jira/history';
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
  const whole = await wholeHistories(access, ids);
  return (soFar) => ({ ...soFar, histories: withEach(soFar.histories, ids, (id) => whole.get(id)) });
}

/** One issue that an automation changes every hour hides the others' histories: they are read apart from it. */
async function wholeHistories(
  access: JiraAccess,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly FieldChange[]>> {
  const { changes, complete } = await readHistories(access, ids);
  if (complete) return new Map(ids.map((id) => [id, changes.get(id) ?? []]));
  if (ids.length === 1) return new Map();
  const halves = inPieces(ids, Math.ceil(ids.length / 2)).map((half) => wholeHistories(access, half));
  return new Map((await Promise.all(halves)).flatMap((half) => [...half]));
}
