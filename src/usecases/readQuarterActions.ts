/**
 * The actions that can tell about a quarter: the open ones, those done since it began, with their histories, and those
 * done in the year before it, which were done on each of its days. What was done earlier still is no longer looked for.
 * Two steps deep, a hundred issues a call.
 */
import { inPieces } from '../domain/inPieces';
import { isOpen } from '../domain/languishing/standing';
import { quarterDays, quarterOf, type Quarter } from '../domain/quarters';
import { reviewFactsOf } from '../domain/repeatFacts';
import { findRepeats, type Repeat } from '../domain/repeats';
import type { ThemeReview } from '../domain/themes';
import type { DayOf } from '../domain/calendarDays';
import { daysAfter } from '../domain/workingDays';
import type { JiraAccess } from '../jira/request';
import { readActionHistories, readActions } from './readAttentionActions';
import { allActions } from './readAttentionFollowUps';
import { readIds, readStatuses } from './readAttentionNames';
import { NOTHING_YET, type AttentionRead } from './readAttentionParts';
import { repeatActions } from './readAttentionRepeats';
import { collect } from './readInParts';
import { doneActionsOf, openActionsOf } from './readJql';
import type { ProjectReviewsRead } from './readProjectReviews';

const PIECE = 100;
/** Days: the index has other days than some reader's calendar, and what was done a year earlier is forgotten. */
const EDGE = 5;
const YEAR = 365;

/** Takes and gives the same as `readAttention`, of which it reads the actions alone. */
export async function readQuarterActions(
  access: JiraAccess,
  { projectId, quarter }: { readonly projectId: string; readonly quarter: Quarter },
  options: { readonly from?: AttentionRead; readonly told?: (soFar: AttentionRead) => void } = {},
): Promise<AttentionRead> {
  const start: AttentionRead = { ...(options.from ?? NOTHING_YET), failure: undefined };
  const { add, soFar } = collect(start, options.told ?? (() => undefined));
  const since = daysAfter(quarterDays(quarter).first, -EDGE);
  const yearBefore = daysAfter(since, -YEAR);
  const asked = [
    start.ids === undefined && readIds(access, openActionsOf(projectId), 'ids'),
    start.statuses === undefined && readStatuses(access),
    start.doneLately === undefined && readIds(access, doneActionsOf(projectId, since), 'doneLately'),
    start.doneBefore === undefined &&
      readIds(access, doneActionsOf(projectId, yearBefore, since), 'doneBefore'),
  ];
  await Promise.all(asked.filter((part) => part !== false).map(add));
  const { ids = [], doneLately = [], doneBefore = [], actions, done, histories } = soFar();
  const pieces = (wanted: readonly string[], known: ReadonlyMap<string, unknown>) =>
    inPieces(
      wanted.filter((id) => !known.has(id)),
      PIECE,
    );
  await Promise.all(
    [
      ...pieces(ids, actions).map((piece) => readActions(access, { projectId, ids: piece, into: 'actions' })),
      ...pieces([...doneLately, ...doneBefore], done).map((piece) =>
        readActions(access, { projectId, ids: piece, into: 'done' }),
      ),
      ...pieces([...ids, ...doneLately], histories).map((piece) => readActionHistories(access, piece)),
    ].map(add),
  );
  return soFar();
}

/** Reviews as themes and repeats take them, those that the person may see. */
export function readThemeReviews(
  { issues }: Pick<ProjectReviewsRead, 'issues'>,
  dayOf: DayOf,
): readonly (ThemeReview & ReturnType<typeof reviewFactsOf>)[] {
  return [...issues].flatMap(([issueId, issue]) =>
    (issue?.reviews ?? []).map((row) => reviewFactsOf({ issueId, row }, dayOf)),
  );
}

/** Repeats in the reviews that were opened in the quarter, newest first. */
export function readQuarterRepeats(
  reviews: ReturnType<typeof readThemeReviews>,
  read: AttentionRead,
  { quarter, dayOf }: { readonly quarter: Quarter; readonly dayOf: DayOf },
): readonly Repeat[] {
  const opened = reviews.filter(({ openedOn }) => quarterOf(openedOn) === quarter);
  return findRepeats(opened, repeatActions(read, dayOf)).all;
}

/** How many open actions each label has, of those that the person may see; one that the team has left is none. */
export function readOpenByLabel(read: AttentionRead): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const open = allActions(read).filter((action) => isOpen(action) && action.origin?.dropped !== true);
  for (const { origin } of open)
    for (const label of new Set(origin?.labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
