/** What is missing from a list that is shown, why, and the way to the rest. */
import { Button } from '../shared/components/Button';
import { Message } from '../shared/components/Message';
import { showTime } from '../shared/dates';
import { goesOnText, titleOf } from '../shared/readingWords';
import type { ReadingInView } from './sharedReading';

interface ReadingMessageProps {
  readonly reading: ReadingInView<unknown>;
  /** Says what the list shows while it is not all there. */
  readonly missing: string;
}

export function ReadingMessage({ reading, missing }: ReadingMessageProps) {
  const { failure, phase, complete } = reading;
  if (phase === 'pausing') {
    return (
      <Message tone="calm" icon="clock" live="status" title="Jira is slow to answer">
        What has come is shown; the rest follows by itself.
      </Message>
    );
  }
  if (failure === undefined) return null;
  return (
    <Message
      tone="care"
      live="status"
      title={titleOf(failure.kind)}
      actions={
        <Button small onClick={reading.rest}>
          {complete ? 'Try again' : 'Read the rest'}
        </Button>
      }
    >
      {complete ? `What you see was read at ${showTime(new Date(reading.readAt).toISOString())}.` : missing}{' '}
      {goesOnText(failure)}
    </Message>
  );
}
