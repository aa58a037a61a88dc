/**
 * The property of a review's actions, and their Jira labels where the factor's were changed, written by the app where they
 * differ. A Jira label that somebody has taken off the action stays off; one for which the action's screen has no room
 * stands in the property all the same.
 */
import { ACTION_KEY, actionProperty, actionPropertyOf } from '../../domain/actionProperty';
import { actionsOf } from '../../domain/followUp';
import type { Idea, Review } from '../../domain/review';
import { JIRA_LABEL_PREFIX } from '../../domain/text';
import { editLabels, type LabelEdit } from '../../jira/issueLabels';
import { writeIssueProperty } from '../../jira/issues';
import { JiraError } from '../../jira/jiraError';
import type { JiraIssue } from '../../jira/schemas';
import { fetchIssues } from '../../jira/search';
import type { BackgroundDeps } from '../deps';
import type { FactorRelabelled } from './relabelReviews';

/** Actions at once: each is an issue of its own, and Jira takes 50 writes a second. */
const AT_ONCE = 5;

export interface ReviewActions {
  readonly review: Review;
  /** Absent: all of its actions, and no Jira label is touched. */
  readonly relabelled?: readonly FactorRelabelled[];
}

/**
 * @param allowed ids of the actions that may be changed
 * @param projectId Jira's id of the project that the reviewed issue is in
 * @throws JiraError `not-found` once the others are written, when the app does not see one of them
 */
export async function keepActions(
  deps: BackgroundDeps,
  reviews: readonly ReviewActions[],
  { allowed, projectId }: { readonly allowed: readonly string[]; readonly projectId: string },
): Promise<void> {
  const wanted = reviews.flatMap(({ review, relabelled }) =>
    actionsOf(review).flatMap((idea) => {
      const change = relabelled?.find(({ factorId }) => factorId === idea.factorId);
      const issueId = idea.creation.state === 'created' ? idea.creation.issueId : '';
      const isTouched = relabelled === undefined || change !== undefined;
      return isTouched && allowed.includes(issueId) ? [{ review, idea, change, issueId }] : [];
    }),
  );
  const issues = await fetchIssues(
    deps.jira,
    wanted.map(({ issueId }) => issueId),
    { fields: ['labels'], properties: [ACTION_KEY] },
  );
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const kept = await Promise.allSettled(
      wanted.slice(from, from + AT_ONCE).map(async ({ review, idea, change, issueId }) => {
        const issue = issues.find(({ id }) => id === issueId);
        if (issue === undefined) return;
        await keepProperty(deps, issue, review, idea, projectId);
        if (change !== undefined) await keepLabels(deps, issue, change);
      }),
    );
    // Only now, so that no write is left under way.
    const failed = kept.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }
  const isUnseen = wanted.some(({ issueId }) => issues.every(({ id }) => id !== issueId));
  if (isUnseen) throw new JiraError('not-found', { call: 'POST issue/bulkfetch' });
}

async function keepProperty(
  deps: BackgroundDeps,
  issue: JiraIssue,
  review: Review,
  idea: Idea,
  projectId: string,
): Promise<void> {
  const expected = actionPropertyOf(review, idea, projectId);
  const [now, then] = [
    actionProperty.safeParse(issue.properties?.[ACTION_KEY]),
    actionProperty.parse(expected),
  ];
  if (now.success && JSON.stringify(now.data) === JSON.stringify(then)) return;
  await writeIssueProperty(deps.jira, issue.id, ACTION_KEY, expected);
}

async function keepLabels(deps: BackgroundDeps, issue: JiraIssue, change: FactorRelabelled): Promise<void> {
  const edit = labelEdit(issue.fields?.labels ?? [], change);
  if (edit.add.length + edit.remove.length === 0) return;
  try {
    await editLabels(deps.jira, issue.id, edit);
  } catch (error) {
    if (!(error instanceof JiraError) || error.kind !== 'refused') throw error;
    deps.warn('action-labels-not-written-refused');
  }
}

function labelEdit(labels: readonly string[], { gone, come }: FactorRelabelled): LabelEdit {
  const inJira = (names: readonly string[]): readonly string[] =>
    names.map((name) => `${JIRA_LABEL_PREFIX}${name}`);
  const remove = inJira(gone).filter((label) => labels.includes(label));
  // Whoever has taken the old ones off wants no new ones in their place.
  const isUnwanted = gone.length > 0 && remove.length === 0;
  return { remove, add: isUnwanted ? [] : inJira(come).filter((label) => !labels.includes(label)) };
}
