/** Everything that the panel shows first, in one call: the issue, the review, and what the person may do. */
import type { Input, Loaded } from '../contract/calls';
import { DIGEST_KEY, rowOf } from '../domain/digest';
import { maySee } from '../domain/membership';
import { ok, type DeepReadonly } from '../domain/result';
import { readIssue } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import type { JiraIssue } from '../jira/schemas';
import { openLog, type OpenedLog } from '../storage/readLog';
import { channelOf } from './channel';
import type { Deps, Outcome } from './deps';
import { keepDigest } from './keepDigest';

export async function loadReview(
  deps: Deps,
  { number }: Input<'review.load'>,
): Outcome<DeepReadonly<Loaded>> {
  const [issue, log] = await Promise.all([readReviewedIssue(deps), openLog(deps.kvs, deps.issueId, number)]);
  // The digest of an earlier review's issue is the latest one's business.
  if (log?.id.number === log?.latest && log !== undefined)
    await keepDigest(deps, log, issue.properties?.[DIGEST_KEY]);
  return ok(await loadedOf(deps, issue, log));
}

export function readReviewedIssue(deps: Deps): Promise<JiraIssue> {
  return readIssue(deps.jira, deps.issueId, {
    fields: ['summary', 'project', 'issuetype', 'labels', 'components', 'resolution', 'created'],
    properties: [DIGEST_KEY],
  });
}

/** @throws JiraError `malformed` when Jira left out what every issue has */
export async function loadedOf(
  deps: Deps,
  issue: JiraIssue,
  log: OpenedLog | undefined,
): Promise<DeepReadonly<Loaded>> {
  const { project, issuetype, summary, labels, components, resolution, created } = issue.fields ?? {};
  if (project === undefined || issuetype === undefined)
    throw new JiraError('malformed', { call: 'GET issue' });
  const visible = log !== undefined && maySee(log.review, deps.caller) ? log : undefined;
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
      components: (components ?? []).map(({ name }) => name),
      resolution: resolution?.name,
      created,
    },
    review: visible?.review,
    limited: log === undefined || visible !== undefined ? undefined : rowOf(log.review),
    earlier: log?.earlier ?? [],
    latest: log?.latest ?? 0,
    channel: visible === undefined ? undefined : await channelOf(deps, visible.review),
  };
}
