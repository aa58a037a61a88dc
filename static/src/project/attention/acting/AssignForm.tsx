/** Another owner: one person, out of those whom Jira lets own issues in the action's project. */
import { useState } from 'react';
import { Field } from '../../../shared/components/Field';
import { PersonPick } from '../../../shared/components/PersonPick';
import { useHost } from '../../../shared/host/host';
import { nameOf, useOptionalPersonName, usePeopleStore } from '../../../shared/people/usePeople';
import { usePage } from '../../page';
import { ActForm } from '../../../shared/followThrough/ActForm';
import { projectKeyOf } from '../../../shared/followThrough/acts';
import type { ActionFormProps } from '../../../shared/followThrough/formProps';
import { Overtaken } from '../../../shared/followThrough/Overtaken';
import type { SentChange } from '../../../shared/followThrough/sentChange';
import { useFocusInside } from '../../../shared/followThrough/useFocusInside';
import { useKeptForm } from '../../../shared/followThrough/useKeptForm';
import { useSending } from '../../../shared/followThrough/useSending';

export function AssignForm({ row: { action }, place, onSettled, onCancel }: ActionFormProps) {
  const { call } = useHost();
  const { me } = usePage();
  const people = usePeopleStore();
  const form = useKeptForm('assign', action.id, { owner: '' });
  const sending = useSending();
  const [seen, setSeen] = useState(action.owner?.accountId ?? null);
  const [tried, setTried] = useState(false);
  const seenName = useOptionalPersonName(seen ?? undefined);
  const fields = useFocusInside();
  const { owner } = form.values;
  const error = owner === '' ? 'Choose a person' : owner === seen ? 'They own it already' : undefined;
  const ownerNow = (accountId: string): SentChange => {
    const person = people.get(accountId);
    return { owner: { accountId, name: nameOf(person), active: true } };
  };

  const send = async (): Promise<void> => {
    setTried(true);
    if (error !== undefined) return;
    const answer = await sending.send([owner, seen], (commandId) =>
      call('followThrough.edit', { ...place, commandId, changes: { owner }, seen: { owner: seen } }),
    );
    if (answer?.ok === true) {
      form.forget();
      onSettled({
        change: ownerNow(owner),
        title: `${nameOf(people.get(owner))} now owns ${action.key}`,
      });
    } else if (answer?.error.code === 'ACTION_CHANGED') setSeen(answer.error.fields?.['owner'] || null);
  };

  return (
    <ActForm
      label={`Assign ${action.key}`}
      verb="Assign in Jira"
      hint="Jira tells the new owner."
      sending={sending}
      {...(sending.error?.code === 'ACTION_CHANGED' && {
        refusal: (
          <Overtaken
            now={seen === null ? 'It has no owner now.' : `${seenName ?? 'Somebody else'} owns it now.`}
            onKeep={() => {
              form.forget();
              onSettled({
                change: seen === null ? {} : ownerNow(seen),
                title: `${action.key} stays as it is in Jira`,
              });
            }}
          />
        ),
      })}
      onSend={() => void send()}
      onCancel={onCancel}
    >
      <div ref={fields} className="act-fields">
        <Field label="New owner" error={tried ? error : undefined}>
          {(wiring) => (
            <PersonPick
              {...wiring}
              label="New owner"
              value={owner === '' ? undefined : owner}
              {...(me === undefined ? {} : { me })}
              projectKey={projectKeyOf(action.key)}
              placeholder="One person"
              clearable={false}
              onChange={(accountId) => form.set({ owner: accountId ?? '' })}
            />
          )}
        </Field>
      </div>
    </ActForm>
  );
}
