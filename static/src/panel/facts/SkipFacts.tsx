/** Going on without an agreement: asked for a reason, which stays in the review. */
import { useState } from 'react';
import { Button } from '../../shared/components/Button';
import { focusOnce } from '../../shared/components/focusOnce';
import { fits, TooLong } from '../../shared/components/TooLong';

export function SkipFacts({ onSkip }: { readonly onSkip: (reason: string) => void }) {
  const [reason, setReason] = useState<string | undefined>(undefined);
  if (reason === undefined) {
    return (
      <Button look="plain" onClick={() => setReason('')}>
        Skip with a reason
      </Button>
    );
  }
  return (
    <form
      className="row skip-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits(reason)) onSkip(reason.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && setReason(undefined)}
    >
      <input
        ref={focusOnce}
        className="input grow"
        aria-label="Why go on without agreeing on the facts?"
        placeholder="Why go on without?"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" disabled={!fits(reason)}>
        Skip
      </Button>
      <Button look="plain" onClick={() => setReason(undefined)}>
        Cancel
      </Button>
      <TooLong text={reason} />
    </form>
  );
}
