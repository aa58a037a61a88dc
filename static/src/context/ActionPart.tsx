/** On an action: the review and factor it came from, how we will know that it worked, and whether it is late. */
import { sentenceOf } from '../../../src/domain/languishing/sentences';
import { daysLate, isOpen } from '../../../src/domain/languishing/standing';
import type { Purpose } from '../../../src/domain/vocabulary';
import type { IssueFacts } from '../../../src/usecases/readIssueFacts';
import type { ReviewStatusRead } from '../../../src/usecases/readReviewStatus';
import { Day } from '../shared/components/Day';
import { Icon } from '../shared/components/Icon';
import { IssueLink } from '../shared/components/IssueLink';
import { Bone } from '../shared/components/Skeleton';
import { showShortDay } from '../shared/dates';
import { FactorTags } from './FactorTags';

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
  readonly today: string;
}

export function ActionPart({ origin, read, settled, today }: ActionPartProps) {
  if (origin.state === 'unreadable') {
    return <p>This is an action of a review, but what Jira holds about it cannot be read.</p>;
  }
  const { purpose, factor, labels, verification } = origin.value;
  return (
    <section className="stack" aria-label="The action of a review">
      <Source source={read.source} settled={settled || read.failure !== undefined} />
      {(factor !== undefined || labels.length > 0) && (
        <Part title={purpose === undefined ? 'Addresses' : PURPOSE_VERBS[purpose]}>
          {factor !== undefined && <p>{factor}</p>}
          <FactorTags labels={labels} />
        </Part>
      )}
      <Part title="How we will know">
        <p>{verification}</p>
      </Part>
      <DueLine issue={read.issue} today={today} />
    </section>
  );
}

function Source({
  source,
  settled,
}: {
  readonly source: ReviewStatusRead['source'];
  readonly settled: boolean;
}) {
  if (source === undefined) {
    return settled ? (
      <p className="subtle">Comes from a review.</p>
    ) : (
      <div aria-hidden="true">
        <Bone width={30} />
        <Bone width={80} />
      </div>
    );
  }
  return (
    <Part title="Comes from">
      <p>
        <IssueLink issueKey={source.key} /> {source.summary}
      </p>
    </Part>
  );
}

function DueLine({ issue, today }: { readonly issue: IssueFacts; readonly today: string }) {
  const { due } = issue;
  if (!isOpen(issue)) return null;
  if (due === undefined) return <p className="subtle">No due date</p>;
  const days = daysLate(issue, today);
  if (days === 0) {
    return (
      <p className="subtle">
        Due <Day of={due} />
      </p>
    );
  }
  return (
    <p className="row row-tight row-one-line">
      <Icon name="warning" tone="care" />
      <span>
        {sentenceOf({ code: 'overdue', days }, showShortDay)}, due <Day of={due} />
      </span>
    </p>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="stack stack-tight">
      <p className="small subtle">{title}</p>
      {children}
    </div>
  );
}
