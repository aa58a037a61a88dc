/** Why an action could not be changed in Jira, what to do, and who can help. What was typed stays in the form above. */
import type { CallError } from '../../../../src/contract/errors';
import { EDITED_FIELDS, type ActionValues, type EditedField } from '../../../../src/domain/actionEdit';
import type { EditScreen } from '../../../../src/jira/editScreen';
import { Button } from '../../shared/components/Button';
import { ErrorMessage, Message } from '../../shared/components/Message';
import { PersonName } from '../../shared/components/Person';
import { wordsFor } from '../../shared/words';
import { FIELD_WORDS, valueWords } from './changeWords';
import { keepTheirs, seeTheirs } from './editing';
import type { ActionEditing } from './useActionEdit';

interface EditProblemProps {
  readonly edit: ActionEditing;
  readonly screen: EditScreen | undefined;
}

export function EditProblem({ edit, screen }: EditProblemProps) {
  const { error } = edit;
  if (error === undefined) return null;
  if (error.code === 'ACTION_CHANGED') return <Changed edit={edit} error={error} screen={screen} />;
  if (error.code === 'JIRA_REFUSED' || error.code === 'ACTION_LOCKED') return <Refused error={error} />;
  return <ErrorMessage error={error} onRetry={() => void edit.send()} />;
}

/** Jira's own ids of the fields. */
const JIRA_FIELDS: Readonly<Record<string, string>> = {
  summary: FIELD_WORDS.outcome,
  assignee: FIELD_WORDS.owner,
  duedate: FIELD_WORDS.due,
  priority: FIELD_WORDS.priority,
};

function Refused({ error }: { readonly error: CallError }) {
  const words = wordsFor(error);
  const fields = Object.entries(error.fields ?? {});
  return (
    <Message tone="bad" live="alert" title={words.title}>
      <p>
        {words.text} {error.code === 'ACTION_LOCKED' && words.next}
      </p>
      {fields.length > 0 && (
        <ul>
          {fields.map(([field, said]) => (
            <li key={field} className="sentence">
              {field !== 'general' && <span className="strong">{JIRA_FIELDS[field] ?? field}: </span>}
              {said}
            </li>
          ))}
        </ul>
      )}
      {error.code === 'JIRA_REFUSED' && (
        <p>Change it and try again. An administrator of the project can change its edit screen.</p>
      )}
    </Message>
  );
}

function Changed({ edit, error, screen }: EditProblemProps & { readonly error: CallError }) {
  const { editing } = edit;
  const words = wordsFor(error);
  const fields = EDITED_FIELDS.filter((field) => error.fields?.[field] !== undefined);
  const theirs: ActionValues = Object.fromEntries(
    fields.map((field) => [field, error.fields?.[field] === '' ? null : error.fields?.[field]]),
  );
  const takeMine = (): void => {
    const next = seeTheirs(editing, theirs);
    edit.replace(next);
    void edit.send(next);
  };
  const takeTheirs = (): void => {
    const next = keepTheirs(editing, fields);
    edit.replace(next);
    if (Object.keys(next.touched).length === 0) void edit.send(next);
  };
  return (
    <Message
      tone="care"
      icon="people"
      live="alert"
      title={words.title}
      actions={
        <>
          <Button small onClick={takeTheirs}>
            Keep what Jira has
          </Button>
          <Button small onClick={takeMine}>
            Change it to mine
          </Button>
        </>
      }
    >
      <p>
        {words.text} {words.next}
      </p>
      <ul>
        {fields.map((field) => (
          <li key={field} className="sentence">
            <span className="strong">{FIELD_WORDS[field]}</span>: now{' '}
            <Value field={field} value={theirs[field]} screen={screen} />, you want{' '}
            <Value field={field} value={editing.touched[field]} screen={screen} />
          </li>
        ))}
      </ul>
    </Message>
  );
}

interface ValueProps {
  readonly field: EditedField;
  readonly value: string | null | undefined;
  readonly screen: EditScreen | undefined;
}

function Value({ field, value, screen }: ValueProps) {
  if (field === 'owner' && value) return <PersonName accountId={value} />;
  const priority = screen?.['priority']?.allowedValues?.find(({ id }) => id === value);
  if (field === 'priority' && priority !== undefined) return <>{priority.name ?? value}</>;
  return <>{valueWords(field, value ?? undefined)}</>;
}
