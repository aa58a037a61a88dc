/** What Themes says of reviews that it does not count. */
import type { Themes } from '../../../../src/domain/themes';
import type { ProjectReviewsRead } from '../../../../src/usecases/readProjectReviews';
import { answeredText } from '../../shared/readingWords';

export function missingText({ ids = [], issues }: ProjectReviewsRead): string {
  return issues.size < ids.length
    ? answeredText(issues.size, ids.length, 'reviewed issues', 'The numbers count those.')
    : 'Every review is counted.';
}

/** Issues of which nobody can say what their reviews hold. */
export function unreadIssues({ issues }: ProjectReviewsRead): number {
  return [...issues.values()].filter((issue) => issue !== undefined && issue.reviews === undefined).length;
}

/** Whether a label has repeats beside no review of the quarter: the one counts reviews that opened, the other closed ones. */
export function hasOpenRepeats({ groups }: Themes): boolean {
  return groups.some(({ labels }) =>
    labels.some(({ reviews, repeats }) => reviews.length === 0 && repeats > 0),
  );
}

export function openReviews({ issues }: ProjectReviewsRead): number {
  return [...issues.values()]
    .flatMap((issue) => issue?.reviews ?? [])
    .filter(({ status }) => status === 'open').length;
}
