/** Who worked or commented on the issue, offered as participants with one press. Read from Jira as the person. */
import { useCallback } from 'react';
import { readInvolved } from '../../../../src/jira/involved';
import type { JiraUser } from '../../../../src/jira/schemas';
import { Button } from '../../shared/components/Button';
import { useHost } from '../../shared/host/host';
import { usePeopleStore } from '../../shared/people/usePeople';
import { useLoaded } from '../../shared/useLoaded';
import { withPart, type PartProps } from './people';

/** A meeting of more is none; the rest can still be added one by one. */
const MOST = 12;
const NAMED = 3;

export function InvolvedPeople({ value, issue, onChange }: PartProps) {
  const { jira } = useHost();
  const store = usePeopleStore();
  const read = useCallback(async () => {
    const people = await readInvolved(jira, issue.id);
    store.learn(people);
    return people;
  }, [jira, store, issue.id]);
  const found = useLoaded(read);
  if (found.state === 'loading') return <>Looking who worked or commented on the issue…</>;
  if (found.state === 'failed')
    return (
      <>
        Who worked or commented on the issue could not be read.{' '}
        <Button look="link" onClick={found.retry}>
          Try again
        </Button>
      </>
    );
  const known = withPart(value);
  const missing = found.value.filter(({ accountId }) => !known.has(accountId)).slice(0, MOST);
  if (missing.length === 0)
    return <>People who were part of it, and those who have to live with the result.</>;
  return (
    <>
      Worked or commented on it: {namesOf(missing)}.{' '}
      <Button
        look="link"
        onClick={() =>
          onChange({ participants: [...value.participants, ...missing.map(({ accountId }) => accountId)] })
        }
      >
        {missing.length === 1 ? 'Add' : `Add all ${String(missing.length)}`}
      </Button>
    </>
  );
}

function namesOf(people: readonly JiraUser[]): string {
  const names = people.slice(0, NAMED).map(({ displayName }) => displayName);
  const more = people.length - names.length;
  return more === 0 ? names.join(', ') : `${names.join(', ')} and ${String(more)} more`;
}
