/** Who takes which part in a review, and the day of the event. Used to start one and to change it later. */
import { Field } from '../../shared/components/Field';
import { PeoplePick, PersonPick } from '../../shared/components/PersonPick';
import type { StartDetails } from './importSlot';

type Value = Pick<StartDetails, 'facilitator' | 'scribe' | 'participants' | 'eventDay'>;

interface PeopleAndDayProps {
  readonly value: Value;
  readonly me: string;
  readonly projectKey: string;
  readonly onChange: (part: Partial<Value>) => void;
}

export function PeopleAndDay({ value, me, projectKey, onChange }: PeopleAndDayProps) {
  return (
    <div className="columns-2">
      <Field label="Facilitator" help="Guards the process. Best somebody who was not in the middle of it.">
        {(wiring) => (
          <PersonPick
            {...wiring}
            label="Facilitator"
            value={value.facilitator}
            me={me}
            projectKey={projectKey}
            clearable={false}
            onChange={(facilitator) => onChange({ facilitator: facilitator ?? me })}
          />
        )}
      </Field>
      <Field label="Scribe">
        {(wiring) => (
          <PersonPick
            {...wiring}
            label="Scribe"
            value={value.scribe}
            me={me}
            projectKey={projectKey}
            placeholder="Who writes along"
            onChange={(scribe) => onChange({ scribe })}
          />
        )}
      </Field>
      <Field label="Participants">
        {(wiring) => (
          <PeoplePick
            id={wiring.id}
            label="Participants"
            value={value.participants}
            projectKey={projectKey}
            onChange={(participants) => onChange({ participants: [...participants] })}
          />
        )}
      </Field>
      <Field label="Day of the event">
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            className="input"
            value={value.eventDay ?? ''}
            onChange={(event) =>
              onChange({ eventDay: event.target.value === '' ? undefined : event.target.value })
            }
          />
        )}
      </Field>
    </div>
  );
}
