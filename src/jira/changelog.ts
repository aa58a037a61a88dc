/** When the status of issues last changed, for up to 1,000 issues a call. */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';
import type { JiraAccess } from './request';
import { send } from './send';

const ISSUES_PER_CALL = 1000;

const page = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: jiraId,
      changeHistories: z.array(
        z.object({
          /** The document says date-time string, real sites send milliseconds: both are read. */
          created: z.union([z.string(), z.number()]),
          items: z.array(z.object({ fieldId: z.optional(z.string()), field: z.optional(z.string()) })),
        }),
      ),
    }),
  ),
  nextPageToken: z.optional(z.nullable(z.string())),
});

/** @returns issue id -> ISO instant of the last status change; an issue that never changed status is absent */
export async function readLastStatusChanges(
  access: JiraAccess,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const chunks = Array.from({ length: Math.ceil(ids.length / ISSUES_PER_CALL) }, (_, index) =>
    ids.slice(index * ISSUES_PER_CALL, (index + 1) * ISSUES_PER_CALL),
  );
  const found = await Promise.all(chunks.map((chunk) => readChunk(access, chunk)));
  return new Map(found.flatMap((changes) => [...changes]));
}

async function readChunk(access: JiraAccess, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const latest = new Map<string, number>();
  let nextPageToken: string | undefined;
  do {
    const answer: z.infer<typeof page> = await send(access, {
      call: {
        method: 'POST',
        path: '/rest/api/3/changelog/bulkfetch',
        body: {
          issueIdsOrKeys: ids,
          fieldIds: ['status'],
          maxResults: 1000,
          ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
      },
      schema: page,
      repeatable: true,
    });
    for (const { issueId, changeHistories } of answer.issueChangeLogs) {
      for (const { created } of changeHistories) {
        const time = typeof created === 'number' ? created : Date.parse(created);
        latest.set(issueId, Math.max(latest.get(issueId) ?? 0, time));
      }
    }
    nextPageToken = answer.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
  return new Map([...latest].map(([id, time]) => [id, new Date(time).toISOString()]));
}
