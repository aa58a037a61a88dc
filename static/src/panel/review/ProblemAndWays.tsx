/** What happened to a change that was refused, the typed words, and a way on. Loaded when the first one is. */
import type { Review, Stamp } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { usePersonName } from '../../shared/people/usePeople';
import { asNewItem } from '../../shared/session/rescue';
import type { Problem } from '../../shared/session/sessionState';
import { aboutItem, typedText } from '../../shared/session/typedText';
import { useSession } from '../../shared/session/useSession';
import { wordsFor } from '../../shared/words';

export interface ProblemProps {
  readonly problem: Problem;
  readonly review: Review;
}

const NEW_ITEM = {
  entry: 'Add it as a new entry',
  factor: 'Add it as a new factor',
  idea: 'Add it as a new idea',
  note: '',
};

export function ProblemAndWays({ problem, review }: ProblemProps) {
  const session = useSession();
  const { pending, error } = problem;
  const item = aboutItem(pending);
  const removed = item === undefined ? undefined : removalOf(review, item.itemId);
  const text = typedText(pending);
  const words = wordsFor(error);
  // An answer to why can be gone while its factor stands.
  const isWhy = pending.kind === 'command' && pending.command.type === 'editWhy';
  const isGone = isWhy ? removed === undefined && error.code === 'ITEM_REMOVED' : removed !== undefined;
  const canAdd = isGone && asNewItem(review, pending, { command: '', item: '' }) !== undefined;
  const settled = words.next === '' && text === undefined;
  return (
    <Message
      tone={removed === undefined ? 'bad' : 'care'}
      {...(removed === undefined ? {} : { icon: 'people' as const })}
      live="alert"
      title={removed === undefined ? words.title : <RemovedBy stamp={removed} />}
      actions={
        <>
          {canAdd && item !== undefined && (
            <Button small onClick={() => session.settle(problem.id, 'add-again')}>
              {isWhy ? 'Add it as a new answer' : NEW_ITEM[item.item]}
            </Button>
          )}
          {!canAdd && !settled && error.code !== 'ITEM_EXISTS' && (
            <Button small onClick={() => session.settle(problem.id, 'try-again')}>
              Try again
            </Button>
          )}
          <Button small look="plain" onClick={() => session.settle(problem.id, 'let-go')}>
            {text === undefined ? 'All right' : 'Let it go'}
          </Button>
        </>
      }
    >
      {removed === undefined && (
        <p>
          {words.text} {words.next}
        </p>
      )}
      {text !== undefined && <p className="pre-line">Your text: “{text}”</p>}
    </Message>
  );
}

function RemovedBy({ stamp }: { readonly stamp: Stamp }) {
  return <>{usePersonName(stamp.by)} removed this while you were writing</>;
}

function removalOf(review: Review, itemId: string): Stamp | undefined {
  const items = [...review.entries, ...review.factors, ...review.ideas, ...review.notes];
  return items.find((item) => item.id === itemId)?.removed;
}
