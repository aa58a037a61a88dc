/** Everything that Attention shows, from what has been read and what the person has changed since. */
import { useEffect, useMemo } from 'react';
import type { Repeats } from '../../../../src/domain/repeats';
import { readFollowUps, type FollowUp } from '../../../../src/usecases/readAttentionFollowUps';
import { readOwed, type Owed } from '../../../../src/usecases/readAttentionOwed';
import type { AttentionRead } from '../../../../src/usecases/readAttentionParts';
import { readRepeats } from '../../../../src/usecases/readAttentionRepeats';
import { usePage } from '../page';
import { useSharedReading, type ReadingInView } from '../sharedReading';
import type { TabProps } from '../tab';
import { useActs } from './acting/actsStore';
import { withSent } from './acting/sentChanges';
import { attention } from './attentionReading';
import { readAttentionLists, type AttentionLists } from '../../../../src/usecases/readAttentionLists';

export interface AttentionInView {
  readonly reading: ReadingInView<AttentionRead>;
  /** What was read, with what was changed since; absent until the first answer. */
  readonly read?: AttentionRead | undefined;
  readonly lists: AttentionLists;
  readonly repeats: Repeats;
  readonly followUps: readonly FollowUp[];
  /** Absent until all of it is read. */
  readonly owed?: Owed | undefined;
}

const NO_ROWS: AttentionLists = { languishing: [], onTrack: [] };
const NO_REPEATS: Repeats = { all: [], ofAction: () => [] };
const NOTHING = { lists: NO_ROWS, repeats: NO_REPEATS, followUps: [] };

export function useAttention({
  calendar,
  settings,
}: Pick<TabProps, 'calendar' | 'settings'>): AttentionInView {
  const { count } = usePage();
  const reading = useSharedReading(attention);
  const { sent } = useActs();
  const { shown, readAt, complete } = reading;
  const read = useMemo(() => shown && withSent(shown, sent, readAt), [shown, sent, readAt]);
  const inView = useMemo(() => {
    if (read === undefined) return NOTHING;
    const repeats = readRepeats(read, calendar);
    const { limits } = read.settings ?? settings;
    return {
      lists: readAttentionLists(read, { calendar, limits, repeats }),
      repeats,
      followUps: readFollowUps(read, calendar),
      owed: readOwed(read, calendar),
    };
  }, [read, calendar, settings]);
  // A number that may still grow says nothing.
  const waiting = complete ? waitingIn(inView) : undefined;
  useEffect(() => count(waiting), [count, waiting]);
  return { reading, read, ...inView };
}

const waitingIn = ({
  lists,
  followUps,
  owed,
}: Pick<AttentionInView, 'lists' | 'followUps' | 'owed'>): number =>
  lists.languishing.length + followUps.length + (owed?.events.length ?? 0);
