/** Owner, due date and priority of an action in Jira, as far as its edit screen has them. */
import type { EditScreen } from '../../../../src/jira/editScreen';
import { Select } from '../../shared/components/Choice';
import { Field } from '../../shared/components/Field';
import { PersonPick } from '../../shared/components/PersonPick';
import { useSession } from '../../shared/session/useSession';
import type { ActionEditing } from './useActionEdit';

interface EditWhoAndWhenProps {
  readonly edit: ActionEditing;
  readonly projectKey: string;
  /** Undefined while it is not known: everything may then be tried. */
  readonly screen: EditScreen | undefined;
}

/** For a field that the edit screen does not have. */
const OFF_SCREEN = 'Not on this project’s edit screen';

export function EditWhoAndWhen({ edit, projectKey, screen }: EditWhoAndWhenProps) {
  const { me } = useSession();
  const { shown, missing } = edit;
  const has = (field: string): boolean => screen === undefined || field in screen;
  const priorities = (screen?.['priority']?.allowedValues ?? []).flatMap(({ id, name, value }) =>
    id === undefined ? [] : [{ value: id, name: name ?? value ?? id }],
  );
  return (
    <div className="columns-3">
      <Field label="Owner" {...(has('assignee') ? {} : { help: OFF_SCREEN })}>
        {(wiring) => (
          <PersonPick
            {...wiring}
            label="Owner"
            value={shown.owner ?? undefined}
            me={me}
            projectKey={projectKey}
            placeholder="One person"
            clearable={false}
            onChange={(owner) => edit.set('owner', owner ?? null)}
          />
        )}
      </Field>
      <Field
        label="Due"
        {...(has('duedate') ? {} : { help: OFF_SCREEN })}
        {...(missing === 'due' ? { error: 'A date' } : {})}
      >
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            className="input"
            disabled={!has('duedate')}
            value={shown.due ?? ''}
            onChange={(event) => edit.set('due', event.target.value)}
          />
        )}
      </Field>
      {priorities.length > 0 && (
        <Field label="Priority">
          {(wiring) => (
            <Select
              {...wiring}
              value={shown.priority ?? ''}
              {...(shown.priority === null ? { none: 'None' } : {})}
              options={priorities}
              onChange={(priority) => priority !== undefined && edit.set('priority', priority)}
            />
          )}
        </Field>
      )}
    </div>
  );
}
