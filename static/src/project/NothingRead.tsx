/** In place of a list of which nothing could be read: an error is never an empty list. */
import { Button } from '../shared/components/Button';
import { Empty } from '../shared/components/Empty';
import { Message } from '../shared/components/Message';
import type { Failure } from '../shared/reading';
import { goesOnText, titleOf } from '../shared/readingWords';

interface NothingReadProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

export function NothingRead({ failure, onRetry }: NothingReadProps) {
  const again = (
    <Button small={failure.kind !== 'denied'} onClick={onRetry}>
      Try again
    </Button>
  );
  if (failure.kind === 'denied' || failure.kind === 'not-found') {
    return (
      <div className="box">
        <Empty icon="lock" title="You cannot read the reviews of this project" actions={again}>
          Jira shows its issues only to people who may browse the project. Its administrators can give you
          access.
        </Empty>
      </div>
    );
  }
  return (
    <Message tone="bad" live="alert" title={titleOf(failure.kind)} actions={again}>
      Nothing is lost: reviews and actions are kept in Jira. {goesOnText(failure)}
    </Message>
  );
}
