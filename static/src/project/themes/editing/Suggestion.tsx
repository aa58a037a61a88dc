/** Two labels that may mean one thing: merged with one press, or told apart for good. */
import type { LookAlike } from '../../../../../src/domain/nearLabels';
import { withDifference } from '../../../../../src/domain/themeEdits';
import { Button } from '../../../shared/components/Button';
import { Icon } from '../../../shared/components/Icon';
import { ErrorMessage } from '../../../shared/components/Message';
import type { JobsStore } from '../../jobs/jobsStore';
import { useRelabelling, useSaving } from './useEditSending';

interface SuggestionProps extends Pick<JobsStore, 'start'> {
  readonly pair: LookAlike;
  /** Reviews with the label that would go. */
  readonly reviews: number;
  readonly onDone: (said: string) => void;
}

export function Suggestion({ pair: { label, like }, reviews, start, onDone }: SuggestionProps) {
  const merging = useRelabelling(start);
  const { sending, save } = useSaving();
  const merge = async (): Promise<void> => {
    if (await merging.relabel([label], like)) onDone(`${label} merges into ${like}.`);
  };
  const differ = async (): Promise<void> => {
    if (await save([label, like], () => (settings) => withDifference(settings, label, like)))
      onDone(`${label} and ${like} stay apart.`);
  };
  const busy = merging.sending.busy || sending.busy;
  const error = merging.sending.error ?? sending.error;
  return (
    <div className="message message-calm suggestion">
      <Icon name="bulb" tone="dim" />
      <div className="message-body">
        <div className="row">
          <p className="grow">
            <span className="strong">{label}</span> looks like <span className="strong">{like}</span>. Merging
            changes {reviews} {reviews === 1 ? 'review' : 'reviews'} with {reviews === 1 ? 'its' : 'their'}{' '}
            actions, and can be undone.
          </p>
          <Button small aria-disabled={busy} onClick={() => !busy && void merge()}>
            Merge into {like}
          </Button>
          <Button
            small
            look="plain"
            aria-disabled={busy}
            aria-label={`${label} and ${like} differ`}
            onClick={() => !busy && void differ()}
          >
            They differ
          </Button>
        </div>
        {error && <ErrorMessage error={error} />}
      </div>
    </div>
  );
}
