/** Who changed what and when, newest first. */
import { useState } from 'react';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { ErrorMessage } from '../../shared/components/Message';
import { Avatar, PersonName } from '../../shared/components/Person';
import { Bone, Loading } from '../../shared/components/Skeleton';
import { showMoment } from '../../shared/dates';
import { commandWords } from './commandWords';
import { Compare, type Moment } from './Compare';
import { useHistory } from './useHistory';

export function History({ review, onClose }: { readonly review: Review; readonly onClose: () => void }) {
  const { entries, state, error, loadMore } = useHistory(review.number, review.seq);
  const [comparing, setComparing] = useState<Moment | undefined>(undefined);
  return (
    <section className="panel-aside stack" aria-label="History">
      <div className="row">
        <h3 className="heading-small grow">History</h3>
        {comparing === undefined ? (
          <Button
            small
            onClick={() => setComparing({ seq: 1, name: `Opened ${showMoment(review.opened.at)}` })}
          >
            Compare two moments
          </Button>
        ) : (
          <Button small onClick={() => setComparing(undefined)}>
            Back to the list
          </Button>
        )}
        <Button small onClick={onClose}>
          Hide
        </Button>
      </div>
      {comparing !== undefined && <Compare key={comparing.seq} review={review} from={comparing} />}
      <ol className="history" hidden={comparing !== undefined}>
        {entries.map((entry) => (
          <li key={entry.seq}>
            <Avatar accountId={entry.by} />
            <p>
              <span className="strong">
                <PersonName accountId={entry.by} />
              </span>{' '}
              {commandWords(entry.command, review)}
              <span className="small subtle history-time">{showMoment(entry.at)}</span>
            </p>
            <Button
              look="link"
              className="small"
              aria-label={`What changed since ${showMoment(entry.at)}, change ${String(entry.seq)}`}
              onClick={() =>
                setComparing({ seq: entry.seq, name: `${showMoment(entry.at)}, change ${String(entry.seq)}` })
              }
            >
              Since then
            </Button>
          </li>
        ))}
      </ol>
      {state === 'loading' && (
        <Loading what="history">
          <Bone width={60} />
          <Bone width={40} />
        </Loading>
      )}
      {error !== undefined && <ErrorMessage error={error} onRetry={loadMore} />}
      {state === 'more' && (
        <div>
          <Button small onClick={loadMore}>
            Show earlier changes
          </Button>
        </div>
      )}
    </section>
  );
}
