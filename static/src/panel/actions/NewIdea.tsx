/** An idea costs nothing: one line, Enter, next. */
import { useRef, useState } from 'react';
import { Button } from '../../shared/components/Button';
import { newId } from '../../shared/ids';
import { useFocusBack } from '../../shared/components/useFocusBack';
import { useSession } from '../../shared/session/useSession';
import { fits, TooLong } from '../../shared/components/TooLong';
import { WordingHelp } from '../hints/WordingHelp';

export function NewIdea({ factorId }: { readonly factorId: string | undefined }) {
  const session = useSession();
  const place = `new-idea/${factorId ?? ''}`;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | undefined>(() => session.noteAt(place) || undefined);
  const button = useFocusBack(text !== undefined);
  const type = (words: string): void => {
    setText(words);
    session.note(place, words);
  };
  if (text === undefined) {
    return (
      <div className="box-item">
        <Button ref={button} look="link" icon="plus" onClick={() => setText('')}>
          Add an idea
        </Button>
      </div>
    );
  }
  const close = (): void => {
    type('');
    setText(undefined);
  };
  const add = (): void => {
    if (!fits(text)) return;
    session.change({ type: 'addIdea', ideaId: newId(), factorId, text: text.trim() });
    type('');
  };
  return (
    <form
      className="box-item stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className="row row-one-line">
        <input
          ref={input}
          autoFocus
          className="input"
          aria-label="New idea"
          placeholder="What could be different next time?"
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        <Button type="submit" disabled={!fits(text)}>
          Add
        </Button>
        <Button look="plain" onClick={close}>
          Close
        </Button>
      </div>
      <TooLong text={text} />
      <WordingHelp text={text} onLeave={() => input.current?.focus()} />
    </form>
  );
}
