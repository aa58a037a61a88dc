/** Issues as they are measured: their dates, their times and the kind of status they are in. */
import * as z from 'zod/mini';
import { day, jiraId } from '../domain/text';
import type { MeasuredIssue, Seconds } from '../domain/baseline';
import { bulkFetch } from './bulkFetch';
import type { JiraAccess } from './request';
import { statusCategoryKey } from './schemas';

const FIELDS = [
  'created',
  'duedate',
  'resolutiondate',
  'status',
  'timeoriginalestimate',
  'aggregatetimeoriginalestimate',
  'timespent',
  'aggregatetimespent',
];

const text = z.optional(z.nullable(z.string()));
const seconds = z.optional(z.nullable(z.number()));
const bulk = z.object({
  issues: z.array(
    z.object({
      id: jiraId,
      key: z.string(),
      fields: z.looseObject({
        created: z.string(),
        duedate: text,
        resolutiondate: text,
        status: z.optional(z.object({ statusCategory: z.object({ key: statusCategoryKey }) })),
        timeoriginalestimate: seconds,
        aggregatetimeoriginalestimate: seconds,
        timespent: seconds,
        aggregatetimespent: seconds,
      }),
    }),
  ),
});
type Found = z.infer<typeof bulk>['issues'][number];

/**
 * @param ids of any number
 * @param startField id of the field for the planned start, where the site has one
 * @returns the issues that the caller may see, without their history
 * @throws JiraError
 */
export async function fetchMeasured(
  access: JiraAccess,
  ids: readonly string[],
  startField?: string,
): Promise<readonly Omit<MeasuredIssue, 'changes'>[]> {
  const fields = startField === undefined ? FIELDS : [...FIELDS, startField];
  const issues = await bulkFetch(access, ids, { fields }, bulk);
  return issues.map((found) => measured(found, startField));
}

function measured({ id, key, fields }: Found, startField?: string): Omit<MeasuredIssue, 'changes'> {
  return {
    id,
    key,
    created: new Date(fields.created).toISOString(),
    resolvedAt: instantOf(fields.resolutiondate),
    startDay: startField === undefined ? undefined : dayOf(fields[startField]),
    dueDay: dayOf(fields.duedate),
    category: fields.status?.statusCategory.key ?? 'undefined',
    estimate: secondsOf(fields.timeoriginalestimate, fields.aggregatetimeoriginalestimate),
    spent: secondsOf(fields.timespent, fields.aggregatetimespent),
  };
}

const secondsOf = (own: number | null | undefined, all: number | null | undefined): Seconds => ({
  own: own ?? undefined,
  withSubtasks: all ?? undefined,
});

function dayOf(value: unknown): string | undefined {
  const found = day.safeParse(value);
  return found.success ? found.data : undefined;
}

function instantOf(value: string | null | undefined): string | undefined {
  const time = Date.parse(value ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
