/** Two moments of the review side by side: what is different between them. */
import { useCallback, useState } from 'react';
import { differencesBetween } from '../../../../src/domain/reviewDifference';
import type { Review } from '../../../../src/domain/review';
import { Select } from '../../shared/components/Choice';
import { Field } from '../../shared/components/Field';
import { ErrorMessage } from '../../shared/components/Message';
import { Bone, Loading } from '../../shared/components/Skeleton';
import { showMoment } from '../../shared/dates';
import { useHost } from '../../shared/host/host';
import { CallFailed, errorOf } from '../../shared/callFailed';
import { useLoaded } from '../../shared/useLoaded';
import { DifferenceList } from './DifferenceList';

/** A moment that one can choose: the log up to `seq`. */
export interface Moment {
  readonly seq: number;
  readonly name: string;
}

interface CompareProps {
  readonly review: Review;
  /** The moment from which the comparison was asked for. */
  readonly from: Moment;
}

export function Compare({ review, from }: CompareProps) {
  const { call } = useHost();
  const moments = momentsOf(review, from);
  const [older, setOlder] = useState(from.seq);
  const [newer, setNewer] = useState(review.seq);
  const read = useCallback(async () => {
    const at = async (seq: number): Promise<Review> => {
      const answer = await call('review.at', { number: review.number, seq });
      if (!answer.ok) throw new CallFailed(answer.error);
      return answer.value.review;
    };
    const [before, after] = await Promise.all([at(Math.min(older, newer)), at(Math.max(older, newer))]);
    return differencesBetween(before, after);
  }, [call, review.number, older, newer]);
  const differences = useLoaded(read);
  const options = moments.map(({ seq, name }) => ({ value: String(seq), name }));
  return (
    <section className="stack" aria-label="Compare two moments">
      <div className="columns-2">
        <Field label="From">
          {(wiring) => (
            <Select
              {...wiring}
              value={String(older)}
              options={options}
              onChange={(seq) => seq && setOlder(Number(seq))}
            />
          )}
        </Field>
        <Field label="To">
          {(wiring) => (
            <Select
              {...wiring}
              value={String(newer)}
              options={options}
              onChange={(seq) => seq && setNewer(Number(seq))}
            />
          )}
        </Field>
      </div>
      {differences.state === 'loading' && (
        <Loading what="the two moments">
          <Bone width={60} />
          <Bone width={40} />
        </Loading>
      )}
      {differences.state === 'failed' && (
        <ErrorMessage error={errorOf(differences.cause)} onRetry={differences.retry} />
      )}
      {differences.state === 'ready' && <DifferenceList differences={differences.value} />}
    </section>
  );
}

/** Opening, each frozen version, the one that was chosen in the list, and now. */
function momentsOf(review: Review, from: Moment): readonly Moment[] {
  const all: readonly Moment[] = [
    { seq: 1, name: `Opened ${showMoment(review.opened.at)}` },
    ...review.versions.map(({ seq, at }) => ({ seq, name: `Closed ${showMoment(at)}` })),
    from,
    { seq: review.seq, name: 'Now' },
  ];
  const bySeq = new Map(all.map((moment) => [moment.seq, moment]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
