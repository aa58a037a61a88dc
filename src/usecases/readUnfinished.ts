/**
 * Unfinished business before a review, read in the browser as the person: the open actions of earlier reviews that share
 * the project or a factor, those that nobody has verified in time, parked ideas whose day has come, and topics kept for
 * the next review. Three calls deep; no call to the app.
 */
import { ACTION_KEY, actionProperty, type ActionProperty } from '../domain/actionProperty';
import { DIGEST_KEY, digestSchema } from '../domain/digest';
import {
  dueForVerdict,
  earlierThan,
  leftActions,
  parkedIdeasBack,
  topicsFor,
  type LeftAction,
  type ReviewAt,
  type ThisReview,
} from '../domain/unfinished';
import type { JiraAccess } from '../jira/request';
import type { JiraIssue, JiraUser } from '../jira/schemas';
import { fetchIssues, searchIds } from '../jira/search';
import { FACT_FIELDS, readIssueFacts, type IssueFacts } from './readIssueFacts';
import { reviewedIssuesOf, unfinishedActionsOf } from './readJql';

/** One call of `bulkfetch` each: more would be no list that a team begins a meeting with. */
const MOST = { actions: 100, reviewedIssues: 100 } as const;

export interface UnfinishedAction extends IssueFacts {
  readonly statusName: string;
  readonly owner?: JiraUser | undefined;
  readonly origin?: ActionProperty | undefined;
  readonly isSettled: boolean;
}

/** What stands in an earlier review rather than in an issue of its own. */
export interface LeftInReview {
  readonly issueKey: string;
  readonly title: string;
}

export interface Unfinished {
  readonly actions: readonly LeftAction<UnfinishedAction>[];
  /** Open ones beyond the hundred that are due first. */
  readonly furtherActions: number;
  readonly parked: readonly (LeftInReview & { readonly on: string })[];
  readonly topics: readonly (LeftInReview & { readonly topic: string })[];
}

export interface UnfinishedFor extends ThisReview {
  readonly projectId: string;
  /** Factor labels of the review so far. */
  readonly labels: readonly string[];
  /** The reader's calendar day. */
  readonly today: string;
}

/** @throws JiraError when a part could not be read: it must not look like "nothing unfinished" */
export async function readUnfinished(access: JiraAccess, asked: UnfinishedFor): Promise<Unfinished> {
  const { projectId, labels, today } = asked;
  const [openIds, reviewedIds] = await Promise.all([
    searchIds(access, unfinishedActionsOf(projectId, labels)),
    searchIds(access, reviewedIssuesOf(projectId)),
  ]);
  const [open, reviewed] = await Promise.all([
    readActions(access, openIds.slice(0, MOST.actions)),
    fetchIssues(access, reviewedIds.slice(0, MOST.reviewedIssues), {
      fields: ['summary'],
      properties: [DIGEST_KEY],
    }),
  ]);
  const keys = new Map(reviewed.map(({ id, key }) => [id, key]));
  const earlier = earlierThan(asked, reviewed.flatMap(reviewsOn));
  const known = new Set(openIds);
  const unverified = dueForVerdict(earlier, today).filter((id) => !known.has(id));
  const done = await readActions(access, unverified.slice(0, MOST.actions));
  const inReview = ({ issueId, row }: ReviewAt): LeftInReview => {
    const issueKey = keys.get(issueId) ?? '';
    return { issueKey, title: row.title ?? issueKey };
  };
  return {
    actions: leftActions(
      [...open, ...done].filter((action) => !isOfThis(asked, action)),
      today,
    ),
    furtherActions: Math.max(0, openIds.length - MOST.actions),
    parked: parkedIdeasBack(earlier, today).map(({ review, on }) => ({ ...inReview(review), on })),
    topics: topicsFor(asked, earlier).map(({ review, topic }) => ({ ...inReview(review), topic })),
  };
}

function reviewsOn(issue: JiraIssue): readonly ReviewAt[] {
  const digest = digestSchema.safeParse(issue.properties?.[DIGEST_KEY]);
  return (digest.data?.reviews ?? []).map((row) => ({ issueId: issue.id, row }));
}

async function readActions(access: JiraAccess, ids: readonly string[]): Promise<readonly UnfinishedAction[]> {
  const found = await fetchIssues(access, ids, {
    fields: [...FACT_FIELDS, 'assignee'],
    properties: [ACTION_KEY],
  });
  return found.map((issue) => {
    const origin = actionProperty.safeParse(issue.properties?.[ACTION_KEY]).data;
    return {
      ...readIssueFacts(issue),
      statusName: issue.fields?.status?.name ?? '',
      owner: issue.fields?.assignee ?? undefined,
      origin,
      isSettled: origin?.verdict !== undefined || origin?.dropped === true,
    };
  });
}

/** The actions of the review itself stand in it. */
function isOfThis({ issueId, number }: ThisReview, { origin }: UnfinishedAction): boolean {
  return number !== undefined && origin?.sourceIssueId === issueId && origin.reviewNumber === number;
}
