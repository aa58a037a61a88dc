/**
 * Everything that Attention shows of a project, as the person may see it: three steps deep however much there is. First
 * the ids by JQL, with the project's choices; then fields, histories and digests side by side, a hundred issues a call;
 * then what those name: reviewed issues, events, people. Every part is told as it arrives; a second call with what was
 * read asks only for what is missing.
 */
import { inPieces } from '../domain/inPieces';
import { daysAfter } from '../domain/workingDays';
import type { JiraAccess } from '../jira/request';
import { searchIds } from '../jira/search';
import { readActionHistories, readActions } from './readAttentionActions';
import { ownersToAsk, projectsToAsk, readAssignableIn, readOwner } from './readAttentionAssignable';
import { missingActions, NEAR_DAYS } from './readAttentionFollowUps';
import { missingEvents, readEvents, readOwedIds } from './readAttentionOwed';
import {
  NOTHING_YET,
  type AttentionAsked,
  type AttentionPart,
  type AttentionRead,
} from './readAttentionParts';
import { REPEAT_DAYS } from './readAttentionRepeats';
import { readIds, readSettingsPart, readStatuses } from './readAttentionNames';
import { readSources } from './readAttentionSources';
import { collect } from './readInParts';
import { doneActionsOf, openActionsOf, reviewedIssuesOf, reviewsToLookAt } from './readJql';

/** Small pieces bring the first rows early; Jira takes 100 issues a call. */
const PIECE = 100;

/**
 * @param options.from what an earlier call returned; only what it lacks is read
 * @param options.told what has been read so far, after each part
 * @returns everything that could be read; `failure` says why something is missing
 */
export async function readAttention(
  access: JiraAccess,
  asked: AttentionAsked,
  options: { readonly from?: AttentionRead; readonly told?: (soFar: AttentionRead) => void } = {},
): Promise<AttentionRead> {
  const { settings } = asked;
  const start: AttentionRead = {
    ...(options.from ?? NOTHING_YET),
    ...(settings === undefined ? {} : { settings }),
    failure: undefined,
  };
  const { add, soFar } = collect(start, options.told ?? (() => undefined));
  for (const step of [names, contents, whatTheyName])
    await Promise.all(step(access, asked, soFar()).map(add));
  return soFar();
}

type Step = (access: JiraAccess, asked: AttentionAsked, read: AttentionRead) => readonly AttentionPart[];

/** Ids by JQL, in the order in which they are wanted on the screen. */
const names: Step = (access, { projectId, today }, read) => {
  const daysAgo = (days: number): string => daysAfter(today, -days);
  const { history, done } = REPEAT_DAYS;
  // Jira's index keeps a day as a moment of one time zone: for a reader in another one it may begin a day later.
  const lookUntil = daysAfter(today, NEAR_DAYS + 1);
  return [
    ...ifAbsent(read.ids, () => readIds(access, openActionsOf(projectId), 'ids')),
    ...ifAbsent(read.settings, () => readSettingsPart(access, projectId)),
    ...ifAbsent(read.reviewIds, () =>
      reviewsPart(access, reviewsToLookAt(projectId, { openedFrom: daysAgo(history), lookUntil })),
    ),
    ...ifAbsent(read.statuses, () => readStatuses(access)),
    ...ifAbsent(read.doneLately, () =>
      readIds(access, doneActionsOf(projectId, daysAgo(history)), 'doneLately'),
    ),
    ...ifAbsent(read.doneBefore, () =>
      readIds(access, doneActionsOf(projectId, daysAgo(done), daysAgo(history)), 'doneBefore'),
    ),
    ...ifAbsent(read.assignable.get(projectId), () => readAssignableIn(access, projectId)),
  ];
};

/** Fields, histories and digests of what was found. */
const contents: Step = (access, { projectId, today, withoutOwed = false }, read) => {
  const { ids = [], doneLately = [], doneBefore = [], reviewIds = [], settings } = read;
  const done = lacking([...doneLately, ...doneBefore], read.done);
  const hasNothing = read.ids?.length === 0 && read.reviewIds?.length === 0 && read.reviewed === undefined;
  return [
    ...inPieces(lacking(ids, read.actions), PIECE).map((piece) =>
      readActions(access, { projectId, ids: piece, into: 'actions' }),
    ),
    ...inPieces(lacking(ids, read.histories), PIECE).map((piece) => readActionHistories(access, piece)),
    ...inPieces(lacking(reviewIds, read.sources), PIECE).map((piece) => readSources(access, piece)),
    ...((withoutOwed ? undefined : settings?.owed) ?? [])
      .filter(({ id }) => !read.owedIds.has(id))
      .map((rule) => readOwedIds(access, { projectId, rule, today })),
    ...inPieces(done, PIECE).map((piece) => readActions(access, { projectId, ids: piece, into: 'done' })),
    ...inPieces(lacking(doneLately, read.histories), PIECE).map((piece) =>
      readActionHistories(access, piece),
    ),
    ...(hasNothing ? [readReviewed(access, projectId)] : []),
  ];
};

/** The reviewed issues that actions came from, events, what waits for a verdict, and whether owners are still there. */
const whatTheyName: Step = (access, { projectId, today }, read) => {
  const origins = [...read.actions.values()].flatMap((action) => action?.origin?.sourceIssueId ?? []);
  return [
    ...inPieces(lacking(origins, read.sources), PIECE).map((piece) => readSources(access, piece)),
    ...inPieces(missingEvents(read), PIECE).map((piece) => readEvents(access, piece)),
    ...inPieces(missingActions(read, today), PIECE).map((piece) =>
      readActions(access, { projectId, ids: piece, into: 'done' }),
    ),
    ...projectsToAsk(read).map((id) => readAssignableIn(access, id)),
    ...ownersToAsk(read).map((owner) => readOwner(access, owner)),
  ];
};

const ifAbsent = (known: unknown, part: () => AttentionPart): readonly AttentionPart[] =>
  known === undefined ? [part()] : [];

const lacking = (ids: readonly string[], known: ReadonlyMap<string, unknown>): readonly string[] => [
  ...new Set(ids.filter((id) => !known.has(id))),
];

async function reviewsPart(access: JiraAccess, jql: string): AttentionPart {
  const reviewIds = await searchIds(access, jql);
  return (soFar) => ({ ...soFar, reviewIds, reviewed: reviewIds.length > 0 ? true : soFar.reviewed });
}

async function readReviewed(access: JiraAccess, projectId: string): AttentionPart {
  const reviewed = (await searchIds(access, reviewedIssuesOf(projectId))).length > 0;
  return (soFar) => ({ ...soFar, reviewed });
}
