/** The side of the issue view: status with its transitions, and the fields, each saved to Jira when it is changed. */
import { useState } from 'react';
import * as z from 'zod/mini';
import { useSurfaces } from '../forge/surfaces';
import {
  doTransition,
  readAssignable,
  readPriorities,
  readTransitions,
  saveAssignee,
  saveFields,
} from '../jiraData';
import type { Issue } from '../jiraData';
import { timeText } from '../parts/dates';
import { Avatar } from '../parts/People';
import { messageOf, useLoad } from '../parts/useLoad';
import { LabelsField } from './LabelsField';

interface DetailsProps {
  readonly issue: Issue;
  readonly onSaved: () => void;
}

export function Details({ issue, onSaved }: DetailsProps) {
  const { person } = useSurfaces().session;
  const [error, setError] = useState<string>();
  const { key, fields } = issue;
  const save = (work: Promise<void>): void => {
    work.then(
      () => {
        setError(undefined);
        onSaved();
      },
      (reason: unknown) => {
        setError(messageOf(reason));
        onSaved();
      },
    );
  };
  return (
    <>
      <StatusMenu issue={issue} onChoose={(id) => save(doTransition(key, id))} />
      {error !== undefined && (
        <p className="message" role="alert">
          {error}
        </p>
      )}
      <section className="box">
        <h2>Details</h2>
        <dl className="fields">
          <AssigneeField issue={issue} onChoose={(accountId) => save(saveAssignee(key, accountId))} />
          <Field name="Due date">
            <input
              type="date"
              className={fields.duedate ? undefined : 'empty'}
              aria-label="Due date"
              key={fields.duedate ?? ''}
              defaultValue={fields.duedate ?? ''}
              onBlur={(event) => {
                const duedate = event.target.value || null;
                if (duedate !== (fields.duedate ?? null)) save(saveFields(key, { duedate }));
              }}
            />
          </Field>
          <PriorityField issue={issue} onChoose={(id) => save(saveFields(key, { priority: { id } }))} />
          <Field name="Labels">
            <LabelsField labels={fields.labels} onSave={(labels) => save(saveFields(key, { labels }))} />
          </Field>
          {fields.components.length > 0 && (
            <Field name="Components">{fields.components.map(({ name }) => name).join(', ')}</Field>
          )}
          {customFields(issue).map(([name, value]) => (
            <Field key={name} name={name}>
              {value}
            </Field>
          ))}
          {fields.reporter && <Field name="Reporter">{fields.reporter.displayName}</Field>}
          {fields.created !== undefined && <Field name="Created">{timeText(fields.created, person)}</Field>}
          {fields.resolutiondate && <Field name="Resolved">{timeText(fields.resolutiondate, person)}</Field>}
        </dl>
      </section>
    </>
  );
}

function Field({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="field">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function StatusMenu({ issue, onChoose }: { readonly issue: Issue; readonly onChoose: (id: string) => void }) {
  const { status } = issue.fields;
  // The status is part of the key, so that the choices are read again after a change.
  const transitions = useLoad(readTransitionsOf, `${issue.key} ${status.id}`);
  return (
    <div className={`status ${status.statusCategory.key}`}>
      <select
        aria-label={`Status: ${status.name}`}
        value=""
        onChange={(event) => {
          if (event.target.value !== '') onChoose(event.target.value);
        }}
      >
        <option value="">{status.name}</option>
        {transitions.value
          ?.filter(({ to }) => to.id !== status.id)
          .map(({ id, name, to }) => (
            <option key={id} value={id}>
              {name === to.name ? name : `${name} → ${to.name}`}
            </option>
          ))}
      </select>
    </div>
  );
}

const readTransitionsOf = (keyAndStatus: string) => readTransitions(keyAndStatus.split(' ')[0] ?? '');

function AssigneeField({
  issue,
  onChoose,
}: {
  readonly issue: Issue;
  readonly onChoose: (id: string | null) => void;
}) {
  const { assignee } = issue.fields;
  const assignable = useLoad(readAssignable, issue.key);
  const others = (assignable.value ?? []).filter(({ accountId }) => accountId !== assignee?.accountId);
  return (
    <Field name="Assignee">
      <span className="row">
        <Avatar accountId={assignee?.accountId ?? ''} name={assignee?.displayName ?? '–'} />
        <select
          aria-label="Assignee"
          value={assignee?.accountId ?? ''}
          onChange={(event) => onChoose(event.target.value || null)}
        >
          <option value="">Unassigned</option>
          {assignee && (
            <option value={assignee.accountId}>
              {assignee.displayName}
              {assignee.active ? '' : ' (deactivated)'}
            </option>
          )}
          {others.map(({ accountId, displayName }) => (
            <option key={accountId} value={accountId}>
              {displayName}
            </option>
          ))}
        </select>
      </span>
    </Field>
  );
}

function PriorityField({
  issue,
  onChoose,
}: {
  readonly issue: Issue;
  readonly onChoose: (id: string) => void;
}) {
  const priorities = useLoad(readPriorities, 'priorities');
  const { priority } = issue.fields;
  const others = (priorities.value ?? []).filter(({ id }) => id !== priority?.id);
  return (
    <Field name="Priority">
      <select
        aria-label="Priority"
        value={priority?.id ?? ''}
        onChange={(event) => onChoose(event.target.value)}
      >
        {priority ? <option value={priority.id}>{priority.name}</option> : <option value="">None</option>}
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

const shownValueSchema = z.union([
  z.pipe(
    z.object({ value: z.string() }),
    z.transform(({ value }) => value),
  ),
  z.pipe(
    z.object({ displayName: z.string() }),
    z.transform(({ displayName }) => displayName),
  ),
  z.string(),
  z.pipe(z.number(), z.transform(String)),
]);

/** Custom fields that hold something which can be shown in a line. */
function customFields({ fields, names = {} }: Issue): (readonly [string, string])[] {
  return Object.entries(fields).flatMap(([id, value]) => {
    const shown = shownValueSchema.safeParse(value);
    return id.startsWith('customfield_') && shown.success ? [[names[id] ?? id, shown.data] as const] : [];
  });
}
