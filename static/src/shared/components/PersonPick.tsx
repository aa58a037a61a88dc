/** Choosing a person of a project: by typing part of a name, from the people whom Jira lets own issues there. */
import { useCallback } from 'react';
import { findAssignable } from '../../../../src/jira/people';
import { useHost } from '../host/host';
import { useOptionalPersonName, usePeopleStore, usePersonName } from '../people/usePeople';
import { Avatar } from './Person';
import { RemoveButton } from './RemoveButton';
import { SearchPick, type Option } from './SearchPick';

/** Finds people in Jira and lets the names be known everywhere. */
function useFindPeople(projectKey: string): (typed: string) => Promise<readonly Option[]> {
  const { jira } = useHost();
  const people = usePeopleStore();
  return useCallback(
    async (typed: string) => {
      const found = (await findAssignable(jira, projectKey, typed)).filter((person) => person.active);
      people.learn(found);
      return found.map(({ accountId, displayName }) => ({ value: accountId, name: displayName, accountId }));
    },
    [jira, people, projectKey],
  );
}

interface PersonPickProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string | undefined;
  /** The one who looks: marked as "you". */
  readonly me?: string;
  readonly projectKey: string;
  readonly placeholder?: string;
  readonly onChange: (accountId: string | undefined) => void;
  /** False where somebody must be chosen. */
  readonly clearable?: boolean;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

export function PersonPick({ value, me, projectKey, onChange, clearable = true, ...rest }: PersonPickProps) {
  const find = useFindPeople(projectKey);
  const name = useOptionalPersonName(value) ?? '';
  const clear = clearable && value !== undefined ? () => onChange(undefined) : undefined;
  return (
    <span className={value === undefined ? undefined : 'person-pick'}>
      {value !== undefined && <Avatar accountId={value} />}
      <SearchPick
        {...rest}
        key="pick"
        chosen={value !== undefined && value === me ? `${name} (you)` : name}
        find={find}
        onPick={(option) => onChange(option.value)}
        onClear={clear}
      />
    </span>
  );
}

interface PeoplePickProps {
  readonly id?: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly projectKey: string;
  readonly onChange: (accountIds: readonly string[]) => void;
}

/** Several people: those chosen stand above, each with a way out. */
export function PeoplePick({ id, label, value, projectKey, onChange }: PeoplePickProps) {
  const find = useFindPeople(projectKey);
  return (
    <div className="stack stack-tight">
      {value.length > 0 && (
        <ul className="row row-tight">
          {value.map((accountId) => (
            <li key={accountId} className="chip">
              <Avatar accountId={accountId} />
              <RemovableName
                accountId={accountId}
                onRemove={() => onChange(value.filter((other) => other !== accountId))}
              />
            </li>
          ))}
        </ul>
      )}
      <SearchPick
        {...(id === undefined ? {} : { id })}
        label={label}
        chosen=""
        placeholder="Add people"
        many
        find={find}
        onPick={(option) => !value.includes(option.value) && onChange([...value, option.value])}
      />
    </div>
  );
}

function RemovableName({
  accountId,
  onRemove,
}: {
  readonly accountId: string;
  readonly onRemove: () => void;
}) {
  const name = usePersonName(accountId);
  return (
    <>
      <span>{name}</span>
      <RemoveButton label={`Take ${name} off`} onClick={onRemove} />
    </>
  );
}
