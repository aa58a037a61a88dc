/**
 * The rows of Reviews: one per review, and one for an issue whose digest cannot be trusted; the filters over them and
 * their order.
 */
import type { ReviewRow } from '../../../../src/domain/digest';
import type { ProjectReviewsRead, ReviewedIssue } from '../../../../src/usecases/readProjectReviews';
import { wordsOf, type PageView } from '../pageView';

export interface ReviewInList {
  readonly id: string;
  readonly issue: ReviewedIssue;
  readonly review?: ReviewRow | undefined;
  /** Open actions that the person may see; absent while that is not known, and where its actions are not told. */
  readonly openActions?: number | undefined;
}

/** Every review that the person may see. */
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
            openActions: isLimited(review)
              ? undefined
              : openActions && review.actionIds.filter((id) => openActions.has(id)).length,
          })),
    );
}

/** Of a review that is for its participants until it is closed, state and dates are all that is told. */
export const isLimited = ({ kind }: ReviewRow): boolean => kind === undefined;

export const SORTS = [
  { value: 'opened', name: 'Oldest first' },
  { value: '-closed', name: 'Closed last first' },
  { value: 'follow-up', name: 'Next follow-up first' },
] as const;

/** Rows that the view's filters leave, in its order: the newest first unless another one is chosen. */
export function shownReviews(rows: readonly ReviewInList[], view: PageView): readonly ReviewInList[] {
  const words = wordsOf(view);
  return rows
    .filter(
      (row) =>
        (view.status === undefined || row.review?.status === view.status) &&
        (view.kind === undefined || row.review?.kind === view.kind) &&
        (view.label === '' || labelsOf(row).includes(view.label)) &&
        (view.facilitator === '' || row.review?.facilitator === view.facilitator) &&
        words.every((word) => textOf(row).includes(word)),
    )
    .sort(orderOf(view.sort));
}

const labelsOf = ({ review }: ReviewInList): readonly string[] => [
  ...new Set([...(review?.labels ?? []), ...(review?.practices ?? [])]),
];

function textOf({ issue, review }: ReviewInList): string {
  const labels = [...(review?.labels ?? []), ...(review?.practices ?? [])];
  return [issue.key, issue.summary, review?.title, review?.kind, ...labels].join(' ').toLowerCase();
}

type Order = (a: ReviewInList, b: ReviewInList) => number;

function orderOf(sort: string): Order {
  switch (sort) {
    case 'opened':
      return by((review) => review.openedAt, 1);
    case '-closed':
      return by((review) => review.closedOn, -1);
    case 'follow-up':
      return by((review) => review.followUpOn, 1);
    default:
      return by((review) => review.openedAt, -1);
  }
}

/** Rows without the date stand at the end, whatever the direction. */
function by(dateOf: (review: ReviewRow) => string | undefined, direction: 1 | -1): Order {
  return (one, other) => {
    const [a, b] = [one, other].map(({ review }) => review && dateOf(review));
    if (a === b) return 0;
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return (a < b ? -1 : 1) * direction;
  };
}

/** Each label of the rows, in the order of the alphabet. */
export function labelsIn(rows: readonly ReviewInList[]): readonly string[] {
  return [...new Set(rows.flatMap(labelsOf))].sort();
}

/** Account ids of those who facilitate one of the rows. */
export function facilitatorsIn(rows: readonly ReviewInList[]): readonly string[] {
  return [...new Set(rows.flatMap(({ review }) => review?.facilitator ?? []))];
}
