/** Where actions are created, how they are linked, and how much time they get; what is gone is told, and what then counts. */
import { memo, useCallback } from 'react';
import { SERVICE_LEVELS } from '../../../../src/domain/settings';
import { findTargetProjects } from '../../../../src/jira/createScreen';
import { Button } from '../../shared/components/Button';
import { Cards, Select } from '../../shared/components/Choice';
import { Field } from '../../shared/components/Field';
import { SearchPick, type Option } from '../../shared/components/SearchPick';
import { useHost } from '../../shared/host/host';
import { SectionBox } from '../SectionBox';
import type { JiraLists } from '../useJiraLists';
import { SERVICE_LEVEL_WORDS, USUAL_LINK, USUAL_PROJECT, USUAL_TYPE } from '../words';
import { linkProblem, targetProblem, typeProblem } from './goneWords';
import { sameFor } from './sameFor';
import type { SectionProps } from './sectionProps';

interface ActionsSectionProps extends SectionProps {
  readonly lists: JiraLists;
}

const LEVELS = SERVICE_LEVELS.map((value) => ({ value, ...SERVICE_LEVEL_WORDS[value] }));

export const ActionsSection = memo(function ActionsSection({ draft, change, lists }: ActionsSectionProps) {
  return (
    <SectionBox section="actions">
      <div className="columns-2">
        <TargetProject draft={draft} change={change} lists={lists} />
        <TargetType draft={draft} change={change} lists={lists} />
        <LinkTypeField draft={draft} change={change} lists={lists} />
      </div>
      <Cards
        legend="Time to get an action done"
        help="A suggestion, moved on to the next working day. Serious: the two upper severities or priorities."
        columns={3}
        options={LEVELS}
        value={draft.serviceLevel}
        onChange={(serviceLevel) => change({ serviceLevel })}
      />
    </SectionBox>
  );
}, sameFor('actions'));

type FieldProps = Omit<ActionsSectionProps, 'problems'>;

function TargetProject({ draft, change, lists }: FieldProps) {
  const { jira } = useHost();
  const { target, names } = lists;
  const { targetProjectId } = draft;
  const find = useCallback(
    async (typed: string): Promise<readonly Option[]> => {
      const found = await findTargetProjects(jira, typed);
      const usual: readonly Option[] = typed === '' ? [{ value: '', name: USUAL_PROJECT }] : [];
      return [...usual, ...found.map(({ id, key, name }) => ({ value: id, name, note: key }))];
    },
    [jira],
  );
  return (
    <Field label="Create actions in" error={targetProblem(draft, target)}>
      {(wiring) => (
        <SearchPick
          {...wiring}
          label="Create actions in"
          chosen={targetProjectId === undefined ? USUAL_PROJECT : names.project(targetProjectId)}
          find={find}
          onPick={({ value }) => {
            const picked = value === '' ? undefined : value;
            // Work types are the project's own.
            if (picked !== targetProjectId) change({ targetProjectId: picked, targetIssueTypeId: undefined });
          }}
        />
      )}
    </Field>
  );
}

function TargetType({ draft, change, lists: { target } }: FieldProps) {
  if (target.state === 'failed')
    return (
      <Field label="As work type" error="Jira did not say which there are">
        {(wiring) => (
          <Button {...wiring} onClick={target.retry}>
            Try again
          </Button>
        )}
      </Field>
    );
  const types = target.state === 'ready' ? target.value.types : [];
  const options = types.map(({ id, name }) => ({ value: id, name }));
  const { targetIssueTypeId: chosen } = draft;
  const isListed = chosen === undefined || options.some(({ value }) => value === chosen);
  return (
    <Field label="As work type" error={typeProblem(draft, target)}>
      {(wiring) => (
        <Select
          {...wiring}
          none={target.state === 'loading' ? 'Loading …' : USUAL_TYPE}
          value={chosen ?? ''}
          options={isListed ? options : [...options, { value: chosen, name: `Work type ${chosen}` }]}
          onChange={(targetIssueTypeId) => change({ targetIssueTypeId })}
        />
      )}
    </Field>
  );
}

function LinkTypeField({ draft, change, lists: { linkTypes } }: FieldProps) {
  const { linkType: chosen } = draft;
  const known = linkTypes.state === 'ready' ? linkTypes.value : [];
  const options = known
    .filter(({ name }) => name !== USUAL_LINK)
    .map(({ name, inward, outward }) => ({ value: name, name: `${name} (${outward}, ${inward})` }));
  const isListed = chosen === undefined || options.some(({ value }) => value === chosen);
  return (
    <Field
      label="Link to the reviewed issue"
      error={linkProblem(draft, linkTypes)}
      help={
        linkTypes.state === 'failed' ? (
          <>
            Jira did not say which links there are.{' '}
            <button type="button" className="link-button" onClick={linkTypes.retry}>
              Try again
            </button>
          </>
        ) : undefined
      }
    >
      {(wiring) => (
        <Select
          {...wiring}
          none={`${USUAL_LINK}, as usual`}
          value={chosen ?? ''}
          options={isListed ? options : [...options, { value: chosen, name: chosen }]}
          onChange={(linkType) => change({ linkType })}
        />
      )}
    </Field>
  );
}
