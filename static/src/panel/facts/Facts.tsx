/** The first stage: what happened, in order, with evidence. Facts stand before causes. */
import { useMemo, useState } from 'react';
import { present } from '../../../../src/domain/review';
import { Empty } from '../../shared/components/Empty';
import { Message } from '../../shared/components/Message';
import { localDay } from '../../shared/dates';
import { RemovedItems, type RemovedItem } from '../review/RemovedItems';
import type { StageProps } from '../review/stageProps';
import { EntryLine } from './EntryLine';
import { FactsGate } from './FactsGate';
import { Timeline } from './Timeline';
import { countFacts, inOrder, likelyDay, timelineDays } from './timelineRows';

interface FactsProps extends StageProps {
  /** The person comes to write the first entry. */
  readonly begin: boolean;
}

export function Facts({ review, canEdit, problems, onShow, begin }: FactsProps) {
  const [editing, setEditing] = useState<string | undefined>(undefined);
  const [start, setStart] = useState<{ readonly text: string } | undefined>(begin ? { text: '' } : undefined);
  // A removed entry stays in its place while somebody still has words for it.
  const shown = useMemo(
    () => review.entries.filter((entry) => entry.removed === undefined || problems.has(entry.id)),
    [review.entries, problems],
  );
  const days = useMemo(() => timelineDays(shown), [shown]);
  const removed = useMemo(() => removedEntries(review.entries), [review.entries]);
  const entries = useMemo(() => present(review.entries), [review.entries]);
  const counts = useMemo(() => countFacts(timelineDays(entries)), [entries]);
  return (
    <>
      <div className="panel-body stack stack-loose">
        <h3 className="heading-small">What happened, in order</h3>
        {days.length === 0 && (
          <Empty icon="clock" title="Nothing here yet">
            {canEdit
              ? 'Begin before the visible failure: the first thing that turned out to matter. A time and a few words are enough.'
              : 'Nobody has added an entry yet.'}
          </Empty>
        )}
        <Timeline
          days={days}
          canEdit={canEdit}
          editing={editing}
          problems={problems}
          review={review}
          onEdited={setEditing}
          onFillGap={setStart}
        />
        {canEdit && (
          <EntryLine
            day={likelyDay(entries, review.eventDay, localDay(new Date()))}
            start={start}
            onEditLast={() => setEditing(inOrder(entries).at(-1)?.id)}
          />
        )}
        <RemovedItems items={removed} canEdit={canEdit} />
        {canEdit && entries.length > 0 && (
          <Message tone="calm">
            <span className="strong">To ask now:</span> What did we know at this point? What made this
            reasonable in the moment?
          </Message>
        )}
      </div>
      <FactsGate review={review} counts={counts} canEdit={canEdit} onShow={onShow} />
    </>
  );
}

function removedEntries(entries: StageProps['review']['entries']): readonly RemovedItem[] {
  return entries.flatMap((entry) =>
    entry.removed === undefined
      ? []
      : [{ ref: { item: 'entry', itemId: entry.id }, text: entry.text, stamp: entry.removed }],
  );
}
