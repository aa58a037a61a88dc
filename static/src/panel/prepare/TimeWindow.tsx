/** From when to when the review looks. It starts before the visible failure, and says so when it does not. */
import type { TimeWindow as Window } from '../../../../src/domain/preparation';
import { Message } from '../../shared/components/Message';
import { dayOf, orderOf, showMoment } from '../../shared/dates';
import { useSession } from '../../shared/session/useSession';
import { MomentField } from './MomentField';

interface TimeWindowProps {
  readonly window: Window | undefined;
  readonly eventDay: string | undefined;
  readonly canEdit: boolean;
}

export function TimeWindow({ window, eventDay, canEdit }: TimeWindowProps) {
  const session = useSession();
  const { from, to } = window ?? {};
  if (!canEdit) {
    return (
      <div>
        <p className="heading-xxsmall">Time window</p>
        <p>{windowWords(window)}</p>
      </div>
    );
  }
  const change = (part: Window): void => {
    const next = { from, to, ...part };
    const isEmpty = next.from === undefined && next.to === undefined;
    session.change({ type: 'editDetails', window: isEmpty ? null : next });
  };
  return (
    <fieldset className="stack">
      <legend>Time window</legend>
      <p className="small subtle">
        It starts before the visible failure: what led up to it belongs to it. A day is enough where nobody
        knows the minute.
      </p>
      <div className="columns-2">
        <MomentField label="From" value={from} onChange={(moment) => change({ from: moment })} />
        <MomentField label="To" value={to} onChange={(moment) => change({ to: moment })} />
      </div>
      {adviceOn(window, eventDay) !== undefined && (
        <Message tone="calm" icon="bulb" live="status">
          {adviceOn(window, eventDay)}
        </Message>
      )}
    </fieldset>
  );
}

function windowWords(window: Window | undefined): string {
  const { from, to } = window ?? {};
  if (from !== undefined && to !== undefined) return `${showMoment(from)} to ${showMoment(to)}`;
  if (from !== undefined) return `From ${showMoment(from)}`;
  return to === undefined ? 'Not set yet' : `Until ${showMoment(to)}`;
}

/** A nudge, never a wall. */
function adviceOn(window: Window | undefined, eventDay: string | undefined): string | undefined {
  const { from, to } = window ?? {};
  if (from !== undefined && to !== undefined && orderOf(to) < orderOf(from) && to !== dayOf(from))
    return 'It ends before it starts. One of the two may be a slip.';
  if (from !== undefined && eventDay !== undefined && dayOf(from) >= eventDay)
    return 'It starts on the day of the event. Did something that mattered come before?';
  return undefined;
}
