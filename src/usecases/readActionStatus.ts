/**
 * Everything that the languishing rules and repeats say of one action, by the rules of the project whose review decided
 * it: two steps after the action itself is read. The same facts as Attention has, for one row.
 */
import type { ActionProperty } from '../domain/actionProperty';
import type { Calendar } from '../domain/languishing/actionState';
import { DEFAULT_SETTINGS } from '../domain/settings';
import { daysAfter } from '../domain/workingDays';
import { JiraError } from '../jira/jiraError';
import type { JiraAccess } from '../jira/request';
import { searchIds } from '../jira/search';
import { readActionHistories } from './readAttentionActions';
import { ownersToAsk, readAssignableIn, readOwner } from './readAttentionAssignable';
import { readAttentionRow, type AttentionRow } from './readAttentionLists';
import { readSettingsPart, readStatuses } from './readAttentionNames';
import { NOTHING_YET, type AttentionPart, type AttentionRead, type ReviewAction } from './readAttentionParts';
import { readRepeats, REPEAT_DAYS } from './readAttentionRepeats';
import { readSources } from './readAttentionSources';
import { collect } from './readInParts';
import { repeatsOfLabels } from './readJql';

/** @returns what could be read; `failure` says why something is missing */
export async function readActionStatus(
  access: JiraAccess,
  { action, origin }: { readonly action: ReviewAction; readonly origin: ActionProperty },
  { today }: Calendar,
): Promise<AttentionRead> {
  const ids = [action.id];
  const start = {
    ...NOTHING_YET,
    ids,
    doneLately: [],
    doneBefore: [],
    actions: new Map([[action.id, action]]),
  };
  const { add, soFar } = collect<AttentionRead>(start, () => undefined);
  const { projectId, owner } = action;
  const hasWorker = projectId !== undefined && owner?.active === true;
  await Promise.all(
    [
      readActionHistories(access, ids),
      readStatuses(access),
      readSettingsPart(access, origin.sourceProjectId),
      readSources(access, [origin.sourceIssueId]),
      readLaterReviews(access, origin, daysAfter(today, -REPEAT_DAYS.history)),
      ...(hasWorker ? [readAssignableIn(access, projectId)] : []),
    ].map(add),
  );
  const read = soFar();
  const later = (read.reviewIds ?? []).filter((id) => !read.sources.has(id));
  await Promise.all(
    [
      ...(later.length === 0 ? [] : [readSources(access, later)]),
      ...(hasWorker ? ownersToAsk(read).map((asked) => readOwner(access, asked)) : []),
    ].map(add),
  );
  return soFar();
}

/** The row that Attention has for it. */
export function readActionStatusRow(
  read: AttentionRead,
  action: ReviewAction,
  calendar: Calendar,
): AttentionRow {
  const { limits } = read.settings ?? DEFAULT_SETTINGS;
  return readAttentionRow(read, action, { calendar, limits, repeats: readRepeats(read, calendar) });
}

/** Reviews in which its factor may have come back, a hundred at most; none where the person may not see that project. */
async function readLaterReviews(
  access: JiraAccess,
  { sourceProjectId, labels }: ActionProperty,
  from: string,
): AttentionPart {
  const reviewIds =
    labels.length === 0 ? [] : await found(access, repeatsOfLabels(sourceProjectId, labels, from));
  return (soFar) => ({ ...soFar, reviewIds: reviewIds.slice(0, MOST_REVIEWS) });
}

/** One call of `bulkfetch`, the newest ones. */
const MOST_REVIEWS = 100;

async function found(access: JiraAccess, jql: string): Promise<readonly string[]> {
  try {
    return await searchIds(access, jql);
  } catch (error) {
    if (error instanceof JiraError && error.kind === 'refused') return [];
    throw error;
  }
}
