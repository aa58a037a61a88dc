/** The parts of Jira's replies that the pages show. */
import * as z from 'zod/mini';
import { jira } from './client';

const userSchema = z.object({
  accountId: z.string(),
  displayName: z.string(),
  active: z._default(z.boolean(), true),
});

const statusSchema = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.object({ key: z.string() }),
});

const typeSchema = z.object({ id: z.string(), name: z.string() });

const priorityNameSchema = z.object({ id: z.string(), name: z.string() });

const linkedIssueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z._default(z.string(), ''),
    status: z.optional(statusSchema),
    issuetype: z.optional(typeSchema),
  }),
});

const linkSchema = z.object({
  id: z.string(),
  type: z.object({ inward: z.string(), outward: z.string() }),
  inwardIssue: z.optional(linkedIssueSchema),
  outwardIssue: z.optional(linkedIssueSchema),
});

const fieldsSchema = z.looseObject({
  summary: z.string(),
  description: z.optional(z.unknown()),
  status: statusSchema,
  issuetype: typeSchema,
  priority: z.optional(z.nullable(priorityNameSchema)),
  assignee: z.optional(z.nullable(userSchema)),
  reporter: z.optional(z.nullable(userSchema)),
  duedate: z.optional(z.nullable(z.string())),
  labels: z._default(z.array(z.string()), []),
  components: z._default(z.array(z.object({ name: z.string() })), []),
  resolutiondate: z.optional(z.nullable(z.string())),
  created: z.optional(z.string()),
  project: z.optional(z.object({ id: z.string(), key: z.string(), name: z.string() })),
  parent: z.optional(linkedIssueSchema),
  issuelinks: z._default(z.array(linkSchema), []),
});

const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: fieldsSchema,
  names: z.optional(z.record(z.string(), z.string())),
});

const rowSchema = z.object({ id: z.string(), key: z.string(), fields: fieldsSchema });

const commentSchema = z.object({
  id: z.string(),
  author: z.optional(userSchema),
  body: z.unknown(),
  created: z.string(),
});

const projectSchema = z.object({ id: z.string(), key: z.string(), name: z.string() });

export type JiraUser = z.infer<typeof userSchema>;
export type Status = z.infer<typeof statusSchema>;
export type IssueLink = z.infer<typeof linkSchema>;
export type LinkedIssue = z.infer<typeof linkedIssueSchema>;
export type Issue = z.infer<typeof issueSchema>;
export type IssueRow = z.infer<typeof rowSchema>;
export type Comment = z.infer<typeof commentSchema>;
export type Project = z.infer<typeof projectSchema>;
export interface Named {
  readonly id: string;
  readonly name: string;
}

const issuePath = (key: string): string => `/rest/api/3/issue/${encodeURIComponent(key)}`;

export const readIssue = async (key: string): Promise<Issue> =>
  issueSchema.parse(await jira(`${issuePath(key)}?expand=names`));

export const readChildren = async (key: string): Promise<IssueRow[]> =>
  (await search(`parent = ${key} ORDER BY created ASC`)).issues;

export const readComments = async (key: string): Promise<Comment[]> =>
  z.object({ comments: z.array(commentSchema) }).parse(await jira(`${issuePath(key)}/comment?maxResults=100`))
    .comments;

const names = new Map<string, Promise<string>>();

/** Asked once per person; somebody whom Jira does not know is "Former user". */
export const readName = (accountId: string): Promise<string> => {
  const name = names.get(accountId) ?? askName(accountId);
  names.set(accountId, name);
  return name;
};

const askName = async (accountId: string): Promise<string> => {
  const found = await jira(`/rest/api/3/user/bulk?accountId=${encodeURIComponent(accountId)}`);
  return z.object({ values: z.array(userSchema) }).parse(found).values[0]?.displayName ?? 'Former user';
};

export const addComment = async (key: string, text: string): Promise<void> => {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  await jira(`${issuePath(key)}/comment`, 'POST', { body: { type: 'doc', version: 1, content: paragraphs } });
};

export const readTransitions = async (
  key: string,
): Promise<readonly { id: string; name: string; to: Status }[]> =>
  z
    .object({ transitions: z.array(z.object({ id: z.string(), name: z.string(), to: statusSchema })) })
    .parse(await jira(`${issuePath(key)}/transitions`)).transitions;

export const doTransition = async (key: string, id: string): Promise<void> => {
  await jira(`${issuePath(key)}/transitions`, 'POST', { transition: { id } });
};

/** Saves fields as the current person; Jira decides whether that person may. */
export const saveFields = async (key: string, fields: object): Promise<void> => {
  await jira(issuePath(key), 'PUT', { fields });
};

export const saveAssignee = async (key: string, accountId: string | null): Promise<void> => {
  await jira(`${issuePath(key)}/assignee`, 'PUT', { accountId });
};

export const readAssignable = async (key: string): Promise<JiraUser[]> =>
  z
    .array(userSchema)
    .parse(
      await jira(`/rest/api/3/user/assignable/search?issueKey=${encodeURIComponent(key)}&maxResults=100`),
    );

export const readPriorities = async (): Promise<Named[]> =>
  z
    .object({ values: z.array(priorityNameSchema) })
    .parse(await jira('/rest/api/3/priority/search?maxResults=50')).values;

export const readProjects = async (): Promise<Project[]> =>
  z.object({ values: z.array(projectSchema) }).parse(await jira('/rest/api/3/project/search?maxResults=50'))
    .values;

export const readProject = async (key: string): Promise<Project> =>
  projectSchema.parse(await jira(`/rest/api/3/project/${encodeURIComponent(key)}`));

const ROW_FIELDS = ['summary', 'status', 'issuetype', 'assignee', 'duedate', 'labels', 'priority'];

const pageSchema = z.object({ issues: z.array(rowSchema), nextPageToken: z.optional(z.string()) });

export type SearchPage = z.infer<typeof pageSchema>;

export const search = async (jql: string, nextPageToken?: string): Promise<SearchPage> =>
  pageSchema.parse(
    await jira('/rest/api/3/search/jql', 'POST', {
      jql,
      fields: ROW_FIELDS,
      maxResults: 50,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    }),
  );
