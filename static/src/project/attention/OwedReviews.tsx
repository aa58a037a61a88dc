/** Events that the project's own rules say should be reviewed, and that have no review. */
import { Message } from '../../shared/components/Message';
import type { RowHandlers } from './AttentionItem';
import { OwedItem } from './OwedItem';
import type { PartState } from './partState';
import { SidePart } from './SidePart';
import type { Act } from '../../shared/followThrough/acts';
import type { AttentionInView } from './useAttention';

interface OwedReviewsProps extends Pick<AttentionInView, 'owed' | 'reading' | 'read'> {
  readonly state: PartState;
  readonly isTold: boolean;
  readonly today: string;
  readonly forms: ReadonlyMap<string, Act>;
  readonly mayEdit: boolean;
  readonly handlers: RowHandlers;
}

export function OwedReviews({ owed, reading, read, state, isTold, ...row }: OwedReviewsProps) {
  return (
    <SidePart
      title="Owed reviews"
      state={state}
      items={owed?.events ?? []}
      reading={reading}
      isTold={isTold}
      note={owed !== undefined && <Notes broken={owed.broken.length > 0} cut={owed.cut} />}
      empty={
        read?.settings?.owed.length === 0
          ? 'No rule says when a review is owed. A project administrator can add one in the settings.'
          : 'No event of the last 90 days waits for its review.'
      }
    >
      {(event) => (
        <OwedItem
          key={event.id}
          event={event}
          today={row.today}
          form={row.forms.get(event.id)}
          mayEdit={row.mayEdit}
          handlers={row.handlers}
        />
      )}
    </SidePart>
  );
}

function Notes({ broken, cut }: { readonly broken: boolean; readonly cut: boolean }) {
  return (
    <>
      {broken && (
        <Message tone="calm" title="A rule cannot be asked any more">
          It names an issue type, a priority or a label that Jira does not know now. A project administrator
          can mend it in the settings.
        </Message>
      )}
      {cut && (
        <p className="small subtle">
          A rule is met by more than 500 events: the newest of them are looked at.
        </p>
      )}
    </>
  );
}
