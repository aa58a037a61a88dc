/** The parts of Jira's answers that Debrief reads. Everything else is ignored, as Atlassian adds to answers at will. */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';

export const user = z.object({
  accountId: z.string(),
  displayName: z.string(),
  active: z.boolean(),
  avatarUrls: z.optional(z.record(z.string(), z.string())),
});
export type JiraUser = z.infer<typeof user>;

export const statusCategoryKey = z.enum(['undefined', 'new', 'indeterminate', 'done']);
export type StatusCategoryKey = z.infer<typeof statusCategoryKey>;

const status = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.object({ key: statusCategoryKey, name: z.optional(z.string()) }),
});

const named = z.object({ id: z.string(), name: z.string() });

/** The other end of a link, in Jira's short form. */
const linked = z.object({
  id: jiraId,
  key: z.string(),
  fields: z.optional(z.object({ status: z.optional(status) })),
});

/** All optional: a field that the project does not use, or the call did not ask for, is absent. */
const issueFields = z.object({
  summary: z.optional(z.string()),
  /** A rich-text document. */
  description: z.optional(z.unknown()),
  status: z.optional(status),
  assignee: z.optional(z.nullable(user)),
  duedate: z.optional(z.nullable(z.string())),
  created: z.optional(z.string()),
  resolutiondate: z.optional(z.nullable(z.string())),
  statuscategorychangedate: z.optional(z.nullable(z.string())),
  updated: z.optional(z.string()),
  labels: z.optional(z.array(z.string())),
  components: z.optional(z.array(named)),
  issuetype: z.optional(
    z.object({ id: z.string(), name: z.string(), hierarchyLevel: z.optional(z.number()) }),
  ),
  priority: z.optional(z.nullable(named)),
  project: z.optional(z.object({ id: jiraId, key: z.string(), name: z.string() })),
  resolution: z.optional(z.nullable(named)),
  issuelinks: z.optional(
    z.array(
      z.object({
        id: z.string(),
        type: z.optional(z.object({ name: z.string(), inward: z.string() })),
        inwardIssue: z.optional(linked),
        outwardIssue: z.optional(linked),
      }),
    ),
  ),
});

export const issue = z.object({
  id: jiraId,
  key: z.string(),
  /** Address of the issue in the REST API of its site. */
  self: z.optional(z.string()),
  fields: z.optional(issueFields),
  /** Unchecked on purpose: anyone who may edit an issue can write its properties. */
  properties: z.optional(z.record(z.string(), z.unknown())),
});
export type JiraIssue = z.infer<typeof issue>;
