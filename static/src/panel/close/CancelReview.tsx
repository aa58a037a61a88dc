/** Giving a review up, with the reason that stays with it. Nothing in it is lost, and it can be opened again. */
import { useState } from 'react';
import { Button } from '../../shared/components/Button';
import { useSession } from '../../shared/session/useSession';
import { ReasonForm } from './ReasonForm';

/** @param open shows the form at once, for somebody who chose it in a menu */
export function CancelReview({
  open = false,
  onClose,
}: {
  readonly open?: boolean;
  readonly onClose?: () => void;
}) {
  const session = useSession();
  const [asking, setAsking] = useState(open);
  if (!asking) {
    return (
      <Button look="link" className="small" onClick={() => setAsking(true)}>
        Cancel review
      </Button>
    );
  }
  const close = (): void => {
    setAsking(false);
    onClose?.();
  };
  return (
    <ReasonForm
      place="cancel-reason"
      label="Why is this review cancelled?"
      help="It stays readable with this reason, and can be opened again."
      action="Cancel review"
      look="danger"
      onDone={(reason) => {
        session.change({ type: 'cancelReview', reason });
        close();
      }}
      onClose={close}
    />
  );
}
