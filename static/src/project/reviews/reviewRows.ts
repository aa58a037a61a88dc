/** The rows of Reviews: one per review, newest first; an issue whose digest cannot be trusted has one row without it. */
import type { ReviewRow } from '../../../../src/domain/digest';
import type { ProjectReviewsRead, ReviewedIssue } from '../../../../src/usecases/readProjectReviews';

export interface ReviewInList {
  readonly id: string;
  readonly issue: ReviewedIssue;
  readonly review?: ReviewRow | undefined;
  /** Open actions that the person may see; absent while that is not known. */
  readonly openActions?: number | undefined;
}

export function reviewRows({ issues, openActions }: ProjectReviewsRead): readonly ReviewInList[] {
  return [...issues.values()]
    .filter((issue) => issue !== undefined)
    .flatMap((issue): readonly ReviewInList[] =>
      issue.reviews === undefined
        ? [{ id: issue.id, issue }]
        : issue.reviews.map((review) => ({
            id: `${issue.id}.${String(review.number)}`,
            issue,
            review,
            openActions: openActions && review.actionIds.filter((id) => openActions.has(id)).length,
          })),
    )
    .sort((a, b) => openedOf(b).localeCompare(openedOf(a)));
}

// Without a date it stands at the end.
const openedOf = ({ review }: ReviewInList): string => review?.openedAt ?? '';

/** @param find words that all have to stand in the row */
export function matchingReviews(rows: readonly ReviewInList[], find: string): readonly ReviewInList[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ issue, review }) => {
    const text = [issue.key, issue.summary, review?.title, review?.kind, ...(review?.labels ?? [])]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
