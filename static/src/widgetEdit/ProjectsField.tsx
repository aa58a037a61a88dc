/**
 * The projects of a widget: found by typing, each taken off again with its cross. One that the person may not see is
 * neither named nor counted; it stays with the widget until this person changes the list, and then goes.
 */
import { useCallback, useState } from 'react';
import { MOST_WIDGET_PROJECTS } from '../../../src/domain/widgetConfig';
import { findProjects, readNamedProjects, type NamedProject } from '../../../src/jira/projectNames';
import { Field } from '../shared/components/Field';
import { Tag } from '../shared/components/Labels';
import { ReadAgain } from '../shared/components/ReadAgain';
import { RemoveButton } from '../shared/components/RemoveButton';
import { SearchPick } from '../shared/components/SearchPick';
import { Bone, Loading } from '../shared/components/Skeleton';
import { useHost } from '../shared/host/host';
import { useLoaded } from '../shared/useLoaded';

interface ProjectsFieldProps {
  readonly projectIds: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (projectIds: readonly string[]) => void;
}

export function ProjectsField({ projectIds, disabled, onChange }: ProjectsFieldProps) {
  const { jira } = useHost();
  const [before] = useState(projectIds);
  const [found, setFound] = useState<readonly NamedProject[]>([]);
  const kept = useLoaded(useCallback(() => readNamedProjects(jira, before), [jira, before]));
  const find = useCallback(
    async (typed: string) => {
      const projects = await findProjects(jira, typed);
      setFound((known) => [...known, ...projects]);
      return projects.map(({ id, key, name }) => ({ value: id, name, note: key }));
    },
    [jira],
  );
  if (kept.state === 'loading')
    return (
      <Loading what="the projects">
        <Bone width={20} />
        <Bone width={60} />
      </Loading>
    );
  if (kept.state === 'failed')
    return <ReadAgain what="The projects of this widget" cause={kept.cause} onRetry={kept.retry} />;
  const named = [...kept.value, ...found];
  const chosen = projectIds.flatMap((id) => named.find((project) => project.id === id) ?? []);
  const ids = chosen.map(({ id }) => id);
  const isFull = chosen.length >= MOST_WIDGET_PROJECTS;
  return (
    <div className="stack">
      <Field
        label="Projects"
        required
        help={
          isFull
            ? `A widget shows up to ${String(MOST_WIDGET_PROJECTS)} projects. Take one off to add another.`
            : chosen.length === 0
              ? 'Without a project the widget has nothing to show.'
              : `Up to ${String(MOST_WIDGET_PROJECTS)}.`
        }
      >
        {(wiring) =>
          disabled || isFull ? (
            <input {...wiring} className="input" disabled placeholder="Find a project" />
          ) : (
            <SearchPick
              {...wiring}
              label="Add a project"
              many
              chosen=""
              placeholder="Find a project"
              find={find}
              onPick={({ value }) => !ids.includes(value) && onChange([...ids, value])}
            />
          )
        }
      </Field>
      {chosen.length > 0 && (
        <ul className="row row-tight" aria-label="Chosen projects">
          {chosen.map(({ id, key, name }) => (
            <li key={id}>
              <Tag>
                {name} <span className="subtle">{key}</span>
                {!disabled && (
                  <RemoveButton
                    label={`Take ${name} off`}
                    onClick={() => onChange(ids.filter((other) => other !== id))}
                  />
                )}
              </Tag>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
