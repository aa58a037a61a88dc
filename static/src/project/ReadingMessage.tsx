/** What is missing from a list that is shown, why, and the way to the rest. */
import { Button } from '../shared/components/Button';
import { Message } from '../shared/components/Message';
import { showTime } from '../shared/dates';
import type { Failure } from '../shared/reading';
import { goesOnText, titleOf } from '../shared/readingWords';
import type { ReadingInView } from './sharedReading';
import { useHandOver } from '../shared/components/useHandOver';

interface ReadingMessageProps {
  readonly reading: ReadingInView<unknown>;
  /** Says what the list shows while it is not all there. */
  readonly missing: string;
}

export function ReadingMessage({ reading, missing }: ReadingMessageProps) {
  const { failure, phase, shown } = reading;
  if (failure !== undefined) return <Missing reading={reading} failure={failure} missing={missing} />;
  if (phase !== 'pausing') return null;
  return (
    <Message tone="calm" icon="clock" live="status" title="Jira is slow to answer">
      {shown === undefined
        ? 'Reading goes on by itself.'
        : 'What has come is shown; the rest follows by itself.'}
    </Message>
  );
}

function Missing({ reading, failure, missing }: ReadingMessageProps & { readonly failure: Failure }) {
  const around = useHandOver();
  const { complete, phase, readAt, rest } = reading;
  return (
    <div ref={around}>
      <Message
        tone="care"
        live="status"
        title={titleOf(failure.kind)}
        actions={
          <Button small aria-busy={phase !== 'settled'} onClick={rest}>
            {complete ? 'Try again' : 'Read the rest'}
          </Button>
        }
      >
        {complete ? `What you see was read at ${showTime(new Date(readAt).toISOString())}.` : missing}{' '}
        {goesOnText(reading)}
      </Message>
    </div>
  );
}
