/** The languishing actions, worst first, and what stands in their place while there is none to show. */
import type { ReactNode } from 'react';
import { GrowingList } from '../GrowingList';
import { BoneItem, ListSkeleton } from '../ListSkeleton';
import { searchOf, type PageView } from '../pageView';
import { AllWell } from './AllWell';
import type { AttentionLists, AttentionRow } from '../../../../src/usecases/readAttentionLists';
import { NoMatch } from './NoMatch';
import type { PartState } from './partState';
import type { AttentionInView } from './useAttention';

interface LanguishingProps extends Pick<AttentionInView, 'followUps'> {
  readonly all: AttentionLists;
  /** What the filters leave. */
  readonly visible: AttentionLists;
  readonly state: PartState;
  readonly view: PageView;
  readonly change: (next: Partial<PageView>) => void;
  readonly clear: () => void;
  readonly children: (row: AttentionRow) => ReactNode;
}

export function Languishing({ all, visible, state, view, children, ...rest }: LanguishingProps) {
  if (visible.languishing.length > 0) {
    return (
      <GrowingList
        view={searchOf(view)}
        items={visible.languishing}
        label="Languishing actions"
        after={state === 'coming' && <BoneItem />}
      >
        {children}
      </GrowingList>
    );
  }
  if (state === 'coming') return <ListSkeleton what="open actions" />;
  if (all.languishing.length === 0) {
    if (state === 'failed') return null;
    return (
      <AllWell
        open={all.onTrack}
        next={rest.followUps[0]}
        seeAll={() => rest.change({ tab: 'actions', find: '' })}
      />
    );
  }
  return (
    <NoMatch
      title={visible.onTrack.length > 0 ? 'No languishing action matches' : 'No action matches'}
      clear={rest.clear}
    >
      Other actions need attention.
    </NoMatch>
  );
}
