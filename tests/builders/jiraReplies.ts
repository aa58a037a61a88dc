/** Shapes in which tests read replies of the sandbox's Jira; a reply of another shape fails the test that reads it. */
import * as z from 'zod';
import type { JiraReply } from '../../sandbox/types';

const reader =
  <Schema extends z.ZodType>(schema: Schema) =>
  (reply: JiraReply): z.output<Schema> =>
    schema.parse(reply.body);

const fields = z.record(z.string(), z.unknown());
const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields,
  properties: fields.optional(),
  names: fields.optional(),
});
const changeItem = z.object({
  field: z.string(),
  fieldId: z.string().optional(),
  from: z.string().nullable(),
  fromString: z.string().nullable(),
  to: z.string().nullable(),
  toString: z.string().nullable(),
});
const linkedIssue = z.looseObject({ id: z.string(), key: z.string() });

const refusal = z.object({ errorMessages: z.array(z.string()), errors: z.record(z.string(), z.string()) });

export const readRefusal = reader(refusal);
/** Creating several issues of which none could be created is refused with the reason for each. */
export const readBulkRefusal = reader(
  z.object({
    issues: z.array(z.never()),
    errors: z.array(
      z.object({ status: z.number(), elementErrors: refusal, failedElementNumber: z.number() }),
    ),
  }),
);
export const readCreated = reader(z.object({ id: z.string(), key: z.string(), self: z.string() }));
export const readIssue = reader(issue);
export const readSearch = reader(
  z.object({
    issues: z.array(issue.partial({ key: true, fields: true })),
    nextPageToken: z.string().optional(),
    isLast: z.boolean(),
  }),
);
export const readBulkFetch = reader(
  z.object({ issues: z.array(issue), issueErrors: z.array(z.object({ id: z.string() })) }),
);
export const readChangelog = reader(
  z.object({
    total: z.number(),
    values: z.array(z.object({ created: z.string(), items: z.array(changeItem) })),
  }),
);
export const readBulkChangelog = reader(
  z.object({
    issueChangeLogs: z.array(
      z.object({
        issueId: z.string(),
        changeHistories: z.array(z.object({ created: z.number(), items: z.array(changeItem) })),
      }),
    ),
    nextPageToken: z.string().optional(),
  }),
);
/** The links in the fields of an issue. */
export const linksOf = (reply: JiraReply) =>
  z
    .array(
      z.object({
        id: z.string(),
        type: z.object({ name: z.string() }),
        inwardIssue: linkedIssue.optional(),
        outwardIssue: linkedIssue.optional(),
      }),
    )
    .parse(readIssue(reply).fields['issuelinks']);
export const readPermissions = reader(
  z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) }),
);
export const readGrants = reader(
  z.object({
    globalPermissions: z.array(z.string()),
    projectPermissions: z.array(
      z.object({ permission: z.string(), issues: z.array(z.number()), projects: z.array(z.number()) }),
    ),
  }),
);
export const readPeople = reader(z.array(z.looseObject({ accountId: z.string(), displayName: z.string() })));
export const readKeys = reader(z.object({ keys: z.array(z.object({ key: z.string() })) }));
export const readProperty = reader(z.object({ key: z.string(), value: z.unknown() }));
