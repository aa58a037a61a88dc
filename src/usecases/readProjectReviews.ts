/**
 * The reviews of a project, from the digests that stand on its issues: ids by JQL, then fields and digest, several
 * calls at once. How many of a review's actions are open comes from one search as the person, so no number gives away
 * an action that the person may not see.
 */
import { DIGEST_KEY, digestSchema, type ReviewRow } from '../domain/digest';
import { inPieces } from '../domain/inPieces';
import type { JiraAccess } from '../jira/request';
import { fetchIssues, searchIds } from '../jira/search';
import { collect, withEach, type Parts } from './readInParts';
import { FACT_FIELDS, readIssueFacts, type IssueFacts } from './readIssueFacts';
import { openActionsOf, reviewedIssuesOf } from './readJql';

const ISSUES_PER_PIECE = 100;

export interface ReviewedIssue extends IssueFacts {
  /** Oldest first; absent when what stands on the issue cannot be trusted. */
  readonly reviews?: readonly ReviewRow[] | undefined;
}

export interface ProjectReviewsRead extends Parts {
  readonly ids?: readonly string[] | undefined;
  /** By issue id; undefined: gone or out of sight since the search. */
  readonly issues: ReadonlyMap<string, ReviewedIssue | undefined>;
  /** Ids of the open actions that the person may see; absent until Jira has answered. */
  readonly openActions?: ReadonlySet<string> | undefined;
}

/** Takes and gives the same as `readAttention`. */
export async function readProjectReviews(
  access: JiraAccess,
  { projectId }: { readonly projectId: string },
  options: { readonly from?: ProjectReviewsRead; readonly told?: (soFar: ProjectReviewsRead) => void } = {},
): Promise<ProjectReviewsRead> {
  const start: ProjectReviewsRead = { ...(options.from ?? { issues: new Map() }), failure: undefined };
  const { add, soFar } = collect(start, options.told ?? (() => undefined));
  const open = start.openActions === undefined ? add(readOpenActions(access, projectId)) : Promise.resolve();
  if (start.ids === undefined) await add(readIds(access, projectId));
  const { ids = [], issues } = soFar();
  const wanted = ids.filter((id) => !issues.has(id));
  await Promise.all([
    open,
    ...inPieces(wanted, ISSUES_PER_PIECE).map((piece) => add(readDigests(access, piece))),
  ]);
  return soFar();
}

type Part = Promise<(soFar: ProjectReviewsRead) => ProjectReviewsRead>;

async function readIds(access: JiraAccess, projectId: string): Part {
  const ids = await searchIds(access, reviewedIssuesOf(projectId));
  return (soFar) => ({ ...soFar, ids });
}

async function readOpenActions(access: JiraAccess, projectId: string): Part {
  const found = new Set(await searchIds(access, openActionsOf(projectId)));
  return (soFar) => ({ ...soFar, openActions: found });
}

async function readDigests(access: JiraAccess, ids: readonly string[]): Part {
  const found = await fetchIssues(access, ids, { fields: FACT_FIELDS, properties: [DIGEST_KEY] });
  const byId = new Map(
    found.map((issue) => {
      const digest = digestSchema.safeParse(issue.properties?.[DIGEST_KEY]);
      return [
        issue.id,
        { ...readIssueFacts(issue), reviews: digest.success ? digest.data.reviews : undefined },
      ];
    }),
  );
  return (soFar) => ({ ...soFar, issues: withEach(soFar.issues, ids, (id) => byId.get(id)) });
}
