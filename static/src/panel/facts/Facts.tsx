/** The stage of facts: what happened, in order, with evidence. Facts stand before causes. */
import { Suspense, useMemo, useState } from 'react';
import { present, type Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Empty } from '../../shared/components/Empty';
import { Message } from '../../shared/components/Message';
import { dayOf } from '../../shared/dates';
import { SuggestEntries } from '../loadLater';
import { useBrief, useHeading } from '../review/brief';
import { RemovedItems, type RemovedItem } from '../review/RemovedItems';
import type { StageProps } from '../review/stageProps';
import { EntryLine, type LineStart } from './EntryLine';
import { FactsGate } from './FactsGate';
import { Timeline } from './Timeline';
import { countFacts, inOrder, lastMoment, timelineDays } from './timelineRows';

interface FactsProps extends StageProps {
  /** The person comes to write the first entry. */
  readonly begin: boolean;
  /** Opens the import with a text; absent where nothing can be imported. */
  readonly onReadAsWriteUp?: ((text: string) => void) | undefined;
}

export function Facts({ review, canEdit, problems, onShow, begin, onReadAsWriteUp }: FactsProps) {
  const brief = useBrief();
  const [editing, setEditing] = useState<string | undefined>(undefined);
  const [start, setStart] = useState<LineStart | undefined>(begin ? { text: '' } : undefined);
  // A removed entry stays in its place while somebody still has words for it.
  const shown = useMemo(
    () => review.entries.filter((entry) => entry.removed === undefined || problems.has(entry.id)),
    [review.entries, problems],
  );
  const days = useMemo(() => timelineDays(shown), [shown]);
  const removed = useMemo(() => removedEntries(review.entries), [review.entries]);
  const entries = useMemo(() => present(review.entries), [review.entries]);
  const counts = useMemo(() => countFacts(timelineDays(entries)), [entries]);
  const editLast = (added: string | undefined): void => {
    const own = entries.find(({ id }) => id === added);
    setEditing((own ?? inOrder(entries).at(-1))?.id);
  };
  return (
    <>
      <div className="panel-body stack stack-loose">
        <Suspense fallback={<Heading canEdit={canEdit} />}>
          {canEdit ? <SuggestEntries review={review} /> : <Heading canEdit={false} />}
        </Suspense>
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
            eventDay={review.eventDay ?? onlyDay(review)}
            last={lastMoment(entries)}
            entries={review.entries.length}
            start={start}
            onEditLast={editLast}
            onReadAsWriteUp={onReadAsWriteUp}
          />
        )}
        <RemovedItems items={removed} canEdit={canEdit} />
        {canEdit && !brief && entries.length > 0 && (
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

/** As `SuggestEntries` looks before it has loaded, so that nothing moves when it comes. */
function Heading({ canEdit }: { readonly canEdit: boolean }) {
  const heading = useHeading();
  return (
    <div className="row">
      <h3 className="heading-small grow">{heading('facts')}</h3>
      {canEdit && <Button disabled>Suggest entries from Jira</Button>}
    </div>
  );
}

function removedEntries(entries: StageProps['review']['entries']): readonly RemovedItem[] {
  return entries.flatMap((entry) =>
    entry.removed === undefined
      ? []
      : [{ ref: { item: 'entry', itemId: entry.id }, text: entry.text, stamp: entry.removed }],
  );
}

/** A time window within one day says which day the event was on. */
function onlyDay({ window }: Review): string | undefined {
  if (window?.from === undefined || window.to === undefined) return undefined;
  const day = dayOf(window.from);
  return dayOf(window.to) === day ? day : undefined;
}
