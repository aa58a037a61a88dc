/** A review that is open: its head, its stages, and the stage that is being looked at. */
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Loaded } from '../../../../src/contract/calls';
import type { Review } from '../../../../src/domain/review';
import type { Stage } from '../../../../src/domain/vocabulary';
import type { ImportPart, StartDetails } from '../start/importSlot';
import { Facts } from '../facts/Facts';
import { PASTED } from '../facts/manyLines';
import { Notes } from '../notes/Notes';
import type { ReviewSession } from '../../shared/session/reviewSession';
import { SessionProvider, useRunningSession, useSessionState } from '../../shared/session/useSession';
import { Actions, Details, Factors, History, prepareLater } from '../loadLater';
import { Close } from '../close/closePart';
import { FollowUp } from '../followUp/followUpPart';
import { Prepare } from '../prepare/preparePart';
import { goToParkingLot, isMeeting } from '../room/meeting';
import { Room, RoomDetails } from '../room/roomPart';
import { Header, type Aside } from './Header';
import { problemsByItem, ProblemMessage } from './ProblemMessage';
import { SavedMessage } from './SavedState';
import { StageTabs } from './StageTabs';
import { useTellPage } from './useTellPage';
import { StageSkeleton } from '../PanelSkeleton';

interface ReviewPanelProps {
  readonly session: ReviewSession;
  readonly loaded: Loaded;
  /** Started a moment ago on this screen: what comes next is the first entry. */
  readonly isNew: boolean;
  readonly importPart: ImportPart | undefined;
}

export function ReviewPanel({ session, loaded, isNew, importPart: ImportPart }: ReviewPanelProps) {
  const { issue } = loaded;
  useRunningSession(session);
  useTellPage(session);
  useEffect(prepareLater, []);
  const state = useSessionState(session);
  const { review, problems, canEdit } = state;
  const [lookedAt, setLookedAt] = useState<Stage | undefined>(undefined);
  const [aside, setAside] = useState<Aside | undefined>(undefined);
  const [writeUp, setWriteUp] = useState<{ readonly text: string } | undefined>(undefined);
  const byItem = useMemo(() => problemsByItem(problems), [problems]);
  const shown = lookedAt ?? review.stage;
  const inMeeting = isMeeting(review);
  const readAsWriteUp = useCallback((text: string) => {
    setWriteUp({ text });
    setAside('import');
  }, []);
  const show = useCallback((stage: Stage) => setLookedAt(stage), []);
  /** Moves the review itself, for everybody. */
  const goTo = useCallback(
    (stage: Stage) => {
      session.change({ type: 'moveToStage', stage });
      setLookedAt(undefined);
    },
    [session],
  );
  const stageProps = { review, canEdit, problems: byItem, onShow: show, onGoTo: goTo };
  return (
    <SessionProvider value={session}>
      <section className="panel" aria-label="Review">
        {inMeeting && review.room && (
          <Suspense>
            <Room
              review={review}
              room={review.room}
              canEdit={canEdit}
              onShow={show}
              onParkingLot={goToParkingLot}
            />
          </Suspense>
        )}
        <Header
          state={state}
          canBringIn={ImportPart !== undefined}
          onOpen={(wanted) => {
            setWriteUp(undefined);
            setAside(aside === wanted ? undefined : wanted);
          }}
        />
        <StageTabs
          reached={review.stage}
          shown={shown}
          factsAgreed={review.factsAgreed !== undefined}
          onShow={(stage) => setLookedAt(stage === review.stage ? undefined : stage)}
        />
        <div className="panel-messages">
          <SavedMessage saved={state.saved} />
          {byItem.get('')?.map((problem) => (
            <ProblemMessage key={problem.id} problem={problem} review={review} />
          ))}
        </div>
        {inMeeting && review.room && (
          <Suspense>
            <RoomDetails review={review} room={review.room} canEdit={canEdit} />
          </Suspense>
        )}
        <Suspense fallback={<StageSkeleton />}>
          {aside === 'history' && <History review={review} onClose={() => setAside(undefined)} />}
          {aside === 'details' && (
            <Details review={review} projectKey={issue.projectKey} onClose={() => setAside(undefined)} />
          )}
          {aside === 'import' && ImportPart !== undefined && (
            <ImportPart
              key={String(writeUp?.text.length)}
              text={writeUp?.text}
              loaded={loaded}
              details={detailsOf(review)}
              onSave={(_details, changes) => {
                for (const change of changes) session.change(change);
                if (writeUp !== undefined) session.note(PASTED, '');
                setAside(undefined);
                return Promise.resolve(undefined);
              }}
              onClose={() => setAside(undefined)}
            />
          )}
          {shown === 'prepare' && <Prepare {...stageProps} loaded={loaded} />}
          {shown === 'facts' && (
            <Facts
              {...stageProps}
              begin={isNew && review.entries.length === 0}
              onReadAsWriteUp={ImportPart === undefined ? undefined : readAsWriteUp}
            />
          )}
          {shown === 'factors' && <Factors {...stageProps} issue={issue} />}
          {shown === 'actions' && <Actions {...stageProps} issue={issue} />}
          {shown === 'close' && <Close {...stageProps} loaded={loaded} />}
          {shown === 'follow-up' && <FollowUp {...stageProps} loaded={loaded} />}
        </Suspense>
        <Notes review={review} canEdit={canEdit} />
      </section>
    </SessionProvider>
  );
}

function detailsOf(review: Review): StartDetails {
  const { title, kind, size, facilitator, scribe, participants, eventDay } = review;
  return { title, kind, size, facilitator, scribe, participants: [...participants], eventDay };
}
