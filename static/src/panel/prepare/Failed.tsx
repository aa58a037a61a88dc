/** A call that did not work and is not repeated by itself: what that means here, and a way to try again. */
import type { CallError } from '../../../../src/contract/errors';
import { Button } from '../../shared/components/Button';
import { ErrorMessage, Message } from '../../shared/components/Message';
import { wordsFor } from '../../shared/words';

/** What passes by itself. */
const PASSING: readonly CallError['code'][] = ['JIRA_DOWN', 'JIRA_BUSY', 'STORAGE_DOWN', 'BUSY'];

export const isPassing = ({ code }: CallError): boolean => PASSING.includes(code);

interface FailedProps {
  readonly error: CallError;
  /** What has and has not happened when the way there was blocked; the usual words speak of changes of the review. */
  readonly meaning: string;
  readonly onRetry: () => void;
}

export function Failed({ error, meaning, onRetry }: FailedProps) {
  if (!isPassing(error)) return <ErrorMessage error={error} onRetry={onRetry} />;
  return (
    <Message
      tone="bad"
      icon="cloudOff"
      live="alert"
      title={wordsFor(error).title}
      actions={
        <Button small onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {meaning}
    </Message>
  );
}
