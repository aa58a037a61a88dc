/** How much a merge or a rename changes, as far as the person sees it: said before it is started. */
import type { JiraAccess } from '../jira/request';
import { searchIds } from '../jira/search';
import { actionsWithLabels } from './readJql';
import type { ProjectReviewsRead } from './readProjectReviews';

export interface MergeSize {
  readonly reviews: number;
  readonly actions: number;
}

/** @throws JiraError when Jira did not say */
export async function readMergeSize(
  access: JiraAccess,
  { projectId, from }: { readonly projectId: string; readonly from: readonly string[] },
  { issues }: Pick<ProjectReviewsRead, 'issues'>,
): Promise<MergeSize> {
  const reviews = [...issues.values()]
    .flatMap((issue) => issue?.reviews ?? [])
    .filter(({ labels, practices = [] }) => [...labels, ...practices].some((label) => from.includes(label)));
  const actions = await searchIds(access, actionsWithLabels(projectId, from));
  return { reviews: reviews.length, actions: actions.length };
}
