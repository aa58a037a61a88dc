/**
 * Wording help under a text that is being written, for its writer alone. It waits for a pause, shows one phrase at a
 * time, can be sent away, and is stored nowhere.
 */
import { useState } from 'react';
import { wordingHints } from '../../../../src/domain/advice/wording/wordingHints';
import { Button } from '../../shared/components/Button';
import { Hint } from './Hint';
import { usePause } from './usePause';
import { WORDING_WORDS } from './wordingWords';

export interface WordingHintProps {
  readonly text: string;
  /** Says nothing while other advice stands at the same field. */
  readonly quiet?: boolean;
  /** Brings the writer back to the field when the hint has gone. */
  readonly onLeave?: () => void;
}

export function WordingHint({ text, quiet = false, onLeave }: WordingHintProps) {
  const paused = usePause(text);
  const [left, setLeft] = useState(false);
  // An empty field is the beginning of another text.
  if (left && text === '') setLeft(false);
  const hint = left || quiet ? undefined : wordingHints(paused)[0];
  const phrase = hint === undefined ? '' : paused.slice(hint.start, hint.end);
  if (hint === undefined || !text.includes(phrase)) return <Hint />;
  const words = WORDING_WORDS[hint.questionKey];
  const leave = (): void => {
    setLeft(true);
    onLeave?.();
  };
  return (
    <Hint
      actions={
        <>
          <Button
            look="link"
            // The focus stays in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={leave}
          >
            Leave as it is
          </Button>
          <span>Only you see this.</span>
        </>
      }
    >
      “{phrase}” {words.does} <span className="strong">{words.question}</span>
    </Hint>
  );
}
