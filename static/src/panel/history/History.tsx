/** Who changed what and when, newest first. */
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { ErrorMessage } from '../../shared/components/Message';
import { Avatar, PersonName } from '../../shared/components/Person';
import { Bone, Loading } from '../../shared/components/Skeleton';
import { showMoment } from '../../shared/dates';
import { commandWords } from './commandWords';
import { useHistory } from './useHistory';

export function History({ review, onClose }: { readonly review: Review; readonly onClose: () => void }) {
  const { entries, state, error, loadMore } = useHistory(review.number, review.seq);
  return (
    <section className="panel-aside stack" aria-label="History">
      <div className="row">
        <h3 className="heading-small grow">History</h3>
        <Button small onClick={onClose}>
          Close
        </Button>
      </div>
      <ol className="history">
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
