/** Who takes which part in a review, the days, and who sees it. Used to start one and to change it later. */
import { Suspense } from 'react';
import { Field } from '../../shared/components/Field';
import { PeoplePick, PersonPick } from '../../shared/components/PersonPick';
import { lazyPart } from '../../shared/lazyPart';
import type { PartProps } from './people';
import { DaysAndSight } from './DaysAndSight';

const InvolvedPeople = lazyPart(async () => (await import('../openingParts')).InvolvedPeople);

export function PeopleAndDay(props: PartProps) {
  const { value, me, issue, onChange } = props;
  const one = { me, projectKey: issue.projectKey };
  return (
    <>
      <div className="columns-2">
        <Field label="Facilitator" help="Guards the process. Best somebody who was not in the middle of it.">
          {(wiring) => (
            <PersonPick
              {...wiring}
              {...one}
              label="Facilitator"
              value={value.facilitator}
              clearable={false}
              onChange={(facilitator) => onChange({ facilitator: facilitator ?? me })}
            />
          )}
        </Field>
        <Field label="Scribe">
          {(wiring) => (
            <PersonPick
              {...wiring}
              {...one}
              label="Scribe"
              value={value.scribe}
              placeholder="Who writes along"
              onChange={(scribe) => onChange({ scribe })}
            />
          )}
        </Field>
        <Field
          label="Participants"
          help={
            <div className="involved">
              <Suspense fallback="…">
                <InvolvedPeople {...props} />
              </Suspense>
            </div>
          }
        >
          {(wiring) => (
            <PeoplePick
              id={wiring.id}
              label="Participants"
              value={value.participants}
              projectKey={issue.projectKey}
              onChange={(participants) => onChange({ participants: [...participants] })}
            />
          )}
        </Field>
        <Field label="Leader" help="Is asked to write their own part first. It can open the meeting.">
          {(wiring) => (
            <PersonPick
              {...wiring}
              {...one}
              label="Leader"
              value={value.leader}
              placeholder="Who leads the people involved"
              onChange={(leader) => onChange({ leader })}
            />
          )}
        </Field>
      </div>
      <DaysAndSight {...props} />
    </>
  );
}
