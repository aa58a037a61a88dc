/** Reviews: every review of the project, newest first. */
import { readProjectReviews, type ProjectReviewsRead } from '../../../../src/usecases/readProjectReviews';
import { Button } from '../../shared/components/Button';
import { Empty } from '../../shared/components/Empty';
import { GrowingList } from '../GrowingList';
import { BoneItem, ListSkeleton } from '../ListSkeleton';
import { NoReviews } from '../NoReviews';
import { NothingRead } from '../NothingRead';
import { ReadingMessage } from '../ReadingMessage';
import { TextFilter } from '../TextFilter';
import { SharedReading, useSharedReading } from '../sharedReading';
import type { TabProps } from '../tab';
import { ReviewItem } from './ReviewItem';
import { matchingReviews, reviewRows } from './reviewRows';

const projectReviews = new SharedReading<ProjectReviewsRead>(
  ({ project }) =>
    (access, options) =>
      readProjectReviews(access, { projectId: project.id }, options),
);

export function ReviewsTab({ project, view, change }: TabProps) {
  const reading = useSharedReading(projectReviews);
  const { shown, complete, failure } = reading;
  if (shown?.ids === undefined) {
    return failure === undefined ? (
      <ListSkeleton what="reviews" />
    ) : (
      <NothingRead failure={failure} onRetry={reading.rest} />
    );
  }
  const rows = reviewRows(shown);
  if (complete && rows.length === 0) return <NoReviews projectKey={project.key} />;

  const visible = matchingReviews(rows, view.find);
  const underWay = reading.phase !== 'settled' && !complete;
  return (
    <section className="stack stack-loose" aria-labelledby="all-reviews">
      <h2 id="all-reviews" className="heading-small">
        All reviews {complete && <span className="count">{rows.length}</span>}
      </h2>
      <ReadingMessage reading={reading} missing={missingText(shown)} />
      {rows.length > 0 && <TextFilter value={view.find} onChange={(find) => change({ find })} />}
      {visible.length === 0 && rows.length > 0 ? (
        <div className="box">
          <Empty
            icon="ask"
            title="No review matches"
            actions={<Button onClick={() => change({ find: '' })}>Clear the filter</Button>}
          />
        </div>
      ) : (
        visible.length > 0 && (
          <GrowingList key={view.find} items={visible} label="Reviews" after={underWay && <BoneItem />}>
            {(row) => <ReviewItem key={row.id} row={row} />}
          </GrowingList>
        )
      )}
      {rows.length === 0 && underWay && <ListSkeleton what="reviews" />}
    </section>
  );
}

function missingText({ ids = [], issues }: ProjectReviewsRead): string {
  return issues.size < ids.length
    ? `Jira answered for ${String(issues.size)} of ${String(ids.length)} reviewed issues. The list shows those.`
    : 'Every review is here, but not how many of its actions are open.';
}
