/** What was changed in issues and when, field by field, for up to 1,000 issues a call. Who did it is not taken in. */
import * as z from 'zod/mini';
import { jiraId } from '../domain/text';
import type { JiraAccess } from './request';
import { send } from './send';

/** Issues that one call of `changelog/bulkfetch` takes. */
export const HISTORY_ISSUES = 1000;
/** Pages of up to 1,000 changes: more would keep a person waiting for what nobody reads. */
const MOST_PAGES = 5;

export interface FieldChange {
  /** Id of the change in Jira and place of the field in it: together they name it for good. */
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** The id of a system field, else the name: links and parents have no id, and sprints one of their own per site. */
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The same as people read them. */
  readonly fromText: string | null;
  readonly toText: string | null;
}

export interface Histories {
  /** Issue id -> its changes, as Jira orders them. An issue without changes, or out of sight, is absent. */
  readonly changes: ReadonlyMap<string, readonly FieldChange[]>;
  /** False when there is more than was read. */
  readonly complete: boolean;
}

const side = z.catch(z.nullable(z.string()), null);
const page = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: jiraId,
      changeHistories: z.array(
        z.object({
          id: z.string(),
          /** The document says date-time string, real sites send milliseconds: both are read. */
          created: z.union([z.string(), z.number()]),
          items: z.array(
            z.object({
              field: z.optional(z.string()),
              fieldId: z.optional(z.nullable(z.string())),
              from: side,
              fromString: side,
              to: side,
              // Every object has a function of this name, which is no text and counts as nothing.
              toString: side,
            }),
          ),
        }),
      ),
    }),
  ),
  nextPageToken: z.optional(z.nullable(z.string())),
});
type Page = z.infer<typeof page>;

/**
 * All fields at once: links and parents have no field id to ask for, and the id of a sprint differs from site to site.
 *
 * @param ids at most HISTORY_ISSUES
 * @throws JiraError
 */
export async function readHistories(access: JiraAccess, ids: readonly string[]): Promise<Histories> {
  const changes = new Map<string, readonly FieldChange[]>();
  let nextPageToken: string | undefined;
  for (let read = 0; read < MOST_PAGES; read += 1) {
    const answer: Page = await send(access, {
      call: {
        method: 'POST',
        path: '/rest/api/3/changelog/bulkfetch',
        body: {
          issueIdsOrKeys: ids,
          maxResults: 1000,
          ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
      },
      schema: page,
      repeatable: true,
    });
    for (const { issueId, changeHistories } of answer.issueChangeLogs)
      changes.set(issueId, [...(changes.get(issueId) ?? []), ...changeHistories.flatMap(changesOf)]);
    nextPageToken = answer.nextPageToken ?? undefined;
    if (nextPageToken === undefined) return { changes, complete: true };
  }
  return { changes, complete: false };
}

function changesOf({
  id,
  created,
  items,
}: Page['issueChangeLogs'][number]['changeHistories'][number]): readonly FieldChange[] {
  const time = typeof created === 'number' ? created : Date.parse(created);
  if (Number.isNaN(time)) return [];
  return items.map(({ field, fieldId, from, to, fromString, toString }, index) => ({
    id: `${id}.${String(index)}`,
    at: new Date(time).toISOString(),
    // The id of a site's own field says nothing elsewhere.
    field: (fieldId?.startsWith('customfield_') === true ? field : (fieldId ?? field)) ?? '',
    from,
    to,
    fromText: fromString,
    toText: toString,
  }));
}
