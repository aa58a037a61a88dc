/**
 * What the reviews have to do with one issue: its own latest review with the live state of its actions, and, when the
 * issue is an action, where it comes from. Two steps deep; no call to the app.
 */
import { ACTION_KEY, actionProperty, type ActionProperty } from '../domain/actionProperty';
import { DIGEST_KEY, digestSchema, type ReviewRow } from '../domain/digest';
import { OWED_KEY } from '../domain/owed';
import { ITEM_LIMITS } from '../domain/review';
import { readIssue } from '../jira/issues';
import type { JiraAccess } from '../jira/request';
import type { JiraIssue } from '../jira/schemas';
import { fetchIssues } from '../jira/search';
import type { EventIssue, ReviewAction } from './readAttentionParts';
import { EVENT_FIELDS, readEventIssue } from './readEventIssue';
import { collect, type Parts } from './readInParts';
import { FACT_FIELDS, readIssueFacts, type IssueFacts } from './readIssueFacts';
import { ACTION_FIELDS, readReviewAction } from './readReviewAction';

const FIELDS = [...new Set([...ACTION_FIELDS, ...EVENT_FIELDS])];

/** A property as it was found: `unreadable` when somebody has written something else there. */
export type Found<Value> =
  { readonly state: 'known'; readonly value: Value } | { readonly state: 'unreadable' };

/** An action of the review, and whether the team has decided to leave it. */
export interface ReviewedAction extends IssueFacts {
  readonly dropped: boolean;
}

export interface ReviewStatusRead extends Parts {
  /** What it is as an action, and as an event; every issue is read as both. */
  readonly issue: ReviewAction & EventIssue;
  readonly review?: Found<{ readonly latest: ReviewRow; readonly earlier: number }> | undefined;
  /** The actions of the latest review that the person may see; absent until they are read. */
  readonly actions?: readonly ReviewedAction[] | undefined;
  readonly origin?: Found<ActionProperty> | undefined;
  /** The reviewed issue that this action comes from; absent until it is read, and when the person may not see it. */
  readonly source?: IssueFacts | undefined;
}

/**
 * @param told what is known so far; the first time with what stands on the issue itself
 * @throws JiraError when the issue itself cannot be read
 */
export async function readReviewStatus(
  access: JiraAccess,
  { issueId }: { readonly issueId: string },
  told: (soFar: ReviewStatusRead) => void = () => undefined,
): Promise<ReviewStatusRead> {
  const first = statusOf(
    await readIssue(access, issueId, { fields: FIELDS, properties: [DIGEST_KEY, ACTION_KEY, OWED_KEY] }),
  );
  told(first);
  const { add, soFar } = collect(first, told);
  const actionIds = first.review?.state === 'known' ? first.review.value.latest.actionIds : undefined;
  const sourceId = first.origin?.state === 'known' ? first.origin.value.sourceIssueId : undefined;
  await Promise.all([
    ...(actionIds === undefined ? [] : [add(readActions(access, actionIds))]),
    ...(sourceId === undefined ? [] : [add(readSource(access, sourceId))]),
  ]);
  return soFar();
}

type Part = Promise<(soFar: ReviewStatusRead) => ReviewStatusRead>;

async function readActions(access: JiraAccess, ids: readonly string[]): Part {
  // No review has more; a property that somebody wrote by hand must not cost more calls.
  const real = ids.slice(0, ITEM_LIMITS.ideas);
  const found = await fetchIssues(access, real, { fields: FACT_FIELDS, properties: [ACTION_KEY] });
  const actions = found.map((issue) => ({
    ...readIssueFacts(issue),
    dropped: actionProperty.safeParse(issue.properties?.[ACTION_KEY]).data?.dropped === true,
  }));
  return (soFar) => ({ ...soFar, actions });
}

async function readSource(access: JiraAccess, id: string): Part {
  // Read in bulk, where an issue out of sight is left out: that is an answer here, not an error.
  const [source] = (await fetchIssues(access, [id], { fields: FACT_FIELDS })).map(readIssueFacts);
  return (soFar) => ({ ...soFar, source });
}

function statusOf(issue: JiraIssue): ReviewStatusRead {
  const action = readReviewAction(issue);
  return {
    issue: { ...readEventIssue(issue), ...action },
    review: reviewOf(issue.properties?.[DIGEST_KEY]),
    origin: originOf(issue, action),
  };
}

function reviewOf(raw: unknown): ReviewStatusRead['review'] {
  if (raw === undefined) return undefined;
  const digest = digestSchema.safeParse(raw);
  if (!digest.success) return { state: 'unreadable' };
  const [latest, ...earlier] = [...digest.data.reviews].sort((a, b) => b.number - a.number);
  return latest === undefined
    ? { state: 'unreadable' }
    : { state: 'known', value: { latest, earlier: earlier.length } };
}

function originOf({ properties }: JiraIssue, { origin }: ReviewAction): ReviewStatusRead['origin'] {
  if (properties?.[ACTION_KEY] === undefined) return undefined;
  return origin === undefined ? { state: 'unreadable' } : { state: 'known', value: origin };
}
