/** A further action that the second look leads to: an idea of its own, which goes the usual way into Jira. */
import { useState } from 'react';
import { present } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Field } from '../../shared/components/Field';
import { fits, TooLong } from '../../shared/components/TooLong';
import { dayOf } from '../../shared/dates';
import { newId } from '../../shared/ids';
import { useSession } from '../../shared/session/useSession';
import { IdeaRow } from '../actions/IdeaRow';
import type { OutcomeChanges, OutcomeFormProps } from './OutcomeForm';

interface NewActionProps extends OutcomeFormProps {
  readonly onRecord: (changes: OutcomeChanges) => void;
}

export function NewAction({ idea, outcome, review, issue, issues, onRecord }: NewActionProps) {
  const session = useSession();
  const place = `follow-up/${idea.id}`;
  const [text, setText] = useState(() => session.noteAt(place));
  const madeId = outcome?.next?.what === 'new-action' ? outcome.next.ideaId : undefined;
  const made = present(review.ideas).find((candidate) => candidate.id === madeId);
  if (made !== undefined) {
    return (
      <ul className="box">
        <IdeaRow idea={made} issue={issue} canEdit issues={issues} today={dayOf(session.serverTime())} />
      </ul>
    );
  }
  const type = (words: string): void => {
    setText(words);
    session.note(place, words);
  };
  const add = (): void => {
    if (!fits(text)) return;
    const ideaId = newId();
    const { factorId } = idea;
    session.change({ type: 'addIdea', ideaId, factorId, followUpOf: idea.id, text: text.trim() });
    session.change({ type: 'decideIdea', ideaId, decision: { outcome: 'do' } });
    onRecord({ next: { what: 'new-action', ideaId } });
    type('');
  };
  return (
    <form
      className="row row-bottom"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label="What will be done" wide>
        {(wiring) => (
          <input {...wiring} className="input" value={text} onChange={(event) => type(event.target.value)} />
        )}
      </Field>
      <Button type="submit" disabled={!fits(text)}>
        Add
      </Button>
      <TooLong text={text} />
    </form>
  );
}
