/** Unfinished business: what earlier reviews left open, live from Jira, before anything else is begun. */
import { useCallback, useId, useState } from 'react';
import { present } from '../../../../src/domain/review';
import { readUnfinished, type Unfinished as Found } from '../../../../src/usecases/readUnfinished';
import { Icon } from '../../shared/components/Icon';
import { ReadAgain } from '../../shared/components/ReadAgain';
import { dayOf } from '../../shared/dates';
import { useHost } from '../../shared/host/host';
import { usePeopleStore } from '../../shared/people/usePeople';
import { useLoaded, type Loaded } from '../../shared/useLoaded';
import { UnfinishedList } from './UnfinishedList';
import { UnfinishedBones } from './UnfinishedBones';
import type { UnfinishedProps } from './UnfinishedSlot';
import { unfinishedCount, unfinishedWords } from './unfinishedWords';

export function Unfinished(props: UnfinishedProps) {
  const startsOpen = props.review === undefined;
  const found = useUnfinished(props);
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  if (found.state === 'loading') return <UnfinishedBones open={startsOpen} />;
  if (found.state === 'failed')
    return (
      <div className="unfinished-list">
        <ReadAgain what="Unfinished business" cause={found.cause} onRetry={found.retry} />
      </div>
    );
  const nothing = unfinishedCount(found.value) === 0;
  const words = (
    <>
      <Icon name={nothing ? 'checkCircle' : 'clock'} tone={nothing ? 'good' : 'care'} />
      <span className="grow">
        <span className="strong">Unfinished business:</span> {unfinishedWords(found.value)}
      </span>
    </>
  );
  if (nothing)
    return <p className={startsOpen ? 'unfinished-head unfinished-nothing' : 'unfinished-head'}>{words}</p>;
  return (
    <>
      <button
        type="button"
        className="unfinished-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words}
        <Icon name={open ? 'chevronDown' : 'chevronRight'} tone="dim" />
      </button>
      <div id={id} hidden={!open}>
        <UnfinishedList found={found.value} />
      </div>
    </>
  );
}

/** Read once: the list is for the beginning of a meeting, not for watching. */
function useUnfinished({ loaded, review }: UnfinishedProps): Loaded<Found> {
  const { jira } = useHost();
  const people = usePeopleStore();
  const [asked] = useState(() => ({
    projectId: loaded.issue.projectId,
    issueId: loaded.issue.id,
    number: review?.number,
    openedAt: review?.opened.at,
    labels: [...new Set(present(review?.factors ?? []).flatMap((factor) => factor.labels))],
    today: dayOf(loaded.now),
  }));
  const read = useCallback(async () => {
    const found = await readUnfinished(jira, asked);
    people.learn(found.actions.flatMap(({ action }) => action.owner ?? []));
    return found;
  }, [jira, people, asked]);
  return useLoaded(read);
}
