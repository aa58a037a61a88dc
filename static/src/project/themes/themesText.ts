/** What Themes says of reviews that it does not count. */
import type { ProjectReviewsRead } from '../../../../src/usecases/readProjectReviews';

export function missingText({ ids = [], issues }: ProjectReviewsRead): string {
  return issues.size < ids.length
    ? `Jira answered for ${String(issues.size)} of ${String(ids.length)} reviewed issues. The numbers count those.`
    : 'Every review is counted.';
}

/** Issues of which nobody can say what their reviews hold. */
export function unreadIssues({ issues }: ProjectReviewsRead): number {
  return [...issues.values()].filter((issue) => issue !== undefined && issue.reviews === undefined).length;
}

export function openReviews({ issues }: ProjectReviewsRead): number {
  return [...issues.values()]
    .flatMap((issue) => issue?.reviews ?? [])
    .filter(({ status }) => status === 'open').length;
}
