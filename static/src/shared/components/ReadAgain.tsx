/** Something could not be read from Jira: it says so and offers another try, because a failed read is no empty list. */
import { JiraError } from '../../../../src/jira/jiraError';
import { Button } from './Button';
import { Message } from './Message';

interface ReadAgainProps {
  /** What is missing, at the beginning of a sentence, e.g. "Unfinished business". */
  readonly what: string;
  readonly cause: unknown;
  readonly onRetry: () => void;
}

export function ReadAgain({ what, cause, onRetry }: ReadAgainProps) {
  return (
    <Message
      tone="care"
      icon="cloudOff"
      live="status"
      title={`${what} could not be read`}
      actions={
        <Button small onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {reasonIn(cause)}
    </Message>
  );
}

function reasonIn(cause: unknown): string {
  const kind = cause instanceof JiraError ? cause.kind : undefined;
  switch (kind) {
    case 'busy':
      return 'Jira asks us to slow down. Try again in a moment.';
    case 'denied':
    case 'not-found':
      return 'Jira does not show it to you any more.';
    default:
      return 'Jira is not answering. Everything else goes on as usual.';
  }
}
