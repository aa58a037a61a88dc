/** Another due date. A promise that moves says why; a first date needs no reason. */
import { useState } from 'react';
import { TEXT_LIMIT } from '../../../../src/domain/text';
import { Field } from '../components/Field';
import { focusOnce } from '../components/focusOnce';
import { showDay, showNearDay } from '../dates';
import { useHost } from '../host/host';
import { ActForm } from './ActForm';
import type { ActionFormProps } from './formProps';
import { Overtaken } from './Overtaken';
import { newDateFor, type NewDate } from './newDate';
import { useKeptForm } from './useKeptForm';
import { useSending } from './useSending';

export function RedateForm({ row, place, times, today, onSettled, onCancel }: ActionFormProps) {
  const { call } = useHost();
  const { action } = row;
  // A date that changes while somebody looks at it is worse than none.
  const [begun] = useState(() => newDateFor(row, times, today));
  const form = useKeptForm('re-date', action.id, { due: begun?.due ?? '', reason: '' });
  const sending = useSending();
  const [seen, setSeen] = useState(action.due ?? null);
  const [tried, setTried] = useState(false);
  const { due, reason } = form.values;
  const moves = seen !== null;
  const dueError = dayError(due, today, seen);
  const reasonError = moves && reason.trim() === '' ? 'Say why it moves' : undefined;

  const send = async (): Promise<void> => {
    setTried(true);
    if (dueError !== undefined || reasonError !== undefined) return;
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    const answer = await sending.send([due, why, seen], (commandId) =>
      call('followThrough.edit', { ...place, commandId, changes: { due }, seen: { due: seen }, ...why }),
    );
    if (answer?.ok === true) {
      form.forget();
      onSettled({
        change: { due },
        title: `${action.key} is now due ${showDay(due)}`,
        ...(moves ? { text: 'The reason is kept with the action.' } : {}),
      });
    } else if (answer?.error.code === 'ACTION_CHANGED') setSeen(answer.error.fields?.['due'] || null);
  };

  return (
    <ActForm
      label={`Change the date of ${action.key}`}
      verb={moves ? 'Change date in Jira' : 'Set date in Jira'}
      hint={[dateHint(begun, due), hintOf(moves, row.dateMoves)].join(' ').trim()}
      sending={sending}
      {...(sending.error?.code === 'ACTION_CHANGED' && {
        refusal: (
          <Overtaken
            now={seen === null ? 'It has no due date now.' : `It is due ${showDay(seen)} now.`}
            onKeep={() => {
              form.forget();
              onSettled({
                change: seen === null ? {} : { due: seen },
                title: `${action.key} stays as it is in Jira`,
              });
            }}
          />
        ),
      })}
      onSend={() => void send()}
      onCancel={onCancel}
    >
      <div className="act-fields">
        <Field label={moves ? 'New due date' : 'Due date'} error={tried ? dueError : undefined}>
          {(wiring) => (
            <input
              {...wiring}
              ref={focusOnce}
              type="date"
              className="input"
              min={today}
              value={due}
              onChange={(event) => form.set({ due: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={moves ? 'Why it moves' : 'Why this date (optional)'}
          error={tried ? reasonError : undefined}
        >
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              maxLength={TEXT_LIMIT}
              value={reason}
              onChange={(event) => form.set({ reason: event.target.value })}
            />
          )}
        </Field>
      </div>
    </ActForm>
  );
}

function dayError(due: string, today: string, seen: string | null): string | undefined {
  if (due === '') return 'Choose a day';
  if (due === seen) return `It is due ${showNearDay(due)} already`;
  return due < today ? 'That day has passed' : undefined;
}

/** Says nothing of a day that the person chose. */
const dateHint = (begun: NewDate | undefined, due: string): string =>
  begun?.due === due ? `${showNearDay(due)}: ${begun.reason}.` : '';

const ORDINALS = ['Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

/** @param dateMoves how often it has moved already; absent while that is not known */
function hintOf(moves: boolean, dateMoves: number | undefined): string {
  if (!moves) return 'Its first date.';
  const which = dateMoves === undefined ? undefined : (ORDINALS[dateMoves] ?? 'One more');
  return `${which === undefined ? '' : `${which} date. `}The reason is kept with the action.`;
}
