/** One number: what it is, where it came from, and a field for whoever knows better. */
import { useId, useRef, useState } from 'react';
import type { BaselineValue } from '../../../../src/domain/preparation';
import { focusOnce } from '../../shared/components/focusOnce';
import { PersonName } from '../../shared/components/Person';
import { useFocusBack } from '../../shared/components/useFocusBack';
import { showShortDay } from '../../shared/dates';
import { useSession } from '../../shared/session/useSession';
import { shownNumber, type NumberWords } from './baselineWords';

interface BaselineNumberProps {
  readonly number: NumberWords;
  readonly value: BaselineValue | undefined;
  /** What follows from it and another one. */
  readonly aside: string | undefined;
  /** Jira has been asked before: what is empty, Jira does not know. */
  readonly askedJira: boolean;
  readonly canEdit: boolean;
}

export function BaselineNumber({ number, value, aside, askedJira, canEdit }: BaselineNumberProps) {
  const id = useId();
  const [editing, setEditing] = useState(false);
  const button = useFocusBack(editing);
  const { label, is, counted, unknown } = number;
  const shown =
    value === undefined ? (
      <span className="subtle">{askedJira ? unknown : 'Not known yet'}</span>
    ) : (
      shownNumber(is, value.value)
    );
  return (
    <div className="field">
      <span id={id} className="field-label">
        {label}
      </span>
      {editing ? (
        <NumberInput number={number} value={value?.value ?? ''} onDone={() => setEditing(false)} />
      ) : canEdit ? (
        <button
          ref={button}
          type="button"
          className="editable"
          aria-labelledby={`${id} ${id}-value`}
          aria-describedby={`${id}-help`}
          title={`Edit ${label.toLowerCase()}`}
          onClick={() => setEditing(true)}
        >
          <span id={`${id}-value`}>{shown}</span>
        </button>
      ) : (
        <span>{shown}</span>
      )}
      <span id={`${id}-help`} className="field-help">
        {aside !== undefined && <>{aside}. </>}
        {value === undefined ? counted : <Source value={value} counted={counted} />}
      </span>
    </div>
  );
}

function Source({ value, counted }: { readonly value: BaselineValue; readonly counted: string }) {
  return value.source === 'jira' ? (
    <>
      From Jira, {showShortDay(value.at)}: {lowerFirst(counted)}
    </>
  ) : (
    <>
      Written by <PersonName accountId={value.by} />, {showShortDay(value.at)}
    </>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const INPUTS = {
  day: { type: 'date' },
  count: { type: 'number', min: 0, step: 1, inputMode: 'numeric' },
  hours: { type: 'number', min: 0, step: 'any', inputMode: 'decimal' },
} as const;

function NumberInput({
  number: { key, label, is },
  value,
  onDone,
}: {
  readonly number: NumberWords;
  readonly value: string;
  readonly onDone: () => void;
}) {
  const session = useSession();
  const left = useRef(false);
  /** Going away makes the browser leave the field once more. */
  const leave = (): void => {
    left.current = true;
    onDone();
  };
  const save = (input: HTMLInputElement): void => {
    const typed = input.value;
    if (left.current) return;
    // What the field cannot read as a number has no value: the person sees it marked and goes on writing.
    if (!input.validity.valid) return;
    leave();
    if (typed === value) return;
    session.change({
      type: 'setBaseline',
      values: { [key]: typed === '' ? null : typed },
      source: 'person',
    });
  };
  return (
    <input
      {...INPUTS[is]}
      className="input"
      aria-label={is === 'hours' ? `${label} in hours` : label}
      defaultValue={value}
      ref={focusOnce}
      onBlur={(event) => save(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          // The focus goes back to the button, which the same press would press again.
          event.preventDefault();
          save(event.currentTarget);
        }
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    />
  );
}
