/** The Reviews page of a project. Everything on it is read in the browser as the person; it calls no function. */
import { useCallback } from 'react';
import { daysIn } from '../../../src/domain/calendarDays';
import { readAttention, type AttentionRead } from '../../../src/usecases/readAttention';
import { readProjectReviews, type ProjectReviewsRead } from '../../../src/usecases/readProjectReviews';
import type { Clock } from '../shared/clock';
import { Badge } from '../shared/components/Labels';
import { Button } from '../shared/components/Button';
import { showTime } from '../shared/dates';
import type { PageAddress } from '../shared/host/pageAddress';
import { usePeopleStore } from '../shared/people/usePeople';
import { attentionLists } from './attention/attentionRows';
import { AttentionTab } from './attention/AttentionTab';
import type { Tab } from './pageView';
import type { Read } from './reading';
import { ReviewsTab } from './reviews/ReviewsTab';
import { usePageView } from './usePageView';
import { useReading, type ReadingInView } from './useReading';

export interface ReviewsPageProps {
  readonly project: { readonly id: string; readonly key: string };
  /** IANA name of the person's zone: late is late by the person's own calendar. */
  readonly timeZone: string;
  readonly address: PageAddress;
  readonly clock: Clock;
}

export function ReviewsPage({ project, timeZone, address, clock }: ReviewsPageProps) {
  const { view, change } = usePageView(address);
  const people = usePeopleStore();
  const readActions = useCallback<Read<AttentionRead>>(
    (access, { told, ...from }) =>
      readAttention(
        access,
        { projectId: project.id },
        {
          ...from,
          told: (soFar) => {
            // Jira gave the owners' names along with their actions: nobody needs to be asked for twice.
            people.learn([...soFar.actions.values()].flatMap((action) => known(action?.owner)));
            told(soFar);
          },
        },
      ),
    [project.id, people],
  );
  const readReviews = useCallback<Read<ProjectReviewsRead>>(
    (access, options) => readProjectReviews(access, { projectId: project.id }, options),
    [project.id],
  );
  const attention = useReading(readActions, clock, view.tab === 'attention');
  const reviews = useReading(readReviews, clock, view.tab === 'reviews');
  const dayOf = daysIn(timeZone);
  const readAt = new Date(attention.readAt).toISOString();
  const calendar = { dayOf, today: dayOf(readAt) ?? readAt.slice(0, 10) };
  const current = view.tab === 'attention' ? attention : reviews;
  // A number that may still grow says nothing.
  const urgent =
    attention.complete && attention.shown ? attentionLists(attention.shown, calendar).languishing.length : 0;

  return (
    <main className="surface">
      <div className="page">
        <header className="row">
          <h1 className="heading-large grow">Reviews</h1>
          <ReadAt reading={current} />
        </header>
        <nav className="tabs" aria-label="Reviews">
          <TabButton tab="attention" current={view.tab} change={change}>
            Attention
            {urgent > 0 && <Badge>{urgent}</Badge>}
          </TabButton>
          <TabButton tab="reviews" current={view.tab} change={change}>
            Reviews
          </TabButton>
        </nav>
        {view.tab === 'attention' ? (
          <AttentionTab
            reading={attention}
            calendar={calendar}
            projectKey={project.key}
            view={view}
            change={change}
          />
        ) : (
          <ReviewsTab reading={reviews} projectKey={project.key} view={view} change={change} />
        )}
      </div>
    </main>
  );
}

type Owner = NonNullable<NonNullable<ReturnType<AttentionRead['actions']['get']>>['owner']>;
const known = (owner: Owner | undefined) =>
  owner === undefined ? [] : [{ accountId: owner.accountId, displayName: owner.name, active: owner.active }];

function ReadAt({ reading }: { readonly reading: ReadingInView<unknown> }) {
  const busy = reading.phase !== 'settled';
  return (
    <>
      <span className="meta tabular">
        {busy
          ? 'Reading from Jira…'
          : reading.complete && `Read from Jira at ${showTime(new Date(reading.readAt).toISOString())}`}
      </span>
      <Button
        className="button-icon"
        icon="refresh"
        aria-label="Read again"
        title="Read again"
        aria-busy={busy}
        onClick={reading.start}
      />
    </>
  );
}

interface TabButtonProps {
  readonly tab: Tab;
  readonly current: Tab;
  readonly change: (next: { readonly tab: Tab; readonly find: string }) => void;
  readonly children: React.ReactNode;
}

function TabButton({ tab, current, change, children }: TabButtonProps) {
  return (
    <button
      type="button"
      className="tab"
      aria-current={tab === current ? 'page' : undefined}
      onClick={() => tab !== current && change({ tab, find: '' })}
    >
      {children}
    </button>
  );
}
