/** Do, park, or won't do: three buttons, and what each needs to be a decision. */
import { useState } from 'react';
import type { Decision, Idea } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Field } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/Person';
import { PersonPick } from '../../shared/components/PersonPick';
import { addDays, dayOf, showDay, showShortDay, workingDay } from '../../shared/dates';
import { useSession } from '../../shared/session/useSession';
import { focusOnce } from '../../shared/components/focusOnce';
import { fits, TooLong } from '../../shared/components/TooLong';

export type Deciding = 'park' | 'decline';

interface DecideButtonsProps {
  readonly deciding: Deciding | undefined;
  readonly onChoose: (choice: 'do' | Deciding) => void;
}

export function DecideButtons({ deciding, onChoose }: DecideButtonsProps) {
  return (
    <>
      <Button small onClick={() => onChoose('do')}>
        Do
      </Button>
      <Button
        small
        chosen={deciding === 'park'}
        aria-expanded={deciding === 'park'}
        onClick={() => onChoose('park')}
      >
        Park
      </Button>
      <Button
        small
        chosen={deciding === 'decline'}
        aria-expanded={deciding === 'decline'}
        onClick={() => onChoose('decline')}
      >
        Won’t do
      </Button>
    </>
  );
}

interface DecisionLineProps {
  readonly decision: Decision;
  /** Its day has come. */
  readonly back: boolean;
}

export function DecisionLine({ decision, back }: DecisionLineProps) {
  if (decision.outcome === 'park')
    return (
      <p className="meta">
        {back
          ? `Back on the table since ${showShortDay(decision.until)}`
          : `Parked until ${showDay(decision.until)}`}
      </p>
    );
  if (decision.outcome === 'decline')
    return (
      <p className="meta dotted">
        <span>Won’t do: {decision.reason}</span>
        <span>
          decided by&nbsp;
          <PersonName accountId={decision.decidedBy} />, {showShortDay(decision.at)}
        </span>
      </p>
    );
  return null;
}

interface DecisionFormProps {
  readonly idea: Idea;
  readonly deciding: Deciding;
  readonly projectKey: string;
  readonly onClose: () => void;
}

/** Days after which a parked idea is looked at again, unless somebody says otherwise. */
const PARKED_FOR = 90;

export function DecisionForm({ idea, deciding, projectKey, onClose }: DecisionFormProps) {
  const session = useSession();
  const today = dayOf(session.serverTime());
  const [until, setUntil] = useState(() => workingDay(addDays(today, PARKED_FOR)));
  const [reason, setReason] = useState('');
  const [decidedBy, setDecidedBy] = useState(session.me);
  const ready = deciding === 'park' ? until > today : fits(reason);
  const decide = (): void => {
    if (!ready) return;
    session.change({
      type: 'decideIdea',
      ideaId: idea.id,
      decision:
        deciding === 'park'
          ? { outcome: 'park', until }
          : { outcome: 'decline', reason: reason.trim(), decidedBy },
    });
    onClose();
  };
  return (
    <form
      className="idea-wide sunken stack"
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {deciding === 'park' ? (
        <Field label="Look at it again on" {...(ready ? {} : { error: 'A day in the future' })}>
          {(wiring) => (
            <input
              {...wiring}
              ref={focusOnce}
              type="date"
              className="input"
              min={addDays(today, 1)}
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <div className="columns-2">
          <Field label="Why not" required>
            {(wiring) => (
              <input
                {...wiring}
                ref={focusOnce}
                className="input"
                placeholder="A reminder needs someone to be looking"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Field label="Decided by">
            {(wiring) => (
              <PersonPick
                {...wiring}
                label="Decided by"
                value={decidedBy}
                me={session.me}
                projectKey={projectKey}
                clearable={false}
                onChange={(person) => setDecidedBy(person ?? session.me)}
              />
            )}
          </Field>
        </div>
      )}
      <TooLong text={reason} />
      <div className="row">
        <Button small type="submit" disabled={!ready}>
          {deciding === 'park' ? 'Park it' : 'Won’t do it'}
        </Button>
        <Button small look="plain" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
