/** What follows for an action: nothing, a new date, a new action, one more look, or dropping it with a reason. */
import { useState } from 'react';
import type { NextStep } from '../../../../src/domain/outcome';
import { LINE_LIMIT } from '../../../../src/domain/text';
import type { Kept } from '../../../../src/domain/vocabulary';
import { Button } from '../../shared/components/Button';
import { ChoiceButtons } from '../../shared/components/ChoiceButtons';
import { Field } from '../../shared/components/Field';
import { ErrorMessage } from '../../shared/components/Message';
import { fits, TooLong } from '../../shared/components/TooLong';
import { addDays, localDay, workingDay } from '../../shared/dates';
import { NewAction } from './NewAction';
import type { OutcomeChanges, OutcomeFormProps } from './OutcomeForm';
import { nextOptions } from './outcomeWords';
import { useSession } from '../../shared/session/useSession';
import { useNewDate } from './useNewDate';

interface NextStepFormProps extends OutcomeFormProps {
  readonly kept: Kept;
  readonly onRecord: (changes: OutcomeChanges) => void;
}

/** Days until one more look, unless somebody says otherwise. */
const LOOK_AGAIN_AFTER = 42;
/** Days for a date that slipped. */
const NEW_DATE_AFTER = 21;

export function NextStepForm(props: NextStepFormProps) {
  const { idea, outcome, kept, onRecord } = props;
  const [choosing, setChoosing] = useState<NextStep['what'] | undefined>(undefined);
  const what = choosing ?? outcome?.next?.what;
  const choose = (value: NextStep['what']): void => {
    setChoosing(value);
    if (value === 'nothing') onRecord({ next: { what: 'nothing' } });
  };
  return (
    <div className="stack">
      <ChoiceButtons
        legend="What next?"
        options={nextOptions(kept)}
        chosen={what === undefined ? [] : [what]}
        onChange={([value]) => value && choose(value)}
      />
      {what === 'new-date' && <NewDate {...props} />}
      {what === 'new-action' && <NewAction {...props} />}
      {what === 'look-again' && (
        <LookAgain
          day={outcome?.next?.what === 'look-again' ? outcome.next.on : undefined}
          onSet={(on) => onRecord({ next: { what: 'look-again', on } })}
        />
      )}
      {what === 'drop' && (
        <Drop
          place={`drop/${idea.id}`}
          reason={outcome?.next?.what === 'drop' ? outcome.next.reason : ''}
          onSet={(reason) => onRecord({ next: { what: 'drop', reason } })}
        />
      )}
    </div>
  );
}

function NewDate({ idea, outcome, issueKey, due, issues, onRecord }: NextStepFormProps) {
  const before = outcome?.next?.what === 'new-date' ? outcome.next : undefined;
  const today = localDay(new Date());
  const [on, setOn] = useState(before?.on ?? workingDay(addDays(today, NEW_DATE_AFTER)));
  const session = useSession();
  const place = `new-date/${idea.id}`;
  const [enabledBy, setEnabledBy] = useState(() => session.noteAt(place) || (before?.enabledBy ?? ''));
  const typeEnabledBy = (words: string): void => {
    setEnabledBy(words);
    session.note(place, words);
  };
  const { state, setDate } = useNewDate(idea.id);
  const save = async (): Promise<void> => {
    const why = enabledBy.trim() || outcome?.obstacleNote || 'A new date from the second look';
    if (!(await setDate(on, why))) return;
    onRecord({
      next: { what: 'new-date', on, ...(enabledBy.trim() !== '' && { enabledBy: enabledBy.trim() }) },
    });
    session.note(place, '');
    issues.again();
  };
  const isSet = before?.on === on && due === on;
  return (
    <>
      <div className="columns-2">
        <Field label="New date" {...(on > today ? {} : { error: 'A day in the future' })}>
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              className="input"
              min={addDays(today, 1)}
              value={on}
              onChange={(event) => setOn(event.target.value)}
            />
          )}
        </Field>
        <Field label="What would make it possible">
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              maxLength={LINE_LIMIT}
              value={enabledBy}
              onChange={(event) => typeEnabledBy(event.target.value)}
            />
          )}
        </Field>
      </div>
      {typeof state === 'object' && <ErrorMessage error={state} />}
      <p className="row">
        <Button
          look="primary"
          disabled={state === 'saving' || isSet || on <= today}
          onClick={() => void save()}
        >
          Set new date in Jira
        </Button>
        <span className="small subtle">
          {isSet ? 'Jira has this date.' : `Changes the due date of ${issueKey}`}
        </span>
      </p>
    </>
  );
}

function LookAgain({
  day,
  onSet,
}: {
  readonly day: string | undefined;
  readonly onSet: (day: string) => void;
}) {
  const today = localDay(new Date());
  const [on, setOn] = useState(day ?? workingDay(addDays(today, LOOK_AGAIN_AFTER)));
  const ready = on > today;
  return (
    <div className="row row-bottom">
      <Field label="Look again on" {...(ready ? {} : { error: 'A day in the future' })}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            className="input"
            min={addDays(today, 1)}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        )}
      </Field>
      <Button disabled={!ready || on === day} onClick={() => onSet(on)}>
        Set the day
      </Button>
    </div>
  );
}

interface DropProps {
  /** Where what is being typed is kept. */
  readonly place: string;
  readonly reason: string;
  readonly onSet: (reason: string) => void;
}

function Drop({ place, reason, onSet }: DropProps) {
  const session = useSession();
  const [text, setText] = useState(() => session.noteAt(place) || reason);
  const type = (words: string): void => {
    setText(words);
    session.note(place, words === reason ? '' : words);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!fits(text)) return;
        onSet(text.trim());
        session.note(place, '');
      }}
    >
      <Field label="Why it is dropped" required>
        {(wiring) => (
          <input {...wiring} className="input" value={text} onChange={(event) => type(event.target.value)} />
        )}
      </Field>
      <TooLong text={text} />
      <p className="row">
        <Button type="submit" disabled={!fits(text) || text.trim() === reason}>
          Drop it
        </Button>
      </p>
    </form>
  );
}
