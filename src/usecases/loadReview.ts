/** Everything that the panel shows first, in one call: the issue, the review, and what the person may do. */
import type { Loaded } from '../contract/calls';
import { DIGEST_KEY } from '../domain/digest';
import { ok, type DeepReadonly } from '../domain/result';
import { readIssue } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import type { JiraIssue } from '../jira/schemas';
import { openLatest, type OpenedLog } from '../storage/readLog';
import type { Deps, Outcome } from './deps';
import { keepDigest } from './keepDigest';

export async function loadReview(deps: Deps): Outcome<DeepReadonly<Loaded>> {
  const [issue, log] = await Promise.all([readReviewedIssue(deps), openLatest(deps.kvs, deps.issueId)]);
  if (log !== undefined) await keepDigest(deps, log, issue.properties?.[DIGEST_KEY]);
  return ok(loadedOf(deps, issue, log));
}

export function readReviewedIssue(deps: Deps): Promise<JiraIssue> {
  return readIssue(deps.jira, deps.issueId, {
    fields: ['summary', 'project', 'issuetype', 'labels'],
    properties: [DIGEST_KEY],
  });
}

/** @throws JiraError `malformed` when Jira left out what every issue has */
export function loadedOf(deps: Deps, issue: JiraIssue, log: OpenedLog | undefined): DeepReadonly<Loaded> {
  const { project, issuetype, summary, labels } = issue.fields ?? {};
  if (project === undefined || issuetype === undefined)
    throw new JiraError('malformed', { call: 'GET issue' });
  return {
    me: deps.caller,
    now: deps.now(),
    canEdit: deps.canEdit,
    issue: {
      id: issue.id,
      key: issue.key,
      summary: summary ?? '',
      projectId: project.id,
      projectKey: project.key,
      issueType: issuetype.name,
      labels: labels ?? [],
    },
    review: log?.review,
    earlier: log?.earlier ?? [],
  };
}
