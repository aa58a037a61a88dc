/** Why a factor stands although no entry shows it: one line, kept with the factor and read by everyone. */
import { useState } from 'react';
import type { Factor } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { focusOnce } from '../../shared/components/focusOnce';
import { fits, TooLong } from '../../shared/components/TooLong';
import { useSession } from '../../shared/session/useSession';

export const NO_EVIDENCE_EXAMPLE = 'Everybody on call says so; nobody wrote it down';

export function NoEvidence({ factor, onDone }: { readonly factor: Factor; readonly onDone: () => void }) {
  const session = useSession();
  const place = `no-evidence/${factor.id}`;
  const [reason, setReason] = useState(() => session.noteAt(place));
  const type = (words: string): void => {
    setReason(words);
    session.note(place, words);
  };
  const close = (): void => {
    type('');
    onDone();
  };
  return (
    <form
      className="sunken stack inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!fits(reason)) return;
        session.change({ type: 'editFactor', factorId: factor.id, noEvidenceBecause: reason.trim() });
        close();
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <input
        ref={focusOnce}
        className="input"
        aria-label="Why no entry shows it"
        placeholder={NO_EVIDENCE_EXAMPLE}
        value={reason}
        onChange={(event) => type(event.target.value)}
      />
      <TooLong text={reason} />
      <div className="row">
        <Button small type="submit" disabled={!fits(reason)}>
          Save the reason
        </Button>
        <Button small look="plain" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
