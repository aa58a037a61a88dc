/** The reviews behind a label, each by its issue: a number that nobody can look behind is no reason to act. */
import type { ThemeReview } from '../../../../src/domain/themes';
import type { ReviewedIssue } from '../../../../src/usecases/readProjectReviews';
import { Day } from '../../shared/components/Day';
import { IssueLink } from '../../shared/components/IssueLink';
import { KIND_WORDS } from '../../shared/labels';

interface ReviewsBehindProps {
  readonly label: string;
  readonly reviews: readonly ThemeReview[];
  readonly issues: ReadonlyMap<string, ReviewedIssue | undefined>;
}

export function ReviewsBehind({ label, reviews, issues }: ReviewsBehindProps) {
  return (
    <ul className="stack stack-tight" aria-label={`Reviews with ${label}`}>
      {reviews.toSorted(closedLastFirst).map(({ issueId, number, closedOn }) => {
        const issue = issues.get(issueId);
        const row = issue?.reviews?.find((review) => review.number === number);
        if (issue === undefined) return null;
        return (
          <li key={`${issueId}.${String(number)}`} className="row row-baseline behind">
            <span>
              <IssueLink issueKey={issue.key} /> {row?.title ?? issue.summary}
            </span>
            <span className="meta dotted">
              {row?.kind !== undefined && <span>{KIND_WORDS[row.kind].name}</span>}
              {closedOn !== undefined && (
                <span>
                  closed&nbsp;
                  <Day of={closedOn} />
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function closedLastFirst(a: ThemeReview, b: ThemeReview): number {
  const [one, other] = [a.closedOn ?? '', b.closedOn ?? ''];
  return one < other ? 1 : one > other ? -1 : b.number - a.number;
}
