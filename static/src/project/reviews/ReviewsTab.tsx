/** Reviews: every review of the project that the person may see, and two figures about how the project reviews. */
import { useRef, useState } from 'react';
import type { ProjectReviewsRead } from '../../../../src/usecases/readProjectReviews';
import { Menu } from '../../shared/components/Menu';
import { answeredText } from '../../shared/readingWords';
import { NoMatch } from '../attention/NoMatch';
import { RowCount } from '../attention/RowCount';
import { GrowingList } from '../GrowingList';
import { Jobs } from '../jobs/Jobs';
import { useJobs } from '../jobs/useJobs';
import { BoneItem, ListSkeleton } from '../ListSkeleton';
import { NoReviews } from '../NoReviews';
import { NothingYet } from '../NothingYet';
import { NO_FILTERS, searchOf } from '../pageView';
import { usePermissions } from '../permissions';
import { ReadingMessage } from '../ReadingMessage';
import { useSharedReading } from '../sharedReading';
import type { TabProps } from '../tab';
import { Figures } from './Figures';
import { projectReviews } from './projectReviews';
import { RebuildIndex } from './RebuildIndex';
import { ReviewFilters } from './ReviewFilters';
import { ReviewItem } from './ReviewItem';
import { reviewRows, shownReviews } from './reviewRows';

export function ReviewsTab({ project, calendar, view, change }: TabProps) {
  const reading = useSharedReading(projectReviews);
  const { isAdmin } = usePermissions();
  const jobs = useJobs(isAdmin, reading.start);
  const [isRebuilding, setRebuilding] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { shown, complete } = reading;
  if (shown?.ids === undefined)
    return (
      <NothingYet reading={reading}>
        <ListSkeleton what="reviews" />
      </NothingYet>
    );
  const rows = reviewRows(shown);
  const isNew = complete && rows.length === 0;
  const visible = shownReviews(rows, view);
  const underWay = reading.phase !== 'settled' && !complete;
  const seeOwed = (): void => change({ ...NO_FILTERS, sort: '', quarter: '', tab: 'attention' });
  return (
    <div className="stack stack-wide">
      <Figures rows={complete && !isNew ? rows : undefined} calendar={calendar} seeOwed={seeOwed} />
      <section className="stack stack-loose" aria-labelledby="all-reviews">
        <div className="row">
          <h2 id="all-reviews" ref={heading} className="heading-small grow" tabIndex={-1}>
            All reviews {complete && <RowCount all={rows} visible={visible} />}
          </h2>
          {isAdmin && (
            <Menu
              label="More for reviews"
              items={() => [
                { name: 'Rebuild the index…', icon: 'wrench', onSelect: () => setRebuilding(true) },
              ]}
            />
          )}
        </div>
        {isRebuilding && (
          <RebuildIndex
            start={jobs.start}
            onClose={() => {
              setRebuilding(false);
              heading.current?.focus();
            }}
          />
        )}
        {isAdmin && <Jobs jobs={jobs} kinds={['rebuild']} />}
        <ReadingMessage reading={reading} missing={missingText(shown)} />
        {rows.length > 0 && <ReviewFilters rows={rows} shown={visible} view={view} change={change} />}
        <p role="status" className="visually-hidden">
          {complete && `${String(visible.length)} ${visible.length === 1 ? 'review' : 'reviews'} shown`}
        </p>
        {visible.length > 0 && (
          <GrowingList key={searchOf(view)} items={visible} label="Reviews" after={underWay && <BoneItem />}>
            {(row) => <ReviewItem key={row.id} row={row} today={calendar.today} />}
          </GrowingList>
        )}
        {visible.length === 0 && underWay && <ListSkeleton what="reviews" />}
        {visible.length === 0 && rows.length > 0 && !underWay && (
          <NoMatch title="No review matches" clear={() => change(NO_FILTERS)}>
            Other reviews of the project do.
          </NoMatch>
        )}
        {isNew && <NoReviews projectKey={project.key} />}
      </section>
    </div>
  );
}

function missingText({ ids = [], issues }: ProjectReviewsRead): string {
  return issues.size < ids.length
    ? answeredText(issues.size, ids.length, 'reviewed issues', 'The list shows those.')
    : 'Every review is here, but not how many of its actions are open.';
}
