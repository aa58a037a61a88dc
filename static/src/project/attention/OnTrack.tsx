/** On track: the open actions that nothing is to be said about, so that whoever made one finds it here. */
import type { ReactNode } from 'react';
import { GrowingList } from '../GrowingList';
import { searchOf, type PageView } from '../pageView';
import type { AttentionLists, AttentionRow } from '../../../../src/usecases/readAttentionLists';
import { NoMatch } from './NoMatch';
import { RowCount } from './RowCount';

/** This list is looked through, not worked off: it starts short. */
const FIRST = 10;

interface OnTrackProps {
  readonly all: AttentionLists;
  readonly visible: readonly AttentionRow[];
  readonly view: PageView;
  readonly clear: () => void;
  /** False while more rows may belong here. */
  readonly complete: boolean;
  readonly children: (row: AttentionRow) => ReactNode;
}

export function OnTrack({ all, visible, view, clear, complete, children }: OnTrackProps) {
  return (
    <section className="stack stack-loose" aria-labelledby="on-track">
      <div className="row row-baseline">
        <h2 id="on-track" className="heading-small" tabIndex={-1}>
          On track {complete && <RowCount all={all.onTrack} visible={visible} />}
        </h2>
        <p className="small subtle">next due date first</p>
      </div>
      {visible.length > 0 ? (
        <GrowingList view={searchOf(view)} items={visible} label="Actions on track" first={FIRST}>
          {children}
        </GrowingList>
      ) : all.languishing.length > 0 ? (
        <p className="subtle">No action on track matches.</p>
      ) : (
        <NoMatch title="No action matches" clear={clear}>
          Other actions are on track.
        </NoMatch>
      )}
    </section>
  );
}
