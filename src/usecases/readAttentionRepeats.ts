/**
 * Repeats of the last 90 days: a factor that came back although an earlier action was meant for it. An action that was
 * done more than a year ago is no longer looked for.
 */
import type { DayOf } from '../domain/calendarDays';
import type { Calendar } from '../domain/languishing/actionState';
import { repeatActionOf, reviewFactsOf } from '../domain/repeatFacts';
import { findRepeats, type RepeatAction, type Repeats } from '../domain/repeats';
import { daysAfter } from '../domain/workingDays';
import { allActions } from './readAttentionFollowUps';
import type { AttentionRead } from './readAttentionParts';

/** Calendar days before today. `history`: a few days more, since the index has other days than some reader's calendar. */
export const REPEAT_DAYS = { reviews: 90, history: 95, done: 365 } as const;

const NONE: Repeats = { all: [], ofAction: () => [] };

/**
 * What the person may see of them. While more is coming nothing is said: an action that is still to be read may be what a
 * repeat is about. When a part has failed, what is there counts.
 */
export function readRepeats(read: AttentionRead, { today, dayOf }: Calendar): Repeats {
  if (read.failure === undefined && !hasRepeats(read)) return NONE;
  const reviews = (read.reviewIds ?? []).flatMap((issueId) =>
    (read.sources.get(issueId)?.reviews ?? []).map((row) => reviewFactsOf({ issueId, row }, dayOf)),
  );
  return findRepeats(reviews, repeatActions(read, dayOf), daysAfter(today, -REPEAT_DAYS.reviews));
}

/** What earlier reviews decided, as far as its past is known. */
export function repeatActions(read: AttentionRead, dayOf: DayOf): readonly RepeatAction[] {
  const statusCategoryOf = (statusId: string) => read.statuses?.get(statusId);
  return allActions(read).flatMap((action) => {
    const changes = read.histories.get(action.id);
    const { origin } = action;
    if (origin === undefined) return [];
    return repeatActionOf({ ...action, changes }, origin, { dayOf, statusCategoryOf }) ?? [];
  });
}

/** Whether everything that repeats are told from is there: the late reviews, and each earlier action with its past. */
export function hasRepeats(read: AttentionRead): boolean {
  const { ids, doneLately, doneBefore, reviewIds, statuses, actions, done, histories, sources } = read;
  return (
    hasAll(reviewIds, sources) &&
    hasAll(ids, actions) &&
    hasAll(ids, histories) &&
    hasAll(doneLately, done) &&
    hasAll(doneLately, histories) &&
    hasAll(doneBefore, done) &&
    statuses !== undefined
  );
}

const hasAll = (ids: readonly string[] | undefined, known: ReadonlyMap<string, unknown>): boolean =>
  ids?.every((id) => known.has(id)) === true;
