/** The questions as one person answers them: for themselves, until the facilitator reveals all answers. */
import { OWN_PART } from '../../../../src/domain/preparation';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Icon } from '../../shared/components/Icon';
import { ErrorMessage, Message } from '../../shared/components/Message';
import { usePersonName } from '../../shared/people/usePeople';
import { useSession } from '../../shared/session/useSession';
import { AnswerField, fitsAnswer } from './AnswerField';
import { isPassing } from './Failed';
import { NoLongerAsked } from './NoLongerAsked';
import { promptsFor, visibilityAtFirst, type OwnAnswer } from './ownAnswers';
import { useTryAgain, type OwnAnswers } from './useOwnAnswers';
import { WhoSeesWhat } from './WhoSeesWhat';

export function AnswerForm({ review, answers }: { readonly review: Review; readonly answers: OwnAnswers }) {
  const { me } = useSession();
  const facilitator = usePersonName(review.facilitator);
  const prompts = promptsFor(review, me);
  const asked = new Set(prompts.map(({ id }) => id));
  const { mine, isChanged, isSaving, error } = answers;
  const isTooLong = mine.some(({ promptId, text }) => asked.has(promptId) && !fitsAnswer(text));
  const save = (): void => {
    if (!isTooLong) void answers.save();
  };
  useTryAgain(error, save);
  const answerTo = (promptId: string): OwnAnswer =>
    mine.find((answer) => answer.promptId === promptId) ?? {
      promptId,
      text: '',
      visibility: visibilityAtFirst(promptId),
    };
  return (
    <form
      className="stack stack-loose"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <WhoSeesWhat facilitator={facilitator} isMe={review.facilitator === me} />
      {prompts.map((prompt) => (
        <AnswerField
          key={prompt.id}
          prompt={prompt}
          answer={answerTo(prompt.id)}
          facilitator={review.facilitator === me ? 'you' : facilitator}
          help={
            prompt.id === OWN_PART
              ? 'Only you are asked this, as the one who leads the people involved, and before everything else: when you say your part first, it is easier for others to say theirs. With your name on it, it can open the meeting.'
              : undefined
          }
          onChange={answers.change}
        />
      ))}
      <NoLongerAsked answers={mine.filter(({ promptId, text }) => text !== '' && !asked.has(promptId))} />
      <div className="row">
        <Button
          type="submit"
          {...(isChanged ? { look: 'primary' as const } : {})}
          aria-disabled={isSaving || isTooLong || !isChanged}
        >
          Save privately
        </Button>
        <SavedPrivately answers={answers} />
      </div>
      {error !== undefined && isChanged && <NotSaved answers={answers} onRetry={save} />}
    </form>
  );
}

function SavedPrivately({ answers: { isChanged, isSaving, mine } }: { readonly answers: OwnAnswers }) {
  const hasAny = mine.some(({ text }) => text.trim() !== '');
  return (
    <span className="saved-state" role="status">
      {isSaving ? (
        'Saving'
      ) : isChanged ? (
        'Not saved yet: only in this browser'
      ) : hasAny ? (
        <>
          <Icon name="lock" tone="good" />
          Saved privately
        </>
      ) : (
        ''
      )}
    </span>
  );
}

function NotSaved({
  answers: { error },
  onRetry,
}: {
  readonly answers: OwnAnswers;
  readonly onRetry: () => void;
}) {
  if (error === undefined) return null;
  if (!isPassing(error)) return <ErrorMessage error={error} onRetry={onRetry} />;
  return (
    <Message
      tone="care"
      icon="cloudOff"
      live="status"
      title="Your answers are not saved yet"
      actions={
        <Button small onClick={onRetry}>
          Try now
        </Button>
      }
    >
      They are kept in this browser, and saving is tried again in a moment.
    </Message>
  );
}
