/** The next answer in a chain of whys: one line, Enter, and the next question stands there. */
import { useState } from 'react';
import { Button } from '../../shared/components/Button';
import { focusOnce } from '../../shared/components/focusOnce';
import { fits, TooLong } from '../../shared/components/TooLong';
import { newId } from '../../shared/ids';
import { useSession } from '../../shared/session/useSession';
import { whyQuestion } from './whyQuestions';

interface NewWhyProps {
  readonly factorId: string;
  readonly step: number;
  readonly onDone: () => void;
}

export function NewWhy({ factorId, step, onDone }: NewWhyProps) {
  const session = useSession();
  const place = `new-why/${factorId}`;
  const [text, setText] = useState(() => session.noteAt(place));
  const type = (words: string): void => {
    setText(words);
    session.note(place, words);
  };
  const close = (): void => {
    type('');
    onDone();
  };
  const add = (): void => {
    if (text.trim() === '') return close();
    if (!fits(text)) return;
    session.change({ type: 'addWhys', factorId, whys: [{ whyId: newId(), text: text.trim() }] });
    type('');
  };
  return (
    <li>
      <form
        className="stack stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        <p className="small subtle" aria-live="polite">
          {whyQuestion(step)}
        </p>
        <div className="row row-one-line">
          <input
            ref={focusOnce}
            className="input"
            aria-label={whyQuestion(step)}
            value={text}
            onChange={(event) => type(event.target.value)}
          />
          <Button type="submit" disabled={!fits(text)}>
            Add
          </Button>
          <Button look="plain" onClick={close}>
            Done
          </Button>
        </div>
        <TooLong text={text} />
      </form>
    </li>
  );
}
