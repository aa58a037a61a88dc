/** The versions that closing has kept, each to be read and taken along as it was. */
import { useCallback, useState } from 'react';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { ErrorMessage } from '../../shared/components/Message';
import { PersonName } from '../../shared/components/Person';
import { Bone, Loading } from '../../shared/components/Skeleton';
import { CallFailed, errorOf } from '../../shared/callFailed';
import { showShortDay, showTime } from '../../shared/dates';
import { useHost } from '../../shared/host/host';
import { useLoaded } from '../../shared/useLoaded';
import { Recap } from './Recap';

type Version = Review['versions'][number];

export function Versions({ review, issueKey }: { readonly review: Review; readonly issueKey: string }) {
  const [shown, setShown] = useState<number | undefined>(undefined);
  const newestFirst = review.versions.toReversed();
  return (
    <ul className="box" aria-label="Versions">
      {newestFirst.map((version) => {
        const open = shown === version.seq;
        const name = `Version of ${nameOf(version, review.versions)}`;
        return (
          <li key={version.seq} className="box-item stack">
            <div className="row">
              <span className="grow">
                {name}{' '}
                <span className="small subtle">
                  closed by <PersonName accountId={version.by} />
                </span>
              </span>
              <Button
                small
                aria-expanded={open}
                aria-label={`${open ? 'Hide' : 'Read'} ${name.toLowerCase()}`}
                onClick={() => setShown(open ? undefined : version.seq)}
              >
                {open ? 'Hide' : 'Read'}
              </Button>
            </div>
            {open && <Frozen number={review.number} seq={version.seq} issueKey={issueKey} />}
          </li>
        );
      })}
    </ul>
  );
}

/** "12 Nov", with the time where two were kept on one day. */
function nameOf(version: Version, all: readonly Version[]): string {
  const day = showShortDay(version.at);
  const alone = all.filter(({ at }) => showShortDay(at) === day).length === 1;
  return alone ? day : `${day}, ${showTime(version.at)}`;
}

interface FrozenProps {
  readonly number: number;
  readonly seq: number;
  readonly issueKey: string;
}

function Frozen({ number, seq, issueKey }: FrozenProps) {
  const { call } = useHost();
  const read = useCallback(async () => {
    const answer = await call('review.at', { number, seq });
    if (!answer.ok) throw new CallFailed(answer.error);
    return answer.value.review;
  }, [call, number, seq]);
  const frozen = useLoaded(read);
  switch (frozen.state) {
    case 'loading':
      return (
        <Loading what="this version">
          <Bone width={60} />
          <Bone width={80} />
        </Loading>
      );
    case 'failed':
      return <ErrorMessage error={errorOf(frozen.cause)} onRetry={frozen.retry} />;
    case 'ready':
      return <Recap review={frozen.value} issueKey={issueKey} />;
  }
}
