/** What a person may change on one issue: the fields of its edit screen, as Jira offers them to that very person. */
import * as z from 'zod/mini';
import { path, type JiraAccess } from './request';
import { send } from './send';

const editField = z.object({
  name: z.string(),
  allowedValues: z.optional(
    z.array(
      z.object({ id: z.optional(z.string()), value: z.optional(z.string()), name: z.optional(z.string()) }),
    ),
  ),
});

export type EditScreen = Readonly<Record<string, z.infer<typeof editField>>>;

/**
 * @returns fields by id; none when the person may not change the issue, or its status allows no changes
 * @throws JiraError when Jira did not say
 */
export async function readEditScreen(access: JiraAccess, issueId: string): Promise<EditScreen> {
  const answer = await send(access, {
    call: { method: 'GET', path: path`/rest/api/3/issue/${issueId}/editmeta` },
    schema: z.object({ fields: z.record(z.string(), editField) }),
    repeatable: true,
  });
  return answer.fields;
}
