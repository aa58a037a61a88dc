/** Which of many issues the caller may see and change, asked in bulk. */
import * as z from 'zod/mini';
import { inPieces } from '../domain/inPieces';
import type { JiraAccess } from './request';
import { send } from './send';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
const ISSUES_PER_CALL = 1000;

const answer = z.object({
  projectPermissions: z.array(z.object({ permission: z.string(), issues: z.array(z.int()) })),
});

/** @returns those of `ids` on which the caller has both Browse projects and Edit issues, in their order */
export async function editableIssues(access: JiraAccess, ids: readonly string[]): Promise<readonly string[]> {
  const real = ids.filter(isWritable);
  const pages = await Promise.all(
    inPieces(real, ISSUES_PER_CALL).map((piece) =>
      send(access, {
        call: {
          method: 'POST',
          path: '/rest/api/3/permissions/check',
          body: {
            projectPermissions: [
              { permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], issues: piece.map(Number) },
            ],
          },
        },
        schema: answer,
        repeatable: true,
      }),
    ),
  );
  const granted = (permission: string): ReadonlySet<string> =>
    new Set(
      pages
        .flatMap((page) => page.projectPermissions)
        .filter((grant) => grant.permission === permission)
        .flatMap((grant) => grant.issues.map(String)),
    );
  const [seen, editable] = [granted('BROWSE_PROJECTS'), granted('EDIT_ISSUES')];
  return real.filter((id) => seen.has(id) && editable.has(id));
}

/** Here an id travels as a number. One that is none for sure would have Jira refuse the whole question. */
const isWritable = (id: string): boolean => Number.isSafeInteger(Number(id)) && String(Number(id)) === id;
