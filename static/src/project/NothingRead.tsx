/** In place of a list of which nothing could be read: an error is never an empty list. */
import { Button } from '../shared/components/Button';
import { Empty } from '../shared/components/Empty';
import { Message } from '../shared/components/Message';
import type { Failure } from '../shared/reading';
import { goesOnText, titleOf } from '../shared/readingWords';
import type { ReadingInView } from './sharedReading';
import { useHandOver } from '../shared/components/useHandOver';

interface NothingReadProps {
  readonly reading: ReadingInView<unknown>;
  readonly failure: Failure;
}

export function NothingRead({ reading, failure }: NothingReadProps) {
  const around = useHandOver();
  const again = (
    <Button small={failure.kind !== 'denied'} aria-busy={reading.phase !== 'settled'} onClick={reading.rest}>
      Try again
    </Button>
  );
  if (failure.kind === 'denied' || failure.kind === 'not-found') {
    return (
      <div className="box" ref={around}>
        <Empty icon="lock" title="You cannot read the reviews of this project" actions={again}>
          Jira shows its issues only to people who may browse the project. Its administrators can give you
          access.
        </Empty>
      </div>
    );
  }
  return (
    <div ref={around}>
      <Message tone="bad" live="alert" title={titleOf(failure.kind)} actions={again}>
        Nothing is lost: reviews and actions are kept in Jira. {goesOnText(reading)}
      </Message>
    </div>
  );
}
