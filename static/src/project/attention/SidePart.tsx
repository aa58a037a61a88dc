/** One of the short lists beside the languishing actions: its name and count, its shape while it comes, its own failure. */
import { useId, type ReactNode } from 'react';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { Bone, Loading } from '../../shared/components/Skeleton';
import { GrowingList } from '../GrowingList';
import { goesOnText, titleOf } from '../../shared/readingWords';
import type { ReadingInView } from '../sharedReading';
import { useHandOver } from '../../shared/components/useHandOver';
import type { PartState } from './partState';

/** These lists are short of space: the rest is shown on request. */
const FIRST = 5;

interface SidePartProps<Item> {
  readonly title: string;
  /** Beside the title while there is something: what the list holds. */
  readonly about?: string;
  readonly state: PartState;
  readonly items: readonly Item[];
  /** What it means that there is nothing, and what to do next. */
  readonly empty: ReactNode;
  readonly reading: Pick<ReadingInView<unknown>, 'failure' | 'phase' | 'rest'>;
  /** True when the page says already what went wrong, and offers to read the rest. */
  readonly isTold: boolean;
  /** Stands above the list. */
  readonly note?: ReactNode;
  readonly children: (item: Item) => ReactNode;
}

export function SidePart<Item>(props: SidePartProps<Item>) {
  const { title, about, state, items, empty, note, children } = props;
  const heading = useId();
  return (
    <section className="stack" aria-labelledby={heading}>
      <div className="row row-baseline">
        <h2 id={heading} className="heading-small" tabIndex={-1}>
          {title} {state === 'whole' && <span className="count">{items.length}</span>}
        </h2>
        {about !== undefined && items.length > 0 && <p className="small subtle">{about}</p>}
      </div>
      {state === 'failed' && <PartFailed {...props} />}
      {note}
      {items.length > 0 && (
        <GrowingList items={items} label={title} first={FIRST} after={state === 'coming' && <BriefBones />}>
          {children}
        </GrowingList>
      )}
      {items.length === 0 && state === 'whole' && <p className="small subtle">{empty}</p>}
      {items.length === 0 && state === 'coming' && (
        <Loading what={title.toLowerCase()}>
          <ul className="box">
            <BriefBones />
          </ul>
        </Loading>
      )}
    </section>
  );
}

type Failed = Pick<SidePartProps<unknown>, 'title' | 'reading' | 'isTold'>;

function PartFailed({ title, reading, isTold }: Failed) {
  const around = useHandOver();
  const { failure, phase, rest } = reading;
  if (failure === undefined) return null;
  if (isTold) return <p className="small subtle">Jira has not answered for all of it.</p>;
  return (
    <div ref={around}>
      <Message
        tone="care"
        live="status"
        title={`${title} could not be read to the end`}
        actions={
          <Button small aria-busy={phase !== 'settled'} onClick={rest}>
            Read the rest
          </Button>
        }
      >
        {titleOf(failure.kind)}. {goesOnText(reading)}
      </Message>
    </div>
  );
}

const BriefBones = () => (
  <li className="box-item brief-item" aria-hidden="true">
    <span />
    <div>
      <Bone width={80} />
      <Bone width={40} />
    </div>
  </li>
);
