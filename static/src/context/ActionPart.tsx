/** On an action: the review and factor it came from, how we will know that it worked, how it stands, and what can be done. */
import { Suspense } from 'react';
import type { ActionProperty } from '../../../src/domain/actionProperty';
import type { Calendar } from '../../../src/domain/languishing/actionState';
import type { Purpose } from '../../../src/domain/vocabulary';
import type { ReviewStatusRead } from '../../../src/usecases/readReviewStatus';
import { IssueLink } from '../shared/components/IssueLink';
import { Bone } from '../shared/components/Skeleton';
import { lazyPart } from '../shared/lazyPart';
import { DueLine } from './DueLine';
import { FactorTags } from './FactorTags';
import { Part } from './Part';

const ActionStanding = lazyPart(async () => (await import('./ActionStanding')).ActionStanding);

const PURPOSE_VERBS: Readonly<Record<Purpose, string>> = {
  'fix-now': 'Fixes',
  prevent: 'Prevents',
  detect: 'Detects',
  document: 'Documents',
  train: 'Trains for',
};

interface ActionPartProps {
  readonly origin: NonNullable<ReviewStatusRead['origin']>;
  readonly read: ReviewStatusRead;
  /** False while more is on its way. */
  readonly settled: boolean;
  readonly calendar: Calendar;
  /** Reads everything anew. */
  readonly again: () => void;
}

export function ActionPart({ origin, read, settled, calendar, again }: ActionPartProps) {
  if (origin.state === 'unreadable') {
    return <p>This is an action of a review, but what Jira holds about it cannot be read.</p>;
  }
  const { issue, source, failure } = read;
  const isSettled = settled || failure !== undefined;
  // Anybody who may edit the issue can write that it came from a review: the link is what Jira itself knows.
  if (!issue.linked && source === undefined && !isSettled) return <Bones />;
  if (!issue.linked && source !== undefined) {
    return (
      <p className="subtle">
        This issue says that it is an action of a review. Jira shows no link between the two, so that cannot
        be confirmed.
      </p>
    );
  }
  return (
    <section className="stack" aria-label="The action of a review">
      {source === undefined && !isSettled ? <Bones /> : <Source source={source} />}
      <WhatFor origin={origin.value} />
      <Suspense fallback={<DueLine issue={issue} today={calendar.today} />}>
        <ActionStanding action={issue} origin={origin.value} calendar={calendar} again={again} />
      </Suspense>
    </section>
  );
}

function Source({ source }: Pick<ReviewStatusRead, 'source'>) {
  if (source === undefined) return <p className="subtle">Comes from a review.</p>;
  return (
    <Part title="Comes from">
      <p>
        <IssueLink issueKey={source.key} /> {source.summary}
      </p>
    </Part>
  );
}

function WhatFor({ origin: { purpose, factor, labels, verification } }: { readonly origin: ActionProperty }) {
  return (
    <>
      {(factor !== undefined || labels.length > 0) && (
        <Part title={purpose === undefined ? 'Addresses' : PURPOSE_VERBS[purpose]}>
          {factor !== undefined && <p>{factor}</p>}
          <FactorTags labels={labels} />
        </Part>
      )}
      <Part title="How we will know">
        <p>{verification}</p>
      </Part>
    </>
  );
}

const Bones = () => (
  <div aria-hidden="true">
    <Bone width={30} />
    <Bone width={80} />
  </div>
);
