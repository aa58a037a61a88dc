/** The reviewed issues: what they are called, how severe the event was, and what stands in their digests. */
import { DIGEST_KEY, digestSchema } from '../domain/digest';
import { priorityRank } from '../domain/serviceLevels';
import type { JiraAccess } from '../jira/request';
import type { JiraIssue } from '../jira/schemas';
import { fetchIssues } from '../jira/search';
import { withEach } from './readInParts';
import { FACT_FIELDS, readIssueFacts } from './readIssueFacts';
import type { AttentionPart, SourceIssue } from './readAttentionParts';

export const SOURCE_FIELDS = [...FACT_FIELDS, 'priority'] as const;

export async function readSources(access: JiraAccess, ids: readonly string[]): AttentionPart {
  const found = await fetchIssues(access, ids, { fields: SOURCE_FIELDS, properties: [DIGEST_KEY] });
  const byId = new Map(found.map((issue) => [issue.id, sourceOf(issue)]));
  return (soFar) => ({ ...soFar, sources: withEach(soFar.sources, ids, (id) => byId.get(id)) });
}

export function sourceOf(issue: JiraIssue): SourceIssue {
  const digest = digestSchema.safeParse(issue.properties?.[DIGEST_KEY]);
  const priority = issue.fields?.priority?.name;
  return {
    ...readIssueFacts(issue),
    priority,
    severity: priority === undefined ? undefined : priorityRank(priority),
    reviews: digest.success ? digest.data.reviews : undefined,
  };
}
