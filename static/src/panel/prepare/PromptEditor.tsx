/** The questions before they go out: reworded, taken away, added to, and who is asked for their own part. */
import { useRef, useState } from 'react';
import type { Prompt } from '../../../../src/domain/preparation';
import type { Review } from '../../../../src/domain/review';
import { TEXT_LIMIT } from '../../../../src/domain/text';
import { Button } from '../../shared/components/Button';
import { newId } from '../../shared/ids';
import { useSession } from '../../shared/session/useSession';
import { LeaderField } from './LeaderField';
import { PromptRow } from './PromptRow';
import { MOST_PROMPTS, PROMPTS_PLACE, promptsToAsk, promptsToEdit } from './promptList';

interface PromptEditorProps {
  readonly review: Review;
  /** What to begin with. */
  readonly start: readonly string[];
  /** Somebody has answered: what is asked stays as it is, and more can be added. */
  readonly isLocked?: boolean;
  readonly projectKey: string;
  /** Absent before the first asking. */
  readonly onDone?: () => void;
}

export function PromptEditor({ review, start, isLocked = false, projectKey, onDone }: PromptEditorProps) {
  const session = useSession();
  const [prompts, setPrompts] = useState(() =>
    promptsToEdit(review, session.noteAt(PROMPTS_PLACE), start, newId),
  );
  const addButton = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<string | undefined>(undefined);
  const asked = new Set(review.questionnaire?.prompts.map(({ id }) => id));
  const keep = (next: readonly Prompt[]): void => {
    setPrompts(next);
    session.note(PROMPTS_PLACE, JSON.stringify(next));
  };
  const leave = (): void => {
    session.note(PROMPTS_PLACE, '');
    onDone?.();
  };
  const toAsk = promptsToAsk(review, prompts);
  const isTooLong = toAsk.some(({ text }) => text.trim().length > TEXT_LIMIT);
  const isFull = prompts.length >= MOST_PROMPTS;
  return (
    <form
      className="stack stack-loose"
      onSubmit={(event) => {
        event.preventDefault();
        if (toAsk.length === 0 || isTooLong) return;
        session.change({ type: 'askPrompts', prompts: toAsk });
        leave();
      }}
    >
      <p className="subtle">
        {isLocked
          ? 'Somebody has answered, so these stay as they are. You can add more.'
          : 'Everybody answers these for themselves before the meeting. Nobody reads an answer until the facilitator reveals them all.'}
      </p>
      <ol className="stack" aria-label="Questions">
        {prompts.map((prompt, index) => (
          <PromptRow
            key={prompt.id}
            prompt={prompt}
            place={index + 1}
            isFixed={isLocked && asked.has(prompt.id)}
            isNew={prompt.id === added}
            onChange={(text) => keep(prompts.with(index, { ...prompt, text }))}
            onRemove={() => {
              keep(prompts.filter((other) => other !== prompt));
              // The pressed button goes away with its question.
              addButton.current?.focus();
            }}
          />
        ))}
      </ol>
      <div className="row">
        <Button
          ref={addButton}
          icon="plus"
          aria-disabled={isFull}
          onClick={() => {
            if (isFull) return;
            const id = newId();
            setAdded(id);
            keep([...prompts, { id, text: '' }]);
          }}
        >
          Add a question
        </Button>
        {isFull && <span className="small subtle">{MOST_PROMPTS} questions are the most.</span>}
      </div>
      <LeaderField review={review} projectKey={projectKey} />
      <div className="row">
        <Button type="submit" aria-disabled={toAsk.length === 0 || isTooLong}>
          {onDone === undefined ? 'Ask these questions' : 'Ask them like this'}
        </Button>
        {onDone !== undefined && (
          <Button look="plain" onClick={leave}>
            Leave them as they are
          </Button>
        )}
      </div>
    </form>
  );
}
