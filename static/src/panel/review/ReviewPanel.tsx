/** A review of the issue: its head, its stages, and the stage that is being looked at. */
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Loaded } from '../../../../src/contract/calls';
import { maySee } from '../../../../src/domain/membership';
import type { Stage } from '../../../../src/domain/vocabulary';
import type { ReviewSession } from '../../shared/session/reviewSession';
import type { SessionState } from '../../shared/session/sessionState';
import { SessionProvider, useRunningSession, useSessionState } from '../../shared/session/useSession';
import { AsidePart, OutOfSight, prepareLater } from '../loadLater';
import { Notes } from '../notes/Notes';
import { PanelSkeleton, StageSkeleton } from '../PanelSkeleton';
import { goToParkingLot, isMeeting } from '../room/meeting';
import { Room, RoomDetails } from '../room/roomPart';
import type { ImportPart } from '../start/importSlot';
import { UnfinishedSlot } from '../unfinished/UnfinishedSlot';
import type { Ways } from '../usePanel';
import type { Aside } from './AsidePart';
import { Header } from './Header';
import { problemsByItem, ProblemMessage } from './ProblemMessage';
import { ReviewBanner } from './ReviewBanner';
import { SavedMessage } from './SavedState';
import { Stages } from './Stages';
import { StageTabs } from './StageTabs';
import { useAskedStage } from './useAskedStage';
import { useTellPage } from './useTellPage';

interface ReviewPanelProps {
  readonly session: ReviewSession;
  readonly loaded: Loaded;
  /** Started a moment ago on this screen: what comes next is the first entry. */
  readonly isNew: boolean;
  readonly ways: Ways;
  readonly importPart: ImportPart | undefined;
}

export function ReviewPanel(props: ReviewPanelProps) {
  const { session, loaded, ways } = props;
  useRunningSession(session);
  useTellPage(session);
  useEffect(prepareLater, []);
  const state = useSessionState(session);
  const hidden = outOfSight(state, session.me);
  if (hidden !== undefined)
    return (
      <Suspense fallback={<PanelSkeleton />}>
        <OutOfSight
          code={hidden}
          session={session}
          review={state.review}
          issueKey={loaded.issue.key}
          onAgain={() => ways.open(state.review.number)}
        />
      </Suspense>
    );
  return (
    <SessionProvider value={session}>
      <ReviewInSight {...props} state={state} />
    </SessionProvider>
  );
}

function ReviewInSight({
  session,
  loaded,
  isNew,
  ways,
  importPart,
  state,
}: ReviewPanelProps & { readonly state: SessionState }) {
  const { review, problems, canEdit } = state;
  const [lookedAt, setLookedAt] = useState<Stage | undefined>(undefined);
  const [aside, setAside] = useState<Aside | undefined>(undefined);
  const byItem = useMemo(() => problemsByItem(problems), [problems]);
  const shown = lookedAt ?? review.stage;
  const isOpen = review.status === 'open';
  const readAsWriteUp = useCallback((text: string) => setAside({ what: 'import', text }), []);
  const show = useCallback((stage: Stage) => setLookedAt(stage), []);
  useAskedStage(!isOpen, show);
  /** Moves the review itself, for everybody. */
  const goTo = useCallback(
    (stage: Stage) => {
      session.change({ type: 'moveToStage', stage });
      setLookedAt(undefined);
    },
    [session],
  );
  const end = { review, canEdit, problems: byItem, onShow: show, onGoTo: goTo };
  const room = isMeeting(review) ? review.room : undefined;
  return (
    <section className="panel" aria-label="Review">
      {room && (
        <Suspense>
          <Room review={review} room={room} canEdit={canEdit} onShow={show} onParkingLot={goToParkingLot} />
        </Suspense>
      )}
      <Header
        state={state}
        loaded={loaded}
        canBringIn={importPart !== undefined && isOpen}
        onOpen={(what) => setAside(aside?.what === what ? undefined : { what })}
        onStartAnother={ways.startAnother}
      />
      <StageTabs
        reached={review.stage}
        shown={shown}
        factsAgreed={review.factsAgreed !== undefined}
        isLight={review.size === 'light'}
        isNew={isNew}
        onShow={(stage) => setLookedAt(stage === review.stage ? undefined : stage)}
      />
      {isOpen && <UnfinishedSlot loaded={loaded} review={review} />}
      <div className="panel-messages">
        <ReviewBanner review={review} latest={loaded.latest} canEdit={canEdit} ways={ways} />
        <SavedMessage saved={state.saved} />
        {byItem.get('')?.map((problem) => (
          <ProblemMessage key={problem.id} problem={problem} review={review} />
        ))}
      </div>
      {room && (
        <Suspense>
          <RoomDetails review={review} room={room} canEdit={canEdit} />
        </Suspense>
      )}
      <Suspense fallback={<StageSkeleton />}>
        {aside !== undefined && (
          <AsidePart
            aside={aside}
            review={review}
            loaded={loaded}
            importPart={importPart}
            onOpenReview={ways.open}
            onClose={() => setAside(undefined)}
          />
        )}
      </Suspense>
      <Stages
        shown={shown}
        work={{ ...end, canEdit: canEdit && isOpen }}
        end={end}
        loaded={loaded}
        begin={isNew && review.entries.length === 0}
        onReadAsWriteUp={importPart === undefined ? undefined : readAsWriteUp}
      />
      <Notes review={review} canEdit={canEdit && isOpen} />
    </section>
  );
}

/** @returns why the person may see the review no longer, as far as this browser knows */
function outOfSight({ saved, review }: SessionState, me: string): 'DENIED' | 'PARTICIPANTS_ONLY' | undefined {
  const code = saved.state === 'stopped' ? saved.error.code : undefined;
  if (code === 'DENIED' || code === 'PARTICIPANTS_ONLY') return code;
  return maySee(review, me) ? undefined : 'PARTICIPANTS_ONLY';
}
