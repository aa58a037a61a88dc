/** Action help beside the field it is about: after a pause, for the writer alone, and nothing waits for it. */
import { useState } from 'react';
import type { ActionAdvice } from '../../../../src/domain/advice/action/actionAdvice';
import { Button } from '../../shared/components/Button';
import { Hint } from '../hints/Hint';
import { usePause } from '../hints/usePause';
import { adviceWords, answerText, exampleFor } from './adviceWords';

interface QualityHintProps {
  readonly text: string;
  readonly advice: ActionAdvice | undefined;
  /** Takes the suggested words instead. */
  readonly onUse?: (text: string) => void;
  /** Keeps the first outcome here and makes an idea of the second. */
  readonly onSplit?: (first: string, second: string) => void;
  /** Brings the writer back to the field when the hint has gone. */
  readonly onLeave: () => void;
}

export function QualityHint({ text, advice, onUse, onSplit, onLeave }: QualityHintProps) {
  const paused = usePause(text);
  const [left, setLeft] = useState(false);
  if (left && text === '') setLeft(false);
  const words = advice === undefined ? undefined : adviceWords(advice);
  if (advice === undefined || words === undefined || left || paused !== text) return <Hint />;
  const { better } = advice;
  const example = exampleFor(advice);
  const leave = (): void => {
    setLeft(true);
    onLeave();
  };
  return (
    <Hint
      actions={
        <>
          {better?.how === 'answer' && onUse !== undefined && (
            <Button look="link" onClick={() => onUse(answerText(better))}>
              Use this
            </Button>
          )}
          {better?.how === 'split' && onSplit !== undefined && (
            <Button look="link" onClick={() => onSplit(better.first, better.second)}>
              Make two of it
            </Button>
          )}
          <Button look="link" onMouseDown={(event) => event.preventDefault()} onClick={leave}>
            Leave as it is
          </Button>
        </>
      }
    >
      {words}{' '}
      {example !== undefined && (
        <>
          For example: <span className="strong">“{example}”</span>
        </>
      )}
      {better?.how === 'answer' && <span className="strong">“{answerText(better)}”</span>}
      {better?.how === 'split' && (
        <span className="strong">
          “{better.first}” · “{better.second}”
        </span>
      )}
    </Hint>
  );
}
